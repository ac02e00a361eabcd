import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("Photos and documents of a report")
struct FilesTests {
    private static let pdf = Array("%PDF-1.4\n1 0 obj\n<<>>\nendobj\n%%EOF\n".utf8)
    private static let jpeg: [UInt8] = [0xFF, 0xD8, 0xFF, 0xE0] + Array("JFIF".utf8)

    private func visitor() async throws -> ReportVisitor {
        let visitor = try await ReportVisitor()
        try await visitor.tell(through: .place)
        _ = try await visitor.client.get("/lapor/berkas")
        return visitor
    }

    @Test("a document stays with the report, for its reporter and the office, and not for the public")
    func document() async throws {
        let visitor = try await visitor()
        let answer = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "next")], files: [(field: "files", name: "bukti.pdf", bytes: Self.pdf)])
        #expect(answer.location == "/lapor/identitas")
        try await visitor.send(.identity, [])
        try await visitor.sendReport()
        let codes = try #require(Codes(try await visitor.client.get("/lapor/terkirim").text))
        let shown = try await visitor.test.office.caseFile(codes.tracking, for: .reporter)
        #expect(shown.files.map(\.kind) == ["pdf"])
        #expect(shown.files.map(\.audience) == [.reporter])
    }

    @Test("a file that lies about its type is left out with its reason, and the others stay")
    func lyingFile() async throws {
        let visitor = try await visitor()
        let answer = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "next")],
            files: [
                (field: "files", name: "foto.jpg", bytes: Array("MZ this is a program".utf8)),
                (field: "files", name: "bukti.pdf", bytes: Self.pdf),
            ])
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("foto.jpg: bukan foto JPEG"))
        #expect(try await visitor.draft()?.files.count == 1)
    }

    @Test("five files are enough; the sixth is left out with its reason")
    func sixFiles() async throws {
        let visitor = try await visitor()
        let files = (1...6).map { (field: "files", name: "bukti-\($0).pdf", bytes: Self.pdf + Array("%\($0)\n%%EOF\n".utf8)) }
        let answer = try await visitor.client.postMultipart("/lapor/berkas", [], files: files)
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("bukti-6.pdf: paling banyak 5 berkas"))
        #expect(try await visitor.draft()?.files.count == 5)
    }

    @Test("a file over ten megabytes is told on the page, which keeps what it had")
    func oversized() async throws {
        let visitor = try await visitor()
        let answer = try await visitor.client.postMultipart(
            "/lapor/berkas", [], files: [(field: "files", name: "besar.pdf", bytes: Self.pdf + [UInt8](repeating: 0x20, count: 10_485_760))]
        )
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("lebih besar dari 10 MB"))
    }

    @Test("a body that was cut off brings the page back with an error beside the files, and changes nothing", arguments: [true, false])
    func truncated(isReadable: Bool) async throws {
        let visitor = try await visitor()
        let token = try #require(try await visitor.client.get("/lapor/berkas").value(ofInput: "_token"))
        let body =
            "--x\r\nContent-Disposition: form-data; name=\"_token\"\r\n\r\n\(token)\r\n--x\r\nContent-Disposition: form-data; "
            + "name=\"files\"; filename=\"a.pdf\"\r\n\r\n%PDF-1.4"
        let answer = try await visitor.client.send(
            .post, "/lapor/berkas", headers: [.contentType: "multipart/form-data; boundary=\(isReadable ? "x" : "y")"],
            body: Array(body.utf8))
        #expect(answer.status == .unprocessableContent)
        #expect(answer.text.contains("href=\"#files\"") && answer.text.contains("Kiriman terputus"))
        #expect(try await visitor.draft()?.files.isEmpty == true)
    }

    @Test("a file can be described and removed, and its content goes with it")
    func describeAndRemove() async throws {
        let visitor = try await visitor()
        _ = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "add")], files: [(field: "files", name: "foto.jpg", bytes: Self.jpeg)])
        let file = try #require(try await visitor.draft()?.files.first)
        try await visitor.send(.files, [("description-\(file.id)", "Lubang di depan pasar")])
        #expect(try await visitor.draft()?.files.first?.description == "Lubang di depan pasar")
        #expect(visitor.test.keptFiles > 0)
        try await visitor.send(.files, [("remove", file.id.description)])
        #expect(try await visitor.draft()?.files.isEmpty == true)
        #expect(visitor.test.keptFiles == 0)
    }

    @Test("an original is kept where its box is ticked, which it never is beforehand and which says for how long")
    func originals() async throws {
        let visitor = try await visitor()
        func box() async throws -> Substring? {
            try await visitor.client.get("/lapor/berkas").text.split(separator: "\n").first { $0.contains("name=\"original\"") }
        }
        let page = try await visitor.client.get("/lapor/berkas").text
        #expect(page.contains("paling lama 730 hari") && page.contains("1826 hari"))
        #expect(try await box()?.contains(" checked") == false)
        _ = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "add")], files: [(field: "files", name: "foto.jpg", bytes: Self.jpeg)])
        #expect(try await visitor.draft()?.files.map(\.hasOriginal) == [false])
        #expect(try await !visitor.client.get("/lapor/berkas").text.contains("disimpan tersegel."))
        _ = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "add"), ("original", "ya")], files: [(field: "files", name: "foto.jpg", bytes: Self.jpeg + [0])])
        #expect(try await visitor.draft()?.files.map(\.hasOriginal) == [false, true])
        #expect(try await visitor.client.get("/lapor/berkas").text.contains("Berkas aslinya disimpan tersegel."))
        #expect(try await box()?.contains(" checked") == true)
        try await visitor.send(.files, [])
        #expect(try await box()?.contains(" checked") == false)
        #expect(try await visitor.draft()?.files.map(\.hasOriginal) == [false, true])
    }

    @Test("the photo of a draft is shown to its own visitor only")
    func draftPhoto() async throws {
        let visitor = try await visitor()
        _ = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "add")], files: [(field: "files", name: "foto.jpg", bytes: Self.jpeg)])
        let file = try #require(try await visitor.draft()?.files.first)
        let own = try await visitor.client.get("/lapor/berkas/\(file.id)")
        #expect(own.status == .ok && own.body == Self.jpeg)
        #expect(own.headers[.contentType] == "image/jpeg")
        let stranger = try ReportVisitor.client(of: visitor.test)
        #expect(try await stranger.get("/lapor/berkas/\(file.id)").status == .notFound)
    }

    @Test("a draft is destroyed with its files when its time is over")
    func expiry() async throws {
        let visitor = try await visitor()
        _ = try await visitor.client.postMultipart(
            "/lapor/berkas", [("action", "add")], files: [(field: "files", name: "foto.jpg", bytes: Self.jpeg)])
        #expect(try await visitor.test.office.destroyExpiredDrafts() == 0)
        visitor.test.wait(seconds: 8 * 86_400)
        #expect(try await visitor.test.office.destroyExpiredDrafts() == 1)
        #expect(visitor.test.keptFiles == 0)
        #expect(try await visitor.client.get("/lapor/tempat").location == "/lapor/cerita")
    }
}
