import Channels
import Domain
import Foundation
import MailTestSupport
import Services
import Testing

@Suite("Letters reach a real mail server")
struct SMTPMailerTests {
    static let now = Instant(milliseconds: 1_795_747_530_000)
    let mail = Mail(id: 77, to: "pelapor@example.id", subject: "Laporan 7KX-29Q-TM4Z", text: "Laporan Anda diterima.\n")

    private func mailer(_ server: TestMailServer, user: String = "", _ options: String) throws -> SMTPMailer {
        let address = "smtp://\(user)localhost:\(server.port)?from=lapor@kota.example.id&timeout=10&\(options)"
        return SMTPMailer(settings: try SMTPSettings(address), connections: 1) { Self.now }
    }

    private func fault(_ mailer: SMTPMailer, _ mail: Mail) async -> MailFault? {
        do { try await mailer.send(mail) } catch { return error }
        return nil
    }

    @Test("in the clear: envelope, headers and body arrive as they were meant")
    func plain() async throws {
        let server = try TestMailServer()
        try await mailer(server, "starttls=none&name=LAPOR!%20Kota").send(mail)
        let letter = try #require(try server.letters().first)
        #expect(letter.from == "lapor@kota.example.id")
        #expect(letter.to == ["pelapor@example.id"])
        #expect(letter.greeting == "kota.example.id")
        #expect(letter.header("From") == "\"LAPOR! Kota\" <lapor@kota.example.id>")
        #expect(letter.header("To") == "<pelapor@example.id>")
        #expect(letter.header("Subject") == "Laporan 7KX-29Q-TM4Z")
        #expect(letter.header("Message-ID") == "<lapor.77@kota.example.id>")
        #expect(letter.header("Auto-Submitted") == "auto-generated")
        #expect(letter.header("Date") == "Fri, 27 Nov 2026 09:45:30 +0700")
        #expect(letter.data.hasSuffix("\r\n\r\nLaporan Anda diterima.\r\n\r\n"))
    }

    @Test("a repeat carries the same Message-ID; the connection is used again")
    func repeated() async throws {
        let server = try TestMailServer()
        let mailer = try mailer(server, "starttls=none")
        for _ in 0..<3 { try await mailer.send(mail) }
        let letters = try server.letters()
        #expect(letters.count == 3)
        #expect(Set(letters.map { $0.header("Message-ID") }).count == 1)
        #expect(Set(letters.map(\.peer)).count == 1)
    }

    @Test("STARTTLS with a certificate that checks out, required or opportunistic", arguments: ["required", "opportunistic"])
    func startTLS(level: String) async throws {
        let certificate = try TestCertificate()
        let server = try TestMailServer("--starttls", certificate.certificate, certificate.key)
        try await mailer(server, "starttls=\(level)&ca=\(certificate.certificate)").send(mail)
        #expect(try server.letters().first?.encrypted == true)
    }

    @Test("a certificate of somebody else's is refused: no letter leaves, and it waits", arguments: ["required", "opportunistic"])
    func wrongAuthority(level: String) async throws {
        let certificate = try TestCertificate()
        let stranger = try TestCertificate()
        let server = try TestMailServer("--starttls", certificate.certificate, certificate.key)
        guard case .temporary = await fault(try mailer(server, "starttls=\(level)&ca=\(stranger.certificate)"), mail) else {
            Issue.record("the letter must wait")
            return
        }
        #expect(try server.letters().isEmpty)
    }

    @Test("a certificate for another name is refused")
    func wrongName() async throws {
        let certificate = try TestCertificate()
        let server = try TestMailServer("--starttls", certificate.certificate, certificate.key)
        let address = "smtp://127.0.0.1:\(server.port)?from=lapor@kota.example.id&ca=\(certificate.certificate)"
        let mailer = SMTPMailer(settings: try SMTPSettings(address)) { Self.now }
        guard case .temporary = await fault(mailer, mail) else {
            Issue.record("the letter must wait")
            return
        }
        #expect(try server.letters().isEmpty)
    }

    @Test("where encryption is required and not offered, no letter leaves; where it is opportunistic it goes in the clear")
    func notOffered() async throws {
        let server = try TestMailServer()
        guard case .temporary = await fault(try mailer(server, "starttls=required"), mail) else {
            Issue.record("the letter must wait")
            return
        }
        #expect(try server.letters().isEmpty)
        try await mailer(server, "starttls=opportunistic").send(mail)
        #expect(try server.letters().first?.encrypted == false)
    }

    @Test("signing in, over an encrypted connection")
    func signIn() async throws {
        let certificate = try TestCertificate()
        let server = try TestMailServer("--starttls", certificate.certificate, certificate.key, "--auth", "lapor", "kata sandi:#1")
        try await mailer(server, user: "lapor:kata%20sandi%3A%231@", "ca=\(certificate.certificate)").send(mail)
        let letter = try #require(try server.letters().first)
        #expect(letter.authenticated && letter.encrypted)
    }

