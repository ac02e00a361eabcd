import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("The reporter says that somebody is accused, and the verifier is asked whom")
struct AccusationSaidPageTests {
    /// Told on the pages to the agency itself, up to the codes.
    private func told(_ answer: String, at desk: DeskFixture) async throws -> TrackingCode {
        let visitor = desk.browser()
        func send(_ step: SiteURL.ReportStep, _ fields: [(String, String)]) async throws {
            #expect(try await visitor.get(SiteURL.report(step).path).status == .ok)
            #expect(try await visitor.post(SiteURL.report(step).path, fields).status == .seeOther, "\(step)")
        }
        try await send(.story, [("body", "Saya diminta membayar lagi di loket pasar."), ("accuses", answer)])
        #expect(try await visitor.get("/lapor/cerita").text.contains("name=\"accuses\" value=\"\(answer)\" checked"))
        try await send(.place, [])
        try await send(.files, [])
        let city = try await desk.surabaya.id.description
        try await send(.identity, [("isSecret", "false"), ("isAnonymous", "false"), ("agency", city)])
        let check = try await visitor.get("/lapor/periksa")
        #expect(check.text.contains("Melaporkan petugas atau unit"))
        _ = try await visitor.post("/lapor/periksa", [("_compose", check.value(ofInput: "_compose") ?? "")])
        return try #require(Codes(try await visitor.get("/lapor/terkirim").text)).tracking
    }

    @Test("the agency that was named finds it only after the verifier's no, and his answer is on record")
    func wholeWay() async throws {
        let desk = try await DeskFixture()
        let (plain, code) = (try await told("false", at: desk), try await told("true", at: desk))
        let admin = try await desk.officer(.agencyAdmin)
        let path = "/petugas/laporan/\(code.canonical)"
        #expect(try await admin.get("/petugas/laporan/\(plain.canonical)").status == .ok, "an ordinary report is the agency's own")
        #expect(try await admin.get(path).status == .notFound)
        let national = try await desk.officer(.nationalAdmin)
        #expect(try await national.get(path).text.contains("belum diputuskan siapa"))
        let form = try await national.get("\(path)/verifikasi")
        #expect(form.text.contains("name=\"said\"") && form.text.contains("name=\"accusedWords\""))
        let fields = try await desk.verification(code)
        let empty = try await desk.act(national, code, "verifikasi", fields)
        #expect(empty.status == .unprocessableContent && empty.text.contains("href=\"#said"))
        let nameless = try await desk.act(national, code, "verifikasi", fields + [("said", "somebody")])
        #expect(nameless.status == .unprocessableContent && nameless.text.contains("Pilih siapa yang diadukan"))
        let both = try await desk.act(
            national, code, "verifikasi", fields + [("said", "nobody"), ("accused", try await desk.surabaya.id.description)])
        #expect(both.status == .unprocessableContent && both.text.contains("Hapus salah satu"))
        #expect(try await desk.file(code).state == .unverified)
        #expect(try await desk.act(national, code, "verifikasi", fields + [("said", "nobody")]).status == .seeOther)
        let page = try await national.get(path)
        #expect(page.text.contains("Kata pelapor tentang yang diadukan diputuskan") && page.text.contains("Tidak ada yang diadukan"))
        #expect(try await admin.get(path).status == .ok)
    }

    @Test("a program says it by one member")
    func program() async throws {
        let desk = try await DeskFixture()
        let body = #"{"body": "Saya diminta membayar lagi di loket.", "agency": "kota-surabaya", "accusesOfficial": true}"#
        let sent = try await desk.browser().send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"], body: Array(body.utf8))
        #expect(sent.status == .created)
        let code = try #require(sent.text.split(separator: "\"").compactMap { TrackingCode(String($0)) }.first)
        let verifier = Actor(kind: .officer(ID(987)), role: .nationalAdmin)
        let file = try await desk.office.caseFile(code, for: .officer(verifier))
        #expect(file.isAccusationSaid && file.door == .national)
        #expect(try await desk.officer(.agencyAdmin).get("/petugas/laporan/\(code.canonical)").status == .notFound)
        let wrong = try await desk.browser().send(
            .post, "/api/v1/reports", headers: [.contentType: "application/json"],
            body: Array(#"{"body": "Saya diminta membayar.", "accusesOfficial": "ya"}"#.utf8))
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("accusesOfficial"))
    }
}
