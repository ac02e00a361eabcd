import Domain
import Testing

@Suite struct TrackingCodeTests {
    static let alphabet = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ")

    /// The sequence of a known generator, so that a failure can be repeated.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    struct Zeros: RandomNumberGenerator {
        mutating func next() -> UInt64 { 0 }
    }

    static func codes(_ count: Int) -> [TrackingCode] {
        var random = Seeded(state: 20_250_709)
        return (0..<count).map { _ in TrackingCode.make(random: &random) }
    }

    @Test(arguments: DomainCase.all("trackingCode"))
    func aCodeIsReadAsInTheWorkedExample(example: DomainCase) {
        switch example.rule {
        case "check": #expect(TrackingCode.checkSymbol(for: example.rawInputs).map(String.init) == example.expected)
        case "valid": #expect((TrackingCode(example.rawInputs) != nil) == (example.expected == "true"))
        default: Issue.record("unknown rule \(example.rule)")
        }
    }

    @Test func everySingleWrongSymbolIsFound() {
        var unnoticed: [String] = []
        for code in Self.codes(500) {
            for place in 0..<10 {
                for symbol in Self.alphabet where symbol != Array(code.canonical)[place] {
                    var symbols = Array(code.canonical)
                    symbols[place] = symbol
                    if TrackingCode(String(symbols)) != nil { unnoticed.append(String(symbols)) }
                }
            }
        }
        #expect(unnoticed == [])
    }

    @Test func everySwapOfTwoDifferentSymbolsIsFound() {
        var unnoticed: [String] = []
        for code in Self.codes(2000) {
            for first in 0..<10 {
                for second in (first + 1)..<10 {
                    var symbols = Array(code.canonical)
                    guard symbols[first] != symbols[second] else { continue }
                    symbols.swapAt(first, second)
                    if TrackingCode(String(symbols)) != nil { unnoticed.append(String(symbols)) }
                }
            }
        }
        #expect(unnoticed == [])
    }

    @Test func aNewCodeIsReadBackHoweverItIsWritten() {
        for code in Self.codes(500) {
            #expect(TrackingCode(code.canonical) == code)
            #expect(TrackingCode(code.displayed) == code)
            #expect(TrackingCode("  " + code.displayed.lowercased() + "\n") == code)
            #expect(TrackingCode(code.canonical.map(String.init).joined(separator: " ")) == code)
            let misread = code.canonical.map { $0 == "0" ? "o" : $0 == "1" ? "l" : String($0) }.joined()
            #expect(TrackingCode(misread) == code)
            #expect(code.canonical.allSatisfy(Self.alphabet.contains))
        }
    }

    @Test func newCodesDiffer() {
        #expect(Set(Self.codes(5000)).count == 5000)
    }

    @Test func allZerosAreNeverIssued() {
        var zeros = Zeros()
        let code = TrackingCode.make(random: &zeros)
        #expect(code.canonical != "0000000000")
        #expect(TrackingCode(code.canonical) == code)
    }

    @Test(arguments: ["", "7KX29QTM4", "7KX29QTM4ZZ", "7KX29QTM4U", "7KX29QTM4é", "٧KX29QTM4Z", "7KX_29QTM4Z", "----------"])
    func whatIsNoCodeIsRefused(text: String) {
        #expect(TrackingCode(text) == nil)
    }
}
