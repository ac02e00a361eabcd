import Testing

@testable import LaporCLI

@Suite("The side file of an import")
struct RemarkFileTests {
    @Test(
        "keeps a field one field in every reader",
        arguments: [
            ("biasa", "biasa"), ("a,b", "\"a,b\""), ("kata \"itu\"", "\"kata \"\"itu\"\"\""), ("dua\nbaris", "\"dua\nbaris\""),
            ("=1+1", "'=1+1"), ("", ""),
        ]) func quotes(field: String, written: String)
    {
        #expect(RemarkFile.quoted(field) == written)
    }
}
