import Domain
import HTTPTypes
import Sealing
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The pages of a legal bar")
struct LegalBarPagesTests {
    private static let words = "Penyidik meminta identitas pelapor dengan perintah tertulis, tidak ada jalan lain."
    private static let order = [
        ("barNumber", "SP.Sita/117/XI/2026"), ("barDate-hari", "18"), ("barDate-bulan", "11"), ("barDate-tahun", "2026"),
        ("barAuthority", "Pengadilan Negeri Contoh"), ("barWords", "Penyidikan belum selesai."),
    ]

    private func asked(_ desk: DeskFixture, _ fields: [(String, String)], on code: TrackingCode) async throws -> TestAnswer {
        let national = try await desk.officer(.nationalAdmin)
        let path = SiteURL.officerIdentity(code.canonical).path
        let form = try await national.get(path)
        #expect(form.status == .ok && form.text.contains("Larangan memberi tahu pelapor"))
        return try await national.post(
            path, [("wish", "ask"), ("words", Self.words), ("_compose", form.value(ofInput: "_compose") ?? "")] + fields)
    }

    private func submitted(_ desk: DeskFixture) async throws -> TrackingCode {
        try await desk.office.submit(
            NewReport(
                composeToken: RandomToken(), body: "Biaya surat yang gratis dipungut di loket.", mode: .anonymous, regionCode: "35.78.07",
                landmark: "Loket dua", identity: [.name: "Kenari Jingga"])
        ).code
    }

    private func told(_ desk: DeskFixture, _ code: TrackingCode) async throws -> [String] {
        try await desk.file(code).timeline.map(\.kind).filter { $0.hasPrefix("reveal") || $0.hasPrefix("bar") }
    }

    @Test("half an order is refused with each field that lacks, keeps what was typed, and asks for nothing")
    func halfOrder() async throws {
        let desk = try await DeskFixture()
        let code = try await submitted(desk)
        let answer = try await asked(
            desk, [("reason", "legalOrder"), ("barred", "ya"), ("barAuthority", "Pengadilan Negeri Contoh")], on: code)
        #expect(answer.status == .unprocessableContent)
        for field in ["barNumber", "barDate", "barWords"] { #expect(answer.text.contains("href=\"#\(field)"), "\(field)") }
        #expect(answer.text.contains("Nomor perintah") && answer.text.contains("Pengadilan Negeri Contoh"))
        let untitled = try await asked(desk, [("reason", "legalOrder")] + Self.order.dropLast(), on: code)
        #expect(untitled.status == .unprocessableContent && untitled.text.contains("href=\"#barWords"))
        let other = try await asked(desk, [("reason", "remedy"), ("barred", "ya")] + Self.order, on: code)
        #expect(other.status == .unprocessableContent && other.text.contains("Larangan hanya dapat diminta"))
        let late = Self.order.map { $0.0 == "barDate-tahun" ? ($0.0, "2027") : $0 }
        let tomorrow = try await asked(desk, [("reason", "legalOrder"), ("barred", "ya")] + late, on: code)
        #expect(tomorrow.status == .unprocessableContent && tomorrow.text.contains("href=\"#barDate"))
        #expect(try await told(desk, code).isEmpty)
        let custodian = try await desk.officer(.internalAuditor, account: "apip.surabaya")
        #expect(try await !custodian.get(SiteURL.identityQuestions.path).text.contains(code.displayed))
    }

    @Test("the custodian reads what a yes comes to, the reporter reads nothing until the bar is ended, and then the sentence")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let code = try await submitted(desk)
        #expect(try await asked(desk, [("reason", "legalOrder"), ("barred", "ya")] + Self.order, on: code).status == .seeOther)
        #expect(try await told(desk, code).isEmpty)
        let custodian = try await desk.officer(.internalAuditor, account: "apip.surabaya")
        let list = try await custodian.get(SiteURL.identityQuestions.path)
        let link = try #require(list.text.firstMatch(of: /href="(\/petugas\/identitas\/[0-9]+)"/)).output.1
        let question = try await custodian.get(String(link))
        for words in ["SP.Sita/117/XI/2026", "Pengadilan Negeri Contoh", "180 hari", "grantBarred", "grantTold"] {
            #expect(question.text.contains(words), "\(words)")
        }
        let key = question.value(ofInput: "_compose") ?? ""
        #expect(try await custodian.post(String(link), [("answer", "grantBarred"), ("_compose", key)]).status == .seeOther)
        #expect(try await told(desk, code).isEmpty)
        let standing = try await custodian.get(SiteURL.identityQuestions.path)
        #expect(standing.text.contains("Larangan memberi tahu yang berlaku") && standing.text.contains("berakhir"))
        let national = try await desk.officer(.nationalAdmin)
        let page = try await national.get(SiteURL.officerIdentity(code.canonical).path)
        #expect(page.text.contains("Pelapor belum diberi tahu") && page.text.contains("name=\"renew0Number\""))
        let reveal = try #require(page.text.firstMatch(of: /name="reveal" value="([0-9]+)"/)).output.1
        let renewed = try await national.post(
            SiteURL.officerIdentity(code.canonical).path,
            [("wish", "renew"), ("reveal", String(reveal)), ("_compose", page.value(ofInput: "_compose") ?? "")])
        #expect(renewed.status == .unprocessableContent && renewed.text.contains("href=\"#renew0Number"))
        #expect(
            renewed.text.contains("<details open><summary>Minta perpanjangan larangan")
                && !page.text.contains("<details open><summary>Minta"))
        let lifting = try await custodian.get(String(link))
        let ended = try await custodian.post(
            String(link),
            [("answer", "lift"), ("reason", "Penyidikan sudah diumumkan."), ("_compose", lifting.value(ofInput: "_compose") ?? "")])
        #expect(ended.status == .seeOther)
        #expect(try await told(desk, code) == ["revealAsked", "revealGranted", "barLifted"])
    }
}
