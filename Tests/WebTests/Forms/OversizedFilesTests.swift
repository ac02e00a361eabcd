import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Files that are too large, too many or cut off are told beside their field, and what was typed comes back")
struct OversizedFilesTests {
    private typealias File = (field: String, name: String, bytes: [UInt8])

    private static let words = "Lampu di depan pasar kini padam semuanya."

    private static func file(_ name: String, megabytes: Int, field: String = "files") -> File {
        let filler = [UInt8](repeating: 0x20, count: megabytes << 20)
        return (field, name, Array("%PDF-1.4\n%\(name)\n".utf8) + filler + Array("\n%%EOF\n".utf8))
    }

    private func hidden(_ page: TestAnswer, _ names: [String]) -> [(String, String)] {
        names.map { ($0, page.value(ofInput: $0) ?? "") }
    }

    private func send(_ files: [File], in visit: CaseVisit) async throws -> TestAnswer {
        try await visit.open()
        let address = SiteURL.caseAction(visit.code.canonical, "informasi").path
        let page = try await visit.client.get(address)
        return try await visit.client.postMultipart(
            address, hidden(page, ["_compose", "version"]) + [("text", Self.words)], files: files)
    }

    @Test("five files of nine megabytes, as the page offers, go along with what a reporter adds")
    func fiveLargeFiles() async throws {
        let visit = try await CaseVisit()
        let answer = try await send((1...5).map { Self.file("surat-\($0).pdf", megabytes: 9) }, in: visit)
        #expect(answer.location == visit.path + "?baru=informasi", "\(answer.status)")
        #expect(try await visit.file.files.count == 5)
    }

    @Test("a film of 45 megabytes is left out with its reason, and the text comes back")
    func oneHugeFile() async throws {
        let visit = try await CaseVisit()
        let answer = try await send([Self.file("film.pdf", megabytes: 45)], in: visit)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#files\"") && answer.text.contains("film.pdf: lebih besar dari 10 MB"))
        #expect(answer.text.contains(Self.words))
    }

    @Test("a sixth file is left out by name, and the five before it are kept")
    func sixFiles() async throws {
        let visit = try await CaseVisit()
        let answer = try await send((1...6).map { Self.file("surat-\($0).pdf", megabytes: 0) }, in: visit)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("surat-6.pdf: paling banyak 5 berkas") && answer.text.contains(Self.words))
        #expect(answer.text.split(separator: "name=\"kept\"").count == 6, "five are kept")
    }

    @Test("a form cut off among its files comes back with its words, and nothing is done")
    func cutOff() async throws {
        let visit = try await CaseVisit()
        try await visit.open()
        let address = SiteURL.caseAction(visit.code.canonical, "informasi").path
        let page = try await visit.client.get(address)
        let fields = hidden(page, [FormGuard.fieldName, "_compose", "version"]) + [("text", Self.words)]
        var body = fields.map { "--b\r\nContent-Disposition: form-data; name=\"\($0.0)\"\r\n\r\n\($0.1)\r\n" }.joined()
        body += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4"
        for tail in ["", "\r\n--b\r\nno header at all\r\n\r\nrubbish"] {
            let answer = try await visit.client.send(
                .post, address, headers: [.contentType: "multipart/form-data; boundary=b"], body: Array((body + tail).utf8))
            #expect(answer.status == .unprocessableContent)
            #expect(answer.text.contains("href=\"#files\"") && answer.text.contains("Kiriman terputus"))
            #expect(answer.text.contains(Self.words))
        }
        #expect(try await visit.file.version == Int64(page.value(ofInput: "version") ?? ""))
    }

    @Test("what an officer wrote comes back beside a film of 45 megabytes")
    func officer() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let answer = try await desk.act(
            admin, code, "perkembangan", Self.progress, files: [Self.file("film.pdf", megabytes: 45)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#files\"") && answer.text.contains("film.pdf: lebih dari 10 MB"))
        #expect(answer.text.contains(Self.words))
    }

    @Test("an officer whose form comes back is told to choose the files again")
    func chooseAgain() async throws {
        let desk = try await DeskFixture()
        let code = try await desk.verified()
        let admin = try await desk.officer(.agencyAdmin)
        let half = Self.progress.filter { !$0.0.hasPrefix("nextDate") }
        let answer = try await desk.act(admin, code, "perkembangan", half, files: [Self.file("surat.pdf", megabytes: 0)])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#files\"") && answer.text.contains("Pilih lagi berkasnya"))
        let form = try await admin.get("/petugas/laporan/\(code.canonical)/perkembangan")
        _ = try await desk.act(admin, code, "catatan", [("note", "Sudah dilihat di tempat.")])
        let stale = try await admin.postMultipart(
            "/petugas/laporan/\(code.canonical)/perkembangan", hidden(form, ["versi", "_compose"]) + Self.progress,
            files: [Self.file("surat.pdf", megabytes: 0)])
        #expect(stale.status == .conflict)
        #expect(stale.text.contains("href=\"#files\"") && stale.text.contains(Self.words))
        let without = try await desk.act(admin, code, "perkembangan", half)
        #expect(!without.text.contains("Pilih lagi berkasnya"), "no file was chosen")
    }

    private static let progress = [
        ("act", words), ("actDate-hari", "20"), ("actDate-bulan", "11"), ("actDate-tahun", "2026"), ("nextDate-hari", "27"),
        ("nextDate-bulan", "11"), ("nextDate-tahun", "2026"),
    ]
}
