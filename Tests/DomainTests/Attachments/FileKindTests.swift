import Domain
import Testing

@Suite("A file's kind is told by its content")
struct FileKindTests {
    static let samples: [(FileKind, [UInt8])] = [
        (.jpeg, [0xFF, 0xD8, 0xFF, 0xE0, 0, 16] + Array("JFIF".utf8)),
        (.png, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)),
        (.webp, Array("RIFF".utf8) + [4, 0, 0, 0] + Array("WEBPVP8 ".utf8)),
        (.pdf, pdf()),
    ]

    static func pdf(before: String = "", inside: String = "1 0 obj << >> endobj", after: String = "") -> [UInt8] {
        Array("\(before)%PDF-1.7\n\(inside)\ntrailer\nstartxref\n9\n%%EOF\n\(after)".utf8)
    }

    @Test("each kind is recognised by its own first bytes", arguments: samples)
    func recognises(kind: FileKind, bytes: [UInt8]) throws {
        #expect(try FileKind.sniff(bytes) == kind)
    }

    @Test("every kind has a sample here")
    func samplesAreComplete() {
        #expect(Set(Self.samples.map(\.0)) == Set(FileKind.allCases))
    }

    @Test(
        "other content is refused, whatever the file was called",
        arguments: [
            "<html><script>alert(1)</script>", "<svg xmlns='http://www.w3.org/2000/svg'/>", "PK\u{03}\u{04}", "GIF89a", "MZ", "%PD", "halo",
        ])
    func refusesOthers(content: String) {
        #expect(throws: FileRefusal.unknownKind) { try FileKind.sniff(Array(content.utf8)) }
    }

    @Test("an empty file is refused as empty")
    func refusesEmpty() {
        #expect(throws: FileRefusal.empty) { try FileKind.sniff([]) }
    }

    @Test("a prefix of each image's signature is not that image", arguments: 1..<8)
    func refusesShortSignature(length: Int) {
        #expect(throws: FileRefusal.unknownKind) {
            try FileKind.sniff(Array([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A].prefix(length)))
        }
    }

    @Test("blank lines or a byte order mark before a PDF's header are borne", arguments: ["\n\n", "\u{FEFF}", " \r\n"])
    func bearsBlanks(before: String) throws {
        #expect(try FileKind.sniff(Self.pdf(before: before)) == .pdf)
    }

    @Test("a PDF header after 1024 bytes is none")
    func refusesLateHeader() {
        #expect(throws: FileRefusal.unknownKind) { try FileKind.sniff(Self.pdf(before: String(repeating: " ", count: 1025))) }
        #expect(throws: Never.self) { try FileKind.sniff(Self.pdf(before: String(repeating: " ", count: 1024))) }
    }

    @Test(
        "a PDF that is a page, a script or a program as well is refused",
        arguments: [
            FileKindTests.pdf(before: "<!doctype html>"), FileKindTests.pdf(before: "#!/bin/sh\n"), FileKindTests.pdf(before: "MZ"),
            FileKindTests.pdf(inside: "<SCRIPT src=x>"), FileKindTests.pdf(inside: "<Svg onload=x>"),
            FileKindTests.pdf(after: "PK\u{05}\u{06}"),
            FileKindTests.pdf(after: "PK\u{06}\u{06}" + String(repeating: "a", count: 900)),
        ])
    func refusesPolyglots(bytes: [UInt8]) {
        #expect(throws: FileRefusal.ambiguous) { try FileKind.sniff(bytes) }
    }

    @Test("a PDF without its end is refused as incomplete")
    func refusesTruncated() {
        #expect(throws: FileRefusal.incomplete) { try FileKind.sniff(Array(Self.pdf().dropLast(7))) }
        #expect(throws: FileRefusal.incomplete) { try FileKind.sniff(Self.pdf(after: String(repeating: "x", count: 1100))) }
    }

    @Test("random bytes never stop the program")
    func survivesNoise() {
        var generator = SystemRandomNumberGenerator()
        for length in 0..<300 {
            let bytes = (0..<length).map { _ in UInt8.random(in: 0...255, using: &generator) }
            let headed = Array("%PDF-".utf8) + bytes
            _ = try? FileKind.sniff(bytes)
            _ = try? FileKind.sniff(headed)
        }
    }
}
