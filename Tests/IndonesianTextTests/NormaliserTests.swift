import IndonesianText
import Testing

@Suite("Folding text")
struct NormaliserTests {
    @Test(
        "different writings of one word become one",
        arguments: [
            ("JALAN  Rusak\t\n parah ", "jalan rusak parah"), ("Pémérintah", "pemerintah"), ("e\u{301}nergi", "energi"),
            ("ＪＡＬＡＮ１２", "jalan12"), ("\u{1D5DD}\u{1D5EE}\u{1D5F9}\u{1D5EE}\u{1D5FB}", "jalan"), ("jаlаn", "jalan"),
            ("\u{24D9}\u{24D0}lan", "jalan"), ("ja\u{200B}lan\u{00AD}an", "jalanan"), ("Jum’at", "jum'at"), ("ﬁnal", "final"),
            ("İSTANBUL", "istanbul"), ("  ", ""), ("", ""),
        ])
    func folding(text: String, folded: String) {
        #expect(Normaliser.fold(text) == folded)
    }

    @Test("folding twice is folding once", arguments: ["Straße", "ꦗꦭꦤ꧀ Rusak", "جلان", "🚧 Awas!", "Ǆ ǅ", "ΆΈ"])
    func idempotent(text: String) {
        let once = Normaliser.fold(text)
        #expect(Normaliser.fold(once) == once)
    }
}
