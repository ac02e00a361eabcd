import Channels
import Testing

@Suite("The mail server's address")
struct SMTPSettingsTests {
    @Test("everything in it is understood")
    func whole() throws {
        let settings = try SMTPSettings(
            "smtp://lapor%40kota:a%3Ab@mail.example.id:2525?starttls=required&from=lapor@kota.example.id&name=Lapor%20Kota&ca=/a.pem&timeout=9"
        )
        #expect(settings.host == "mail.example.id")
        #expect(settings.port == 2525)
        #expect(settings.encryption == .required)
        #expect(settings.user == "lapor@kota")
        #expect(settings.from == "lapor@kota.example.id")
        #expect(settings.name == "Lapor Kota")
        #expect(settings.authorities == "/a.pem")
        #expect(settings.timeout == 9)
    }

    @Test("left unsaid, encryption is required and the port is the usual one")
    func defaults() throws {
        let plain = try SMTPSettings("smtp://mail.example.id?from=a@b.id")
        #expect(plain.encryption == .required && plain.port == 587 && plain.user == nil && plain.timeout == 60)
        let secure = try SMTPSettings("smtps://[::1]?from=a@b.id")
        #expect(secure.encryption == .immediate && secure.port == 465 && secure.host == "::1")
    }

    @Test("it never shows the password")
    func hidesPassword() throws {
        let settings = try SMTPSettings("smtps://lapor:rahasia@mail.example.id?from=a@b.id")
        var dumped = ""
        dump(settings, to: &dumped)
        #expect(!(dumped + "\(settings)" + String(reflecting: settings)).contains("rahasia"))
    }

    @Test(
        "what is wrong is named",
        arguments: [
            ("http://mail.example.id?from=a@b.id", "smtp://"), ("smtp://?from=a@b.id", "host"), ("smtp://h", "from="),
            ("smtp://h?from=a", "from="), ("smtp://h?from=a@b.id&x=1", "x"), ("smtp://h?from=a@b.id&from=c@d.id", "twice"),
            ("smtp://h?from=a@b.id&starttls=maybe", "starttls"), ("smtp://h?from=a@b.id&starttls=immediate", "starttls"),
            ("smtps://h?from=a@b.id&starttls=none", "starttls"), ("smtp://h?from=a@b.id&timeout=0", "timeout"),
            ("smtp://h:0?from=a@b.id", "port"), ("smtp://u@h?from=a@b.id", "password"), ("smtp://h/p?from=a@b.id", "path"),
            ("smtp://u:p@h?from=a@b.id&starttls=none", "clear"), ("smtp://u:p@h?from=a@b.id&starttls=opportunistic", "clear"),
            ("smtp://h?from=a@b.id&name=a%0Ab", "control"), ("smtp://h?from=a@b.id&ca=", "ca"), ("\u{0}", ""),
        ])
    func faults(address: String, word: String) {
        let fault = #expect(throws: SMTPSettings.Fault.self) { try SMTPSettings(address) }
        #expect(word.isEmpty || fault?.description.contains(word) == true)
    }
}
