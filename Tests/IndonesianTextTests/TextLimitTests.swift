import IndonesianText
import Testing

@Suite("Limits of text")
struct TextLimitTests {
    @Test("a limit counts characters, whatever the script", arguments: ["a", "ꦗ", "😀"])
    func counts(character: String) {
        let limit = TextLimit(characters: 5)
        #expect(limit.allows(String(repeating: character, count: 5)))
        #expect(limit.excess(of: String(repeating: character, count: 7)) == 2)
        #expect(String(repeating: character, count: 5).utf8.count <= limit.bytes)
    }
}
