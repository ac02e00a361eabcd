import Channels
import DataAccess
import DataTestSupport
import Domain
import Foundation
import MailTestSupport
import Sealing
import Services
import Testing

@testable import Vault

@Suite("A letter reaches its reporter")
struct ReporterLetterTests {
    private func letter(_ sealed: SealedIdentity, _ report: Int64, template: NoticeTemplate = .received) -> ReporterLetter {
        ReporterLetter(
            id: ID(900), report: ID(report), schema: 1, email: sealed.fields[.email] ?? [], template: template, language: "id",
            code: TrackingCode("7KX29QTM4Z"), date: CivilDate(year: 2026, month: 11, day: 27), link: "https://lapor.example.id/lacak")
    }

    @Test("at the sealed address, under the event's id, with code, date and link only; the opening is written down")
    func sent() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            #expect(try await vault.desk.notify(letter(sealed, 41)) == .sent)
            let expected = Mail(
                id: 900, to: "pelapor@example.id", subject: "Laporan 7KX-29Q-TM4Z", text: "2026-11-27 https://lapor.example.id/lacak")
            #expect(vault.post.letters == [expected])
            #expect(
                try await vault.count(
                    "select count(*) from openings where purpose = 'notice' and fields = 'email' and asked_by = 'outbox:900'") == 1)
        }
    }

    @Test("by a real mail server")
    func realServer() async throws {
        let server = try TestMailServer()
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            let address = "smtp://localhost:\(server.port)?from=lapor@kota.example.id&timeout=10&starttls=none"
            let mailer = SMTPMailer(settings: try SMTPSettings(address), connections: 1, now: vault.clock.read)
            #expect(try await vault.desk(on: vault.store, mailer: mailer).notify(letter(sealed, 41)) == .sent)
            let arrived = try #require(try server.letters().first)
            #expect(arrived.to == ["pelapor@example.id"] && arrived.header("Subject") == "Laporan 7KX-29Q-TM4Z")
            #expect(arrived.header("Message-ID") == "<lapor.900@kota.example.id>")
        }
    }

    @Test("never another reporter's: a swapped or altered address does not open, and nobody is written to")
    func swapped() async throws {
        try await TestVault.with { vault in
            let (one, _) = (try await vault.keep(41), try await vault.keep(42))
            await #expect(throws: VaultFault.refused(.doesNotOpen)) { try await vault.desk.notify(letter(one, 42)) }
            await #expect(throws: VaultFault.refused(.notKept)) { try await vault.desk.notify(letter(one, 43)) }
            #expect(vault.post.letters.isEmpty)
            #expect(try await vault.count("select count(*) from openings") == 0)
        }
    }

    @Test("not after erasure, and not without a mail server")
    func nobody() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            let silent = vault.desk(on: vault.store, sendsLetters: false)
            await #expect(throws: VaultFault.refused(.noMailer)) { try await silent.notify(letter(sealed, 41)) }
            _ = try await vault.desk.destroy(ID(41))
            #expect(try await vault.desk.notify(letter(sealed, 41)) == .noAddress)
            #expect(vault.post.letters.isEmpty)
        }
    }

    @Test("only the letters that reporters are sent, with a link to the office's own pages")
    func strange() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            var strange: [ReporterLetter] = [letter(sealed, 41, template: .officerReset)]
            for link in [
                "https://lapor.example.id.jahat.example/lacak", "http://lapor.example.id/lacak", "javascript:alert(1)",
                "https://lapor.example.id/a b", "https://x@lapor.example.id/",
                "https://lapor.example.id/" + String(repeating: "a", count: 300),
            ] {
                var other = letter(sealed, 41)
                other.link = link
                strange.append(other)
            }
            var language = letter(sealed, 41)
            language.language = "xx"
            for letter in strange + [language] {
                await #expect(throws: VaultFault.refused(.strangeLetter), "\(letter.link)") { try await vault.desk.notify(letter) }
            }
            #expect(vault.post.letters.isEmpty)
        }
    }

    @Test("not from a vault that was not told where the office's pages are, whatever the link")
    func unknownSite() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            let letter = letter(sealed, 41)
            await #expect(throws: VaultFault.refused(.strangeLetter)) { try await vault.desk(site: nil).notify(letter) }
            #expect(vault.post.letters.isEmpty)
            #expect(try await vault.desk.notify(letter) == .sent)
        }
    }

    @Test("or waits, or is laid aside, as the mail server says, in words that never hold the address")
    func faults() async throws {
        try await TestVault.with { vault in
            let sealed = try await vault.keep(41)
            func ending(_ fault: MailFault) async throws -> LetterEnding {
                try await vault.desk(on: vault.store, mailer: Post(fault: fault)).notify(letter(sealed, 41))
            }
            #expect(try await ending(.temporary("RCPT failed: 451")) == .temporary(words: "RCPT failed: 451"))
            #expect(try await ending(.permanent("RCPT failed: 550")) == .permanent(words: "RCPT failed: 550"))
            for said in ["550 <pelapor@example.id> unknown", "550 user Pelapor unknown", "550 PELAPOR@EXAMPLE.ID"] {
                guard case .permanent(let words) = try await ending(.permanent(said)) else {
                    Issue.record("a final answer stays final")
                    return
                }
                #expect(!words.lowercased().contains("pelapor"), "\(words)")
            }
            #expect(
                try await vault.desk.notify(letter(sealed, 41, template: .archived)) == .permanent(words: "no words for archived in id"))
        }
    }
}
