import Domain
import Testing

@Suite struct ReceiptCodeTests {
    @Test(arguments: ["4821093374650018", "4821 0933 7465 0018", "4821-0933-7465-0018", " 4 8 2 1 0 9 3 3 7 4 6 5 0 0 1 8 "])
    func spacesAndHyphensDoNotMatter(text: String) {
        #expect(ReceiptCode(text)?.digits == "4821093374650018")
        #expect(ReceiptCode(text)?.displayed == "4821 0933 7465 0018")
    }

    @Test(arguments: ["", "482109337465001", "48210933746500180", "482109337465001O", "４821093374650018", "4821.0933.7465.0018"])
    func whatIsNoReceiptIsRefused(text: String) {
        #expect(ReceiptCode(text) == nil)
    }

    @Test func aDigestAlwaysGivesTheSameSixteenDigits() {
        let digest = [UInt8](repeating: 0, count: 14) + [1, 2]
        #expect(ReceiptCode(digest: digest)?.digits == "0000000000000258")
        #expect(ReceiptCode(digest: [UInt8](repeating: 255, count: 16))?.digits == "3374607431768211455".suffix(16).description)
        #expect(ReceiptCode(digest: [UInt8](repeating: 255, count: 15)) == nil)
    }

    @Test func everyDigitIsAboutEquallyLikelyAtEveryPlace() throws {
        var random = TrackingCodeTests.Seeded(state: 7)
        var counts = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 16)
        for _ in 0..<10_000 {
            let digest = (0..<32).map { _ in UInt8.random(in: 0...255, using: &random) }
            let code = try #require(ReceiptCode(digest: digest))
            for (place, digit) in code.digits.enumerated() {
                counts[place][try #require(digit.wholeNumberValue)] += 1
            }
        }
        for place in counts { for count in place { #expect((850...1150).contains(count)) } }
    }

    @Test func printingAReceiptShowsNoDigitOfIt() throws {
        let code = try #require(ReceiptCode("4821093374650018"))
        var dumped = ""
        dump(code, to: &dumped)
        for text in ["\(code)", String(reflecting: code), dumped] { #expect(!text.contains("4821")) }
    }
}
