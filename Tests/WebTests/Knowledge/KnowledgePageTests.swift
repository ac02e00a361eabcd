import Domain
import HTTPTypes
import Services
import Testing
import WebTestSupport

@testable import Web

@Suite("Questions and answers")
struct KnowledgePageTests {
    private static let fields = [
        ("question", "Bagaimana mengurus akta kelahiran?"), ("answer", "Bawa kartu keluarga ke kantor kelurahan."), ("category", ""),
        ("source", "Perda 3/2024"), ("validUntil-hari", "31"), ("validUntil-bulan", "12"), ("validUntil-tahun", "2027"), ("reach", "umum"),
        ("englishQuestion", ""), ("englishAnswer", ""),
    ]

    private func hidden(_ page: TestAnswer) -> [(String, String)] { ["_compose", "versi"].map { ($0, page.value(ofInput: $0) ?? "") } }

    @Test("are written by one, reviewed by another, searched by everybody, in Indonesian where no English is kept")
    func story() async throws {
        let desk = try await DeskFixture()
        let author = try await desk.officer(.nationalAdmin, account: "nasional1")
        let path = "/petugas/kelola/artikel/baru"
        let page = try await author.get(path)
        let faulty = try await author.post(path, hidden(page) + Self.fields.map { $0.0 == "source" ? ($0.0, "") : $0 })
        #expect(faulty.status == .unprocessableContent && faulty.text.contains("Bawa kartu keluarga"))
        #expect(try await author.post(path, hidden(page) + Self.fields).status == .seeOther)
        let visitor = desk.browser()
        #expect(try await !visitor.get("/tanya-jawab?cari=akta").text.contains("akta kelahiran"))
        let list = try await author.get("/petugas/kelola/artikel").text
        let entry = try #require(list.firstMatch(of: /href="(\/petugas\/kelola\/artikel\/[0-9]+)">Bagaimana mengurus/)).output.1
        func review(_ browser: RouterClient) async throws -> TestAnswer {
            let page = try await browser.get("\(entry)/penelaahan")
            return try await browser.post(
                "\(entry)/penelaahan", hidden(page) + [("nomor", page.value(ofInput: "nomor") ?? ""), ("decision", "ya"), ("words", "")])
        }
        #expect(try await review(author).status == .forbidden)
        #expect(try await review(try await desk.officer(.nationalAdmin, account: "nasional2")).status == .seeOther)
        let found = try await visitor.get("/tanya-jawab?cari=akta+lahir").text
        #expect(found.contains("Bagaimana mengurus akta kelahiran?") && !found.contains("Bagaimana cara melapor?"))
        #expect(try await visitor.get("/tanya-jawab?cari=zzzz").text.contains("Belum ada jawaban untuk itu."))
        let address = try #require(found.split(separator: "\"").first { $0.hasPrefix("/tanya-jawab/") })
        #expect(try await visitor.get(String(address)).text.contains("Bawa kartu keluarga ke kantor kelurahan."))
        let english = try await visitor.get("\(address)?bahasa=en")
        #expect(english.text.contains("Bawa kartu keluarga"))
        #expect(try await visitor.get("/tanya-jawab/1").status == .notFound)
    }

    @Test("are offered before a request for information is sent, and to nobody who complains")
    func offer() async throws {
        for (type, isOffered) in [("informationRequest", true), ("complaint", false)] {
            let visitor = try await ReportVisitor()
            _ = try await visitor.client.get("/lapor/cerita")
            try await visitor.send(
                .story, [("body", "Berapa lama laporan saya dijawab? Sudah seminggu saya menunggu."), ("citizenType", type)])
            try await visitor.send(.place, [("regionCode", "35.78.07.1001")])
            try await visitor.send(.files, [])
            try await visitor.send(.identity, [])
            let page = try await visitor.client.get("/lapor/periksa").text
            #expect(page.contains("Mungkin sudah terjawab") == isOffered, "\(type)")
            #expect(page.contains("name=\"_compose\""), "it holds nothing up")
        }
    }
}
