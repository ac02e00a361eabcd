import DataAccess
import Domain
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("A contact opened for danger to life, at the officers' desk")
struct EmergencyDeskTests {
    @Test("is offered again as long as the page says, waits in its judge's queue with its date, and is counted in public")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.office.submit(
            NewReport(
                composeToken: RandomToken(), body: "Ia datang ke rumah saya dan mengancam.", mode: .anonymousAndSecret,
                regionCode: "35.78.07", identity: [.phone: "+6281200000000"])
        ).code
        let email = try #require(desk.login(.nationalAdmin, account: "nasional2")).email
        let person = try await desk.office.store.read { session in
            try session.first("select id from officers where email = \(email)")?.id(0, of: Officer.self)
        }
        let onDuty = Actor(kind: .officer(try #require(person)), role: .nationalAdmin, duties: [.dutyOfficer])
        var texts = desk.office.manuscript()
        let words = texts.write(String(repeating: "Nyawa terancam. ", count: 5), as: .reason, for: .reporter)
        _ = try await desk.office.act(
            Act(code: code, actor: onDuty, command: .identity(.openInEmergency(.violence, words: words)), manuscript: texts))

        let path = SiteURL.officerIdentity(code.canonical).path
        let author = try await desk.signIn(email)
        let page = try await author.get(path)
        #expect(page.text.contains("Lihat lagi") && page.text.contains("Dapat dilihat sampai") && page.text.contains("12.00"))
        let other = try await desk.signIn(try #require(desk.logins.first { $0.role == .nationalAdmin && $0.email != email }).email)
        #expect(try await !other.get(path).text.contains("Lihat lagi"))

        let banner = "1 pembukaan darurat menunggu penilaian Anda"
        let custodian = try await desk.officer(.internalAuditor)
        let queue = try await custodian.get(SiteURL.officerQueue.path)
        #expect(queue.text.contains(banner) && queue.text.contains("Nilai paling lambat Senin, 23 November 2026."))
        #expect(try await custodian.get(SiteURL.identityQuestions.path).text.contains("Nilai paling lambat"))
        #expect(try await !other.get(SiteURL.officerQueue.path).text.contains(banner))
        #expect(
            try await desk.browser().get(SiteURL.transparency.path).text.contains(
                "2026: 1 kali; dinilai tidak beralasan 0; belum dinilai 1."))

        // Monday is over: the next in line sees it too, who opened it does not, and nobody is offered the contact again.
        desk.test.wait(seconds: 4 * 24 * 3600)
        let late = try await desk.signIn(try #require(desk.logins.first { $0.role == .nationalAdmin && $0.email != email }).email)
        let lateQueue = try await late.get(SiteURL.officerQueue.path)
        #expect(lateQueue.text.contains(banner) && lateQueue.text.contains("Penilaian seharusnya selesai Senin, 23 November 2026."))
        #expect(try await late.get(SiteURL.identityQuestions.path).text.contains(code.displayed))
        let again = try await desk.signIn(email)
        #expect(try await !again.get(SiteURL.officerQueue.path).text.contains(banner))
        #expect(try await !again.get(path).text.contains("Lihat lagi"))
    }
}
