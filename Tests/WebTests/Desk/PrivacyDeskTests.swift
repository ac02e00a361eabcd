import DataAccess
import Domain
import HTTPTypes
import Services
import Synchronization
import Testing
import WebTestSupport

@testable import Web

@Suite("Privacy at the officers' desk")
struct PrivacyDeskTests {
    @Test("a request is answered by the national desk and by nobody else") func answer() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.submit()
        try await desk.office.askAboutData(.erasure, words: "Hapus nama tetangga.", of: code)
        let national = try await desk.officer(.nationalAdmin)
        let list = try await national.get("/petugas/kelola/data-pribadi")
        #expect(list.status == .ok && list.text.contains(code.displayed))
        let path = try #require(list.text.firstMatch(of: /\/petugas\/kelola\/data-pribadi\/[0-9]+/)).output
        let form = try await national.get(String(path))
        #expect(form.text.contains("Hapus nama tetangga."))
        let key = [("_compose", form.value(ofInput: "_compose") ?? "")]
        let refused = try await national.post(String(path), key + [("answer", "refused"), ("reason", "")])
        #expect(refused.status == .unprocessableContent)
        let liaison = try await desk.officer(.liaisonOfficer)
        for address in ["/petugas/kelola/data-pribadi", String(path), "/petugas/kelola/kebocoran", "/petugas/kelola/pemusnahan"] {
            #expect(try await liaison.get(address).status == .forbidden, "\(address)")
        }
        _ = try await national.post(String(path), key + [("answer", "done"), ("reason", "Nama tetangga sudah disamarkan.")])
        let told = try await desk.office.caseFile(code, for: .reporter).timeline.last
        #expect(told?.kind == "dataRequestEnded" && told?.text == "Nama tetangga sudah disamarkan.")
        #expect(try await national.get(String(path)).status == .notFound)
    }

    @Test("the register of what was destroyed is read by the national desk and the inspectorate") func register() async throws {
        let desk = try await DeskFixture()
        desk.test.wait(seconds: 40 * 86_400)
        _ = try await desk.office.destroyAged()
        for role in [Role.nationalAdmin, .internalAuditor] {
            let page = try await desk.officer(role).get("/petugas/kelola/pemusnahan")
            #expect(page.status == .ok, "\(role)")
        }
    }

    @Test("a breach is written down with when it was known, stands there with its 72 hours, and is closed with what was done")
    func breachClock() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        let path = "/petugas/kelola/kebocoran/baru"
        #expect(try await desk.officer(.agencyAdmin).get(path).status == .forbidden)
        let form = try await national.get(path)
        let key = [("_compose", form.value(ofInput: "_compose") ?? "")]
        let day = [("known-hari", "19"), ("known-bulan", "11"), ("known-tahun", "2026")]
        let what = ("what", "Sandi seorang petugas dipakai orang lain.")
        for hour in ["25.00", "pagi"] {
            let refused = try await national.post(path, key + day + [("hour", hour), what])
            #expect(refused.status == .unprocessableContent && refused.text.contains("Sandi seorang petugas"), "\(hour)")
        }
        let later = [("known-hari", "21"), ("known-bulan", "11"), ("known-tahun", "2026")]
        #expect(try await national.post(path, key + later + [("hour", "09.00"), what]).status == .unprocessableContent)
        #expect(try await national.post(path, key + day + [("hour", "09.00"), what]).status == .seeOther)
        let list = try await national.get("/petugas/kelola/kebocoran")
        #expect(list.text.contains("Sandi seorang petugas") && list.text.contains("22 November 2026"))
        desk.test.wait(seconds: 3 * 24 * 3600)
        let again = try await desk.officer(.nationalAdmin)
        let late = try await again.get("/petugas/kelola/kebocoran")
        #expect(late.text.contains("tag-late"), "\(late.text)")
        let end = String(try #require(late.text.firstMatch(of: /\/petugas\/kelola\/kebocoran\/[0-9]+/)).output)
        let closing = try await again.get(end)
        let closingKey = [("_compose", closing.value(ofInput: "_compose") ?? "")]
        #expect(try await again.post(end, closingKey + [("reason", "")]).status == .unprocessableContent)
        #expect(try await again.post(end, closingKey + [("reason", "Sandi diganti.")]).status == .seeOther)
        #expect(try await !again.get("/petugas/kelola/kebocoran").text.contains("tag-late"))
        #expect(try await again.get(end).status == .notFound)
    }

    @Test("the workbook of a breach is listed by day and taken along as a table, by the national desk alone") func breach() async throws {
        let desk = try await DeskFixture()
        let national = try await desk.officer(.nationalAdmin)
        #expect(try await national.get("/petugas/kelola/kebocoran").status == .ok)
        let query = "?dari=2026-11-20&sampai=2026-11-21"
        let page = try await national.get("/petugas/kelola/kebocoran\(query)")
        #expect(page.text.contains("/petugas/kebocoran.csv?dari=2026-11-20"))
        let file = try await national.get("/petugas/kebocoran.csv\(query)")
        #expect(file.status == .ok && file.text.hasPrefix("code,at,officer"))
        #expect(file.headers[.contentDisposition] == "attachment; filename=\"kebocoran.csv\"")
        #expect(try await national.get("/petugas/kebocoran.csv?dari=kemarin&sampai=2026-11-21").status == .notFound)
        #expect(try await desk.officer(.agencyAdmin).get("/petugas/kebocoran.csv\(query)").status == .forbidden)
        let log = try await desk.office.officeLog(limit: 10, by: .system).entries
        #expect(log.contains { $0.act == .breachListed })
        // What is taken out is handed over only to who has just proved himself.
        desk.test.wait(seconds: 600)
        _ = try await national.get("/petugas/antrean")
        let late = try await national.get("/petugas/kebocoran.csv\(query)")
        #expect(late.status == .seeOther && late.location?.hasPrefix(SiteURL.officerProof.path) == true, "\(late.status)")
    }

    @Test("the workbook on the page marks what the vault alone knows and what showed nothing, and names the seat and the data")
    func marks() async throws {
        let vault = VaultLog()
        let desk = try await DeskFixture(vault: vault)
        let code = try await desk.submit()
        let moment = desk.office.now()
        let report = try await desk.office.store.write { session in
            let found = try session.first(
                "select r.id, o.id from reports r cross join officers o where r.code = \(code.canonical) order by o.id")
            let row = try #require(found)
            let report: ID<Report> = try row.id(0)
            let officer: ID<Officer> = try row.id(1)
            try session.run(
                """
                insert into identity_openings (report_id, sequence, officer_id, ground, at, role, shown)
                values (\(report), 900, \(officer), 'view', \(moment), 'nationalAdmin', 0)
                """)
            return report
        }
        let national = try await desk.officer(.nationalAdmin)
        let path = "/petugas/kelola/kebocoran?dari=2026-11-20&sampai=2026-11-21"
        let blind = try await national.get(path).text
        #expect(blind.contains("Log vault tidak terbaca") && blind.contains("Tidak ada yang terlihat"))
        #expect(blind.contains("Admin nasional") && !blind.contains("Hanya di log vault"))
        vault.lines.withLock {
            $0 = [
                VaultOpening(id: 1, at: moment.adding(seconds: 3), report: report, fields: "name email", askedBy: "siapa", reason: "view")
            ]
        }
        let whole = try await national.get(path).text
        #expect(!whole.contains("Log vault tidak terbaca") && whole.contains("Hanya di log vault"))
        #expect(whole.contains("nama, alamat surel") && whole.contains("Tidak ada yang terlihat"))
    }
}

/// Stands for a vault of which only the log is asked; without lines it is away.
private final class VaultLog: IdentityVault {
    let lines = Mutex<[VaultOpening]>([])

    func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening] {
        let lines = lines.withLock(\.self)
        if lines.isEmpty { throw .unavailable }
        return lines
    }

    func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] { throw .unavailable }
    func status() async throws(VaultFault) -> VaultStatus { throw .unavailable }
    func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity { throw .unavailable }
    func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey { throw .unavailable }
    func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant { throw .unavailable }
    func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten { throw .unavailable }
    func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding { throw .unavailable }
}
