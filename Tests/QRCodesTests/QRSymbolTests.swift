import Testing

@testable import QRCodes

@Suite("QR codes")
struct QRSymbolTests {
    @Test("a symbol has the three corners that a reader looks for, and light squares beside them")
    func corners() throws {
        let symbol = try #require(QRSymbol("otpauth://totp/Lapor:a@contoh.go.id?secret=GEZDGNBVGY3TQOJQ"))
        #expect(symbol.side >= 21 && (symbol.side - 17).isMultiple(of: 4))
        for (column, row) in [(0, 0), (symbol.side - 7, 0), (0, symbol.side - 7)] {
            for offset in 0..<7 {
                #expect(symbol.isDark(column: column + offset, row: row))
                #expect(symbol.isDark(column: column, row: row + offset))
            }
            #expect(!symbol.isDark(column: column + 1, row: row + 1))
            #expect(symbol.isDark(column: column + 3, row: row + 3))
        }
        #expect(!symbol.isDark(column: -1, row: 0) && !symbol.isDark(column: 0, row: symbol.side))
    }

    @Test("the drawing has every dark square once, and nothing that a strict page refuses")
    func drawing() throws {
        let symbol = try #require(QRSymbol("LAPOR"))
        let svg = symbol.svg(label: "Kode \"QR\" <uji> & lain")
        #expect(svg.contains("aria-label=\"Kode &quot;QR&quot; &lt;uji&gt; &amp; lain\""))
        #expect(!svg.contains("style") && !svg.contains("script"))
        let runs = svg.matches(of: /h(\d+)v1h-(\d+)z/)
        let drawn = runs.reduce(0) { $0 + (Int($1.output.1) ?? 0) }
        let dark = (0..<symbol.side).reduce(0) { sum, row in
            sum + (0..<symbol.side).count { symbol.isDark(column: $0, row: row) }
        }
        #expect(drawn == dark && runs.allSatisfy { $0.output.1 == $0.output.2 })
    }

    @Test("nothing, and too much, is no symbol")
    func bounds() {
        #expect(QRSymbol("") == nil)
        #expect(QRSymbol(String(repeating: "a", count: QRSymbol.longest + 1)) == nil)
        #expect(QRSymbol(String(repeating: "a", count: QRSymbol.longest)) != nil)
    }
}