    @Test("a wrong password, or none where one is wanted, is the operator's fault: the letter waits", arguments: ["lapor:salah@", ""])
    func wrongPassword(user: String) async throws {
        let server = try TestMailServer("--auth", "lapor", "benar")
        guard case .temporary(let reason) = await fault(try mailer(server, user: user, "starttls=none"), mail) else {
            Issue.record("the letter must wait")
            return
        }
        #expect(reason.contains(user.isEmpty ? "530" : "535"))
        #expect(!reason.contains("salah"))
        #expect(try server.letters().isEmpty)
    }

    @Test("a 4xx answer means wait")
    func temporary() async throws {
        let server = try TestMailServer("--mode", "tempfail")
        guard case .temporary(let reason) = await fault(try mailer(server, "starttls=none"), mail) else {
            Issue.record("451 is no final answer")
            return
        }
        #expect(reason.contains("451"))
    }

    @Test(
        "a 5xx answer to reader or letter is final, and its words do not repeat the address",
        arguments: [("reject", "550"), ("reject-data", "554")])
    func permanent(mode: String, answer: String) async throws {
        let server = try TestMailServer("--mode", mode)
        guard case .permanent(let reason) = await fault(try mailer(server, "starttls=none"), mail) else {
            Issue.record("\(answer) is final")
            return
        }
        #expect(reason.contains(answer))
        #expect(!reason.contains("pelapor"))
    }

    @Test("after a refusal the next letter goes through on the same mailer")
    func recovers() async throws {
        let server = try TestMailServer()
        let mailer = try mailer(server, "starttls=none")
        let impossible = Mail(id: 1, to: "a@b@c", subject: "x", text: "x")
        #expect(await fault(mailer, impossible) == .permanent("the reader's address is not a plain e-mail address"))
        try await mailer.send(mail)
        #expect(try server.letters().count == 1)
    }

    @Test("a server that says nothing is given up after the time-out")
    func timeOut() async throws {
        let server = try TestMailServer("--mode", "hang")
        let address = "smtp://localhost:\(server.port)?from=lapor@kota.example.id&timeout=1&starttls=none"
        let mailer = SMTPMailer(settings: try SMTPSettings(address)) { Self.now }
        guard case .temporary = await fault(mailer, mail) else {
            Issue.record("silence is no final answer")
            return
        }
    }

    @Test("nobody listening means wait")
    func nobodyThere() async throws {
        let mailer = SMTPMailer(settings: try SMTPSettings("smtp://127.0.0.1:1?from=a@b.id&starttls=none")) { Self.now }
        guard case .temporary = await fault(mailer, mail) else {
            Issue.record("a closed door is no final answer")
            return
        }
    }

    @Test(
        "no address or subject can add a reader, a header or a command",
        arguments: [
            Mail(id: 1, to: "a@b.id\r\nRCPT TO:<x@y.id>", subject: "x", text: "x"),
            Mail(id: 1, to: "a@b.id>\nBcc: x@y.id", subject: "x", text: "x"),
            Mail(id: 1, to: "<a@b.id>", subject: "x", text: "x"),
            Mail(id: 1, to: "a@b.id, x@y.id", subject: "x", text: "x"),
            Mail(id: 1, to: "\"a b\"@b.id", subject: "x", text: "x"),
            Mail(id: 1, to: "a@b.id\u{0}", subject: "x", text: "x"),
            Mail(id: 1, to: "a@b.id", subject: "x\r\nBcc: x@y.id", text: "x"),
            Mail(id: 1, to: "a@b.id", subject: "x\nBcc: x@y.id", text: "x"),
            Mail(id: 1, to: "a@b.id", subject: "x\u{85}Bcc: x@y.id", text: "x"),
        ])
    func injection(mail: Mail) async throws {
        let mailer = SMTPMailer(settings: try SMTPSettings("smtp://127.0.0.1:1?from=a@b.id&starttls=none")) { Self.now }
        guard case .permanent = await fault(mailer, mail) else {
            Issue.record("refused before any connection is made")
            return
        }
    }

    @Test("text in any script, lines beginning with dots and very long lines come back as they were written")
    func roundTrip() async throws {
        let text =
            "Yth. Ibu/Bapak – é ꦗꦮ 🏠 عربي\n.\n..dua titik\n.satu titik\n" + String(repeating: "panjang ", count: 200)
            + "akhir \n\n=3D bukan kode\r\nbaris Windows\rbaris lama\n."
        let subject = String(repeating: "Pemberitahuan é ", count: 8)
        let server = try TestMailServer()
        try await mailer(server, "starttls=none&name=K%C3%B3ta")
            .send(Mail(id: 5, to: "a@b.id", subject: subject, text: text, html: "<p>.\n.é</p>"))
        let letter = try #require(try server.letters().first)
        #expect(letter.data.components(separatedBy: "\r\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(letter.data.utf8.allSatisfy { $0 < 0x80 })
        // Python's e-mail library reads it: a reader that is not ours.
        let read = try ReadMessage(letter.data)
        #expect(read.subject == subject)
        #expect(read.from == "Kóta <lapor@kota.example.id>")
        #expect(read.bodies["text/html"] == "<p>.\n.é</p>")
        #expect(read.bodies["text/plain"] == text.replacing("\r\n", with: "\n").replacing("\r", with: "\n"))
        #expect(read.defects == 0)
    }
}
