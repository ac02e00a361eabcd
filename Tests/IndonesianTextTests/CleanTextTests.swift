import IndonesianText
import Testing

@Suite("Cleaning text for showing")
struct CleanTextTests {
    @Test(
        "what people write survives",
        arguments: [
            "ꦗꦭꦤ꧀ꦫꦸꦱꦏ꧀", "الطريق \u{200F}مكسور", "🚧👨‍👩‍👧‍👦🇮🇩 awas", "Jalan\nrusak\n\nparah", "harga < 5 & > 3 \"kutip\" 'satu'", "Ñandú é",
        ])
    func survives(text: String) throws {
        #expect(try CleanText.lines(text) == text)
    }

    @Test(
        "line ends become one kind and empty lines are few",
        arguments: [
            ("a\r\nb\rc\u{2028}d", "a\nb\nc\nd"), ("  a  \n\n\n\n\n b ", "a\n\n b"), ("a \t\nb", "a\nb"), ("\u{FEFF}a", "a"),
            (" \n \t ", ""),
        ])
    func lines(text: String, cleaned: String) throws {
        #expect(try CleanText.lines(text) == cleaned)
    }

    @Test(
        "a text that shows nothing is told from one that does",
        arguments: [
            ("", true), (" \n\t", true), ("\u{200B}\u{200B}\u{2060}", true), ("\u{3164}\u{2800}\u{00AD}", true), ("\u{202E}\u{FEFF}", true),
            ("ꦗ", false), ("🚧", false), (".", false), ("\u{200F}م", false),
        ])
    func invisible(text: String, isInvisible: Bool) {
        #expect(CleanText.isInvisible(text) == isInvisible)
    }

    @Test("a text of one line has no line ends")
    func oneLine() throws {
        #expect(try CleanText.line("  Jalan\r\n\trusak \u{2029} parah ") == "Jalan rusak parah")
    }

    @Test("overrides that make a line read otherwise are taken out, and control characters too")
    func overrides() throws {
        #expect(try CleanText.lines("file\u{202E}gpj.exe\u{2066}x\u{2069}") == "filegpj.exex")
        #expect(try CleanText.lines("a\u{1}\u{7}\u{1B}[31mb\u{7F}\u{9B}") == "a[31mb")
    }

    @Test("NUL is refused")
    func nul() {
        #expect(throws: TextRefusal.nul) { try CleanText.lines("a\u{0}b") }
        #expect(throws: TextRefusal.nul) { try CleanText.line("\u{0}") }
    }

    @Test("cleaning twice is cleaning once", arguments: ["a \u{202E} \n\n\n b", "\r\n\r\n x\t\ty", "  ꦗ \u{0085} z"])
    func idempotent(text: String) throws {
        let once = try CleanText.lines(text)
        #expect(try CleanText.lines(once) == once)
    }
}
