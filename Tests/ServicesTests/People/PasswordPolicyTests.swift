import Testing

@testable import Services

@Suite("What a password must be")
struct PasswordPolicyTests {
    private func faults(_ password: String) -> [FieldFault] {
        PasswordPolicy.faults(password, email: "siti.contoh@lapor.example", name: "Siti Contoh Panjang")
    }

    @Test("long ones in any language are taken", arguments: ["kereta malam 47", "ꦲꦏ꧀ꦱꦫꦗꦮꦏꦸꦤꦺꦴꦏꦭꦶ", "correct horse battery", "🐈🐕🐎🐖🐑🐐🐓🦆🐟🦜"])
    func good(password: String) {
        #expect(faults(password) == [])
    }

    @Test("short ones are not", arguments: ["", "abc", "sembilan9", "e\u{301}e\u{301}e\u{301}e\u{301}e\u{301}"])
    func short(password: String) {
        #expect(faults(password) == [FieldFault("password", .tooShort, limit: 10)])
    }

    @Test("nor those of more than 200 bytes", arguments: [String(repeating: "a1", count: 101), String(repeating: "x", count: 1_000_000)])
    func long(password: String) {
        #expect(faults(password) == [FieldFault("password", .tooLong, limit: 200)])
    }

    @Test(
        "nor what everybody tries first",
        arguments: [
            "password123", "Indonesia1945!", "bismillah123", "1234567890", "0987654321", "qwertyuiop", "aaaaaaaaaaaa", "ababababab",
            "sayangkamu", "Rahasia12345", "siti.contoh@lapor.example", "SITI.CONTOH@lapor.example", "siti.contoh", "Siti Contoh Panjang",
            "sitiContohpanjang", "1q2w3e4r5t", "indonesiaindonesia", "admin!!!!!2026",
        ])
    func common(password: String) {
        #expect(faults(password) == [FieldFault("password", .tooWeak)])
    }

    @Test("a NUL is no character of a password")
    func nul() {
        #expect(faults("kereta malam\0 47") == [FieldFault("password", .malformed)])
    }

    @Test("addresses have one form", arguments: [("  Siti@Lapor.Example ", "siti@lapor.example"), ("a.b+c@x-y.go.id", "a.b+c@x-y.go.id")])
    func addresses(typed: String, normal: String) {
        #expect(EmailAddress.normal(typed) == normal)
    }

    @Test(
        "what cannot be an address is none",
        arguments: [
            "", "siti", "@lapor.example", "siti@", "siti@lapor", "a b@lapor.example", "a@b@c.id", "a@-b.id", "a@b..id", "a\n@b.id,c@d.id",
            "<a>@b.id", "ß@b.id",
        ])
    func noAddresses(typed: String) {
        #expect(EmailAddress.normal(typed) == nil)
    }
}
