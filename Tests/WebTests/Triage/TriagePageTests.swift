import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The pages of marks")
struct TriagePageTests {
    private static let why = "Catatan pengaspalan menunjukkan jalan itu sudah rata sejak minggu lalu; foto terlampir di berkas."

    private static var report: NewReport {
        NewReport(
            composeToken: RandomToken(), body: "Lubang besar di depan pasar Genteng, sudah dua motor jatuh.", mode: .anonymous,
            regionCode: "35.78.07.1001", landmark: "Pasar")
    }

    @Test("an officer gives one with its reason, the reporter reads it in fair words and contests it, another body lifts it")
    func story() async throws {
        let desk = try await DeskFixture()
        let sent = try await desk.office.submit(Self.report)
        let path = SiteURL.officerTriage(sent.code.canonical).path
        let national = try await desk.officer(.nationalAdmin)
        let page = try await national.get(path)
        #expect(
            page.text.contains("Sistem tidak memberi tanda; hanya Anda yang menilai.") || page.text.contains("tidak menemukan petunjuk"))
        func hidden(_ page: TestAnswer) -> [(String, String)] { ["_compose", "langkah"].map { ($0, page.value(ofInput: $0) ?? "") } }
        let wrong = try await national.post(path, hidden(page) + [("grade", "abusive"), ("ground", "noDetail"), ("words", Self.why)])
        #expect(wrong.status == .unprocessableContent && wrong.text.contains(Self.why))
        let short = try await national.post(path, hidden(page) + [("grade", "needsCheck"), ("ground", "noDetail"), ("words", "Pendek.")])
        #expect(short.status == .unprocessableContent && short.text.contains("Pendek."))
        let fields = hidden(page) + [("grade", "unsubstantiated"), ("ground", "noDetail"), ("words", Self.why)]
        let given = try await national.post(path, fields)
        #expect(given.status == .seeOther, "\(given.text)")
        #expect(try await national.post(path, fields).status == .seeOther, "sent twice it is one mark")
        #expect(try await national.get(SiteURL.officerReport(sent.code.canonical).path).text.contains("Belum terbukti"))

        let reporter = desk.browser()
        _ = try await reporter.get("/lacak")
        _ = try await reporter.post("/lacak", [("code", sent.code.displayed), ("receipt", sent.receipt.displayed)])
        let own = try await reporter.get("/lacak/\(sent.code.canonical)")
        #expect(own.text.contains("Isi laporan belum terbukti") && !own.text.lowercased().contains("hoaks"))
        let address = SiteURL.ownMarks(sent.code.canonical).path
        let read = try await reporter.get(address)
        #expect(read.text.contains(Self.why) && read.text.contains("Belum terbukti tidak berarti tidak benar."))
        #expect(try await reporter.post(address, [("text", "")]).status == .unprocessableContent)
        #expect(try await reporter.post(address, [("text", "Lubangnya di jalur kiri.")]).status == .seeOther)
        #expect(try await reporter.get(address).text.contains("Anda membantahnya"))
        for (noun, says) in [("salinan", "Isi laporan belum terbukti"), ("salinan-program", "\"unsubstantiated\"")] {
            let copy = try await reporter.post(SiteURL.ownDataAction(sent.code.canonical, noun).path, [])
            #expect(copy.text.contains(says) && copy.text.contains("Lubangnya di jalur kiri."), "\(noun): \(copy.text)")
            #expect(copy.text.contains(Self.why))
        }
        let stranger = desk.browser()
        #expect(try await !stranger.get(address).text.contains(Self.why))
        let again = try await national.get(path)
        #expect(again.text.contains("Lubangnya di jalur kiri.") && !again.text.contains("Putuskan keberatan pelapor"))
    }

    @Test("a megabyte is told beside its field, and comes back whole")
    func long() async throws {
        let desk = try await DeskFixture()
        let sent = try await desk.office.submit(Self.report)
        let national = try await desk.officer(.nationalAdmin)
        let path = SiteURL.officerTriage(sent.code.canonical).path
        let page = try await national.get(path)
        let text = String(repeating: "Jalan rusak. ", count: 80_000)
        let fields = ["_compose", "langkah"].map { ($0, page.value(ofInput: $0) ?? "") }
        let answer = try await national.post(path, fields + [("grade", "abusive"), ("ground", "insult"), ("words", text)])
        #expect(answer.status == .unprocessableContent && answer.text.contains("paling banyak 4.000"))
    }
}
