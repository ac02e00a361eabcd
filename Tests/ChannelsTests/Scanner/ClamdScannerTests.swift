import Foundation
import Services
import Testing

@testable import Channels

@Suite("ClamAV's daemon", .serialized)
struct ClamdScannerTests {
    private func scan(_ scanner: ClamdScanner, _ bytes: [UInt8]) async throws -> ScanVerdict {
        try await scanner.scan { offset, count in Array(bytes.dropFirst(offset).prefix(count)) }
    }

    @Test("finds what is harmful and lets pass what is not, whatever its length")
    func finds() async throws {
        let daemon = try TestClamd()
        defer { daemon.stop() }
        try await daemon.start()
        let scanner = ClamdScanner(.local(path: daemon.socket))
        #expect(try await scanner.version().hasPrefix("ClamAV"))
        #expect(try await scan(scanner, Array("Berita acara".utf8)) == .clean)
        #expect(try await scan(scanner, []) == .clean)
        #expect(try await scan(scanner, [UInt8](repeating: 7, count: 3_000_000)) == .clean)
        #expect(try await scan(scanner, Array(TestClamd.eicar.utf8)) == .harmful(name: "Uji.Eicar.UNOFFICIAL"))
        let hidden = [UInt8](repeating: 32, count: 700_000) + Array(TestClamd.eicar.utf8) + [UInt8](repeating: 32, count: 700_000)
        #expect(try await scan(scanner, hidden) == .harmful(name: "Uji.Eicar.UNOFFICIAL"))
    }

    @Test("that is away, or falls silent, says nothing about a file")
    func isAway() async throws {
        let nowhere = ClamdScanner(.local(path: "/tmp/tidak-ada-\(UUID().uuidString)"))
        await #expect(throws: ScanFault.unavailable) { try await scan(nowhere, [1]) }
        let closed = ClamdScanner(.network(host: "127.0.0.1", port: 9))
        await #expect(throws: ScanFault.unavailable) { try await scan(closed, [1]) }
        let silent = try SilentListener()
        let patient = ClamdScanner(.network(host: "127.0.0.1", port: silent.port), patience: .milliseconds(300))
        await #expect(throws: ScanFault.unavailable) { try await scan(patient, [1]) }
    }

    @Test("whose content cannot be read is told so, not asked for a verdict on half of it")
    func unreadable() async throws {
        let silent = try SilentListener()
        let scanner = ClamdScanner(.network(host: "127.0.0.1", port: silent.port), patience: .seconds(5))
        await #expect(throws: ScanFault.unreadable) { try await scanner.scan { _, _ in throw BlobFault.missing } }
    }

    @Test(
        "is understood in each of its answers",
        arguments: [
            ("stream: OK", ScanVerdict.clean), ("stream: Win.Test.EICAR_HDB-1 FOUND", .harmful(name: "Win.Test.EICAR_HDB-1")),
        ])
    func understands(answer: String, verdict: ScanVerdict) throws {
        #expect(try ClamdScanner.verdict(answer) == verdict)
    }

    @Test(
        "never frees a file by an answer that is none",
        arguments: ["INSTREAM size limit exceeded. ERROR", "", "OK", "stream: ", "UNKNOWN COMMAND", "stream: OK then"])
    func misunderstands(answer: String) {
        #expect(throws: ScanFault.refused) { try ClamdScanner.verdict(answer) }
    }

    @Test(
        "is found where the setting says",
        arguments: [
            ("/run/clamav/clamd.ctl", ScannerAddress.local(path: "/run/clamav/clamd.ctl")),
            ("127.0.0.1:3310", .network(host: "127.0.0.1", port: 3310)), ("[::1]:3310", .network(host: "::1", port: 3310)),
        ])
    func address(text: String, address: ScannerAddress) {
        #expect(ScannerAddress(text) == address)
        #expect(address.description == text)
        #expect(address.isNear)
    }

    @Test(
        "is not found where the setting says nothing that can be meant",
        arguments: ["", "clamd", "host:", ":3310", "host:0", "host:99999", "a b:1"])
    func noAddress(text: String) {
        #expect(ScannerAddress(text) == nil)
    }
}
