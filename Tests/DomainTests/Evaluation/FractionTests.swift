import Domain
import Testing

@Suite("Evaluation: exact numbers, rounded once")
struct FractionTests {
    @Test(
        "half away from zero, on both sides of it",
        arguments: [
            ("41395/1000", 1, "41.4"), ("-41395/1000", 2, "-41.40"), ("1/2", 0, "1"), ("-1/2", 0, "-1"), ("5/100", 1, "0.1"),
            ("-4/100", 1, "0.0"), ("34/7", 1, "4.9"), ("0", 1, "0.0"), ("100", 1, "100.0"), ("7.85", 1, "7.9"), ("0.785", 2, "0.79"),
        ])
    func rounds(text: String, decimals: Int, printed: String) throws {
        #expect(try #require(Fraction(text)).text(decimals: decimals) == printed)
    }

    @Test("what is no number is none", arguments: ["", "/", "1/0", "1/-2", "a", "1/2/3", "1.-2", "1..2", ".", "--1", "1e5"])
    func refuses(text: String) {
        #expect(Fraction(text) == nil)
    }

    @Test("a sum of many denominators is exact beyond every machine width")
    func large() throws {
        var sum = Fraction.zero
        var back: [Fraction] = []
        for prime in [999_983, 999_979, 999_961, 999_959, 999_953, 999_931, 999_917, 999_907, 999_883, 999_863] {
            let part = try #require(Fraction(prime / 3, over: prime))
            sum = sum + part
            back.append(part)
        }
        #expect(sum.description.utf8.count > 100)
        #expect(Fraction(sum.description) == sum)
        #expect(back.reduce(sum, -) == .zero)
        #expect(sum.text(decimals: 1) == "3.3")
        #expect(sum.held(in: .zero...Fraction.one) == .one)
    }

    @Test("an empty whole is not applicable, never 0")
    func share() {
        #expect(Share(0, of: 0).percentTenths == nil && Share(0, of: 0).isNotApplicable)
        #expect(Share(89, of: 215).percentTenths == 414)
        #expect(Share(1, of: 1).percentTenths == 1000 && Share(0, of: 7).percentTenths == 0)
    }
}
