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
        let path = try #require(svg.firstMatch(of: /stroke="#000" d="([^"]+)"/)).output.1
        var drawn: Set<[Int]> = []
        var place = (column: 0, row: 0)
        for step in path.matches(of: /M(\d+) (\d+)\.5|m(\d+) 0|h(\d+)/) {
            if let column = step.output.1.flatMap({ Int($0) }), let row = step.output.2.flatMap({ Int($0) }) {
                place = (column - QRSymbol.margin, row - QRSymbol.margin)
            } else if let gap = step.output.3.flatMap({ Int($0) }) {
                place.column += gap
            } else if let run = step.output.4.flatMap({ Int($0) }) {
                for column in place.column..<(place.column + run) { drawn.insert([column, place.row]) }
                place.column += run
            }
        }
        let dark = (0..<symbol.side).flatMap { row in (0..<symbol.side).map { [$0, row] } }
            .filter { symbol.isDark(column: $0[0], row: $0[1]) }
        #expect(!dark.isEmpty && drawn == Set(dark))
    }

    @Test("capitals and digits make a smaller symbol than small letters")
    func capitals() throws {
        let text = String(repeating: "3F", count: 200)
        let (large, small) = (try #require(QRSymbol(text)), try #require(QRSymbol(text.lowercased())))
        #expect(large.side < small.side)
    }

    @Test("nothing, and too much, is no symbol")
    func bounds() {
        #expect(QRSymbol("") == nil && QRSymbol("a\0b") == nil)
        #expect(QRSymbol(String(repeating: "a", count: QRSymbol.longest + 1)) == nil)
        #expect(QRSymbol(String(repeating: "a", count: QRSymbol.longest)) != nil)
    }
}
