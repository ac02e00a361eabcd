import Foundation
import HTTPTypes
import Hummingbird
import Testing
import WebTestSupport

@testable import Web

@Suite("Compressed answers")
struct GzipTests {
    /// What Debian's own gzip makes of it.
    private func unpacked(_ bytes: [UInt8]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(filePath: "/bin/gzip")
        process.arguments = ["-dc"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        input.fileHandleForWriting.write(Data(bytes))
        try input.fileHandleForWriting.close()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return [UInt8](data)
    }

    @Test("a page is the same page, and much smaller")
    func page() async throws {
        let client = RouterClient(WebRouter(site: try TestSite.make()).responder())
        let plain = try await client.get("/galeri")
        let pressed = try await client.get("/galeri", headers: [.acceptEncoding: "br, gzip;q=0.8"])
        try #require(plain.status == .ok && plain.headers[.contentEncoding] == nil)
        #expect(pressed.headers[.contentEncoding] == "gzip")
        #expect(pressed.body.count * 3 < plain.body.count)
        #expect(try unpacked(pressed.body).count == plain.body.count)
    }

    @Test("style and scripts are sent compressed where that is understood")
    func asset() async throws {
        let site = try TestSite.make()
        let client = RouterClient(WebRouter(site: site).responder())
        let plain = try await client.get(site.assets.url("lapor.css"))
        let pressed = try await client.get(site.assets.url("lapor.css"), headers: [.acceptEncoding: "gzip"])
        #expect(plain.headers[.vary] == "Accept-Encoding" && pressed.headers[.vary] == "Accept-Encoding")
        #expect(try unpacked(pressed.body) == plain.body)
        #expect(pressed.body.count <= 12 * 1024, "the style of a first visit")
    }

    @Test(
        "only who says so gets it compressed",
        arguments: [
            (nil, false), ("", false), ("gzip", true), ("GZIP", true), ("br;q=1.0, gzip;q=0.5, *;q=0.1", true), ("*", true),
            ("gzip;q=0", false), ("gzip; q=0.000", false), ("deflate, br", false), ("gzip;q=0, *", false), ("*;q=0", false),
            ("*;q=0, gzip", true), ("xgzip", false),
        ] as [(String?, Bool)])
    func accepted(header: String?, isAccepted: Bool) {
        #expect(Gzip.isAccepted(header) == isAccepted)
    }

    @Test("what does not get smaller stays as it is")
    func incompressible() {
        let noise = ByteBuffer(bytes: (0..<64).map { UInt8(truncatingIfNeeded: $0 &* 197 &+ 31) })
        #expect(Gzip.pressed(noise, level: Gzip.pageLevel) == nil)
        #expect(Gzip.pressed(ByteBuffer(), level: Gzip.pageLevel) == nil)
    }
}
