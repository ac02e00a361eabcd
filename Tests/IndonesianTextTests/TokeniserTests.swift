import IndonesianText
import Testing

@Suite("Cutting text into words")
struct TokeniserTests {
    @Test(
        "words are small letters and digits",
        arguments: [
            ("Jl. Diponegoro No.12, RT 03/RW 05!", ["jl", "diponegoro", "no", "12", "rt", "03", "rw", "05"]),
            ("rumah-rumah warga", ["rumah", "rumah", "warga"]), ("shalat Jum'at", ["shalat", "jumat"]),
            ("lamaaaa bangeeet", ["lama", "banget"]),
            ("anak2 sekolah RW III", ["anak", "sekolah", "rw", "iii"]), ("Rp1.500.000", ["rp1", "500", "000"]), ("🚧🚧 !!!", []),
        ])
    func words(text: String, words: [String]) {
        #expect(Tokeniser.words(text) == words)
    }

    @Test("a word in another script is one safe word, the same each time", arguments: ["ꦗꦭꦤ꧀", "طريق", "дорога1", "道路"])
    func otherScripts(text: String) throws {
        let word = try #require(Tokeniser.words("Awal \(text), akhir").dropFirst().first)
        #expect(word.count == 17)
        #expect(word.utf8.allSatisfy { ($0 >= 0x61 && $0 <= 0x7A) || ($0 >= 0x30 && $0 <= 0x39) })
        #expect(Tokeniser.words(text) == [word])
        #expect(Tokeniser.words("akhir").first == "akhir")
    }

    @Test("the limit holds and a text without spaces is cut")
    func limits() {
        #expect(Tokeniser.words("a b c d", limit: 2) == ["a", "b"])
        #expect(Tokeniser.words(String(repeating: "ab", count: 5000)).map(\.utf8.count) == [Tokeniser.longestWord])
    }
}
