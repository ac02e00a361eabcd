import Domain
import HTTPTypes
import Services
import Testing
import Web
import WebTestSupport

@Suite("Large bodies over a socket, with the limits of the running server")
struct LargeBodyTests {
    /// Sends the form of the page of files as a browser would, and gives all that comes back.
    private func send(_ sizes: [Int], of visitor: ReportVisitor) async throws -> String {
        try await visitor.tell(through: .place)
        let token = try #require(try await visitor.client.get("/lapor/berkas").value(ofInput: FormGuard.fieldName))
        var body = "--b\r\nContent-Disposition: form-data; name=\"\(FormGuard.fieldName)\"\r\n\r\n\(token)\r\n"
        for (number, size) in sizes.enumerated() {
            let name = "surat-\(number + 1).pdf"
            body += "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(name)\"\r\n\r\n%PDF-1.4\n%\(name)\n"
            body += String(repeating: " ", count: max(0, size - 40)) + "\n%%EOF\n\r\n"
        }
        body += "--b--\r\n"
        let cookies = visitor.client.cookies.map { "\($0.key)=\($0.value)" }.joined(separator: "; ")
        let request =
            "POST /lapor/berkas HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\nAccept: text/html\r\nConnection: close\r\n"
            + "Cookie: \(cookies)\r\nContent-Type: multipart/form-data; boundary=b\r\nContent-Length: \(body.utf8.count)\r\n\r\n" + body
        let router = WebRouter(site: visitor.test.site)
        ReportPages(office: visitor.test.office).register(in: router.pages)
        return try await LiveServer.run(router.responder()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(request)
            let answer = try await connection.untilClosed()
            await connection.close()
            return answer
        }
    }

    @Test("five files of ten megabytes, as the page offers, are taken in")
    func fiveFiles() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await send([Int](repeating: 10 << 20, count: 5), of: visitor)
        #expect(answer.hasPrefix("HTTP/1.1 303 "), "\(answer.prefix(200))")
        #expect(try await visitor.draft()?.files.count == 5)
    }

    @Test("one of sixty megabytes is read to its end, and the page names it")
    func hugeFile() async throws {
        let visitor = try await ReportVisitor()
        let answer = try await send([60 << 20], of: visitor)
        #expect(answer.hasPrefix("HTTP/1.1 422 "), "\(answer.prefix(200))")
        #expect(answer.contains("surat-1.pdf: lebih besar dari 10 MB"))
        #expect(try await visitor.draft()?.files.isEmpty == true)
    }

    @Test(
        "beyond the bound of the connection a browser gets a page with the way back, a program a problem",
        arguments: [
            ("/lapor/berkas?a=%22%3E", "text/html,*/*", "text/html; charset=utf-8", "href=\"/lapor/berkas?a=%22%3E\""),
            ("//lain.example/x", "text/html", "text/html; charset=utf-8", "href=\"/\""),
            ("/api/v1/reports", "*/*", "application/problem+json", "\"status\":413"),
            ("/lapor", "*/*", "text/plain; charset=utf-8", "Kiriman"),
        ])
    func beyond(target: String, accept: String, type: String, mark: String) async throws {
        let test = try await TestOffice()
        let answer = try await LiveServer.run(WebRouter(site: test.site).responder()) { port, _ in
            let connection = try await RawConnection.open(port: port)
            try await connection.send(
                "POST \(target) HTTP/1.1\r\nHost: a\r\nAccept: \(accept)\r\nContent-Length: \(300 << 20)\r\n\r\n")
            let answer = try await connection.untilClosed()
            await connection.close()
            return answer
        }
        #expect(answer.hasPrefix("HTTP/1.1 413 "))
        #expect(answer.contains("content-type: \(type)\r\n") && answer.contains(mark), "\(answer)")
        #expect(answer.contains("Kurangi jumlah atau ukuran berkasnya"))
    }
}
