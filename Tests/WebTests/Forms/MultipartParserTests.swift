import Testing
import WebTestSupport

@testable import Web

@Suite struct MultipartParserTests {
    private static let limits = FormLimits(total: 1 << 20, parts: 20, field: 1 << 16, files: 5, file: 1 << 18, partHeader: 2048)

    /// Parts as a person reads them: header and content whole.
    private struct Part: Equatable {
        var header: PartHeader
        var content: [UInt8] = []
        var isComplete = false
    }

    private static func parse(_ pieces: [ArraySlice<UInt8>], boundary: String = "b0undary", limits: FormLimits = limits) throws -> [Part] {
        var parser = MultipartParser(boundary: boundary, limits: limits)
        var parts: [Part] = []
        for piece in pieces {
            for event in try parser.consume(piece) {
                switch event {
                case .partBegins(let header): parts.append(Part(header: header))
                case .data(let bytes): parts[parts.count - 1].content += bytes
                case .partEnds: parts[parts.count - 1].isComplete = true
                }
            }
        }
        try parser.finish()
        return parts
    }

    private static func body(_ parts: [(head: String, content: [UInt8])], boundary: String = "b0undary") -> [UInt8] {
        parts.flatMap { Array("--\(boundary)\r\n\($0.head)\r\n\r\n".utf8) + $0.content + Array("\r\n".utf8) }
            + Array("--\(boundary)--\r\n".utf8)
    }

    private static let sample: [UInt8] = body([
        ("Content-Disposition: form-data; name=\"judul\"", Array("Lubang di jalan".utf8)),
        ("Content-Disposition: form-data; name=\"kosong\"", []),
        (
            "Content-Disposition: form-data; name=\"foto\"; filename=\"a \\\"b\\\".jpg\"\r\nContent-Type: image/jpeg",
            Array("\r\n--b0undar\r\n--b0undarx\r\n\r\n--".utf8) + (0...255).map { $0 }
        ),
    ])

    private static func cut(_ bytes: [UInt8], into size: Int) -> [ArraySlice<UInt8>] {
        stride(from: 0, to: bytes.count, by: size).map { bytes[$0..<min($0 + size, bytes.count)] }
    }

    @Test(arguments: 1...60) func `pieces of any size give the same parts`(size: Int) throws {
        let whole = try Self.parse([Self.sample[...]])
        #expect(whole.map(\.header.name) == ["judul", "kosong", "foto"])
        #expect(whole[2].header.fileName == "a \"b\".jpg")
        #expect(whole[1].content == [])
        #expect(whole.allSatisfy { $0.isComplete })
        #expect(try Self.parse(Self.cut(Self.sample, into: size)) == whole)
    }

    @Test func `random contents come back as they went, however they are cut`() throws {
        var random = SeededRandom(seed: 20_261_122)
        // Bytes that look like boundaries are likelier than chance, since those are what parsers get wrong.
        let pieces: [[UInt8]] = [
            [0x0D], [0x0A], [0x0D, 0x0A], Array("--".utf8), Array("--b0undar".utf8), Array("\r\n--b0undar".utf8), [0], [0x62],
        ]
        for _ in 0..<400 {
            let contents = (0..<Int.random(in: 0...5, using: &random)).map { _ in
                (0..<Int.random(in: 0...40, using: &random)).flatMap { _ in pieces[Int.random(in: 0..<pieces.count, using: &random)] }
            }
            // A content that holds the whole delimiter cannot be sent with that boundary; browsers choose another.
            let sendable = contents.filter { ByteSearch.first(Array("\r\n--b0undary".utf8), in: [0x0D, 0x0A] + $0 + [0x0D, 0x0A]) == nil }
            let bytes = Self.body(sendable.map { ("Content-Disposition: form-data; name=\"x\"", $0) })
            var cuts: [ArraySlice<UInt8>] = []
            var rest = bytes[...]
            while !rest.isEmpty {
                let size = min(Int.random(in: 1...30, using: &random), rest.count)
                cuts.append(rest.prefix(size))
                rest = rest.dropFirst(size)
            }
            #expect(try Self.parse(cuts).map(\.content) == sendable)
        }
    }

    @Test func `a body cut off anywhere is refused`() throws {
        let end = Self.sample.count - 2
        for length in 0..<end {
            #expect(throws: FormFault.malformed) { try Self.parse([Self.sample.prefix(length)]) }
        }
    }

    @Test func `rubbish never traps and never yields more bytes than it got`() throws {
        var random = SeededRandom(seed: 7)
        for _ in 0..<2000 {
            var bytes = Self.sample
            for _ in 0..<Int.random(in: 1...12, using: &random) {
                bytes[Int.random(in: 0..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
            }
            let size = Int.random(in: 1...80, using: &random)
            guard let parts = try? Self.parse(Self.cut(bytes, into: size)) else { continue }
            #expect(parts.reduce(0) { $0 + $1.content.count } <= bytes.count)
        }
    }

    @Test func `too much in all, too many parts and too long a header are refused`() {
        var few = Self.limits
        few.parts = 2
        #expect(throws: FormFault.tooManyParts) { try Self.parse([Self.sample[...]], limits: few) }
        var small = Self.limits
        small.total = 100
        #expect(throws: FormFault.tooLarge) { try Self.parse([Self.sample[...]], limits: small) }
        let long = Self.body([("Content-Disposition: form-data; name=\"\(String(repeating: "x", count: 4000))\"", [])])
        #expect(throws: FormFault.malformed) { try Self.parse([long[...]]) }
        #expect(throws: FormFault.malformed) { try Self.parse(Self.cut(long, into: 64)) }
    }

    @Test func `a header that is not a form field is refused`() {
        for head in [
            "Content-Type: text/plain", "Content-Disposition: form-data", "Content-Disposition: attachment; name=\"a\"", "no colon",
        ] {
            #expect(throws: FormFault.malformed) { try Self.parse([Self.body([(head, [])])[...]]) }
        }
    }

    @Test(arguments: [
        ("multipart/form-data; boundary=abc", "abc"), ("Multipart/Form-Data; charset=utf-8; boundary=\"a b\"", "a b"),
        ("multipart/form-data", nil), ("multipart/mixed; boundary=abc", nil), ("multipart/form-data; boundary=", nil),
        ("multipart/form-data; boundary=\(String(repeating: "a", count: 71))", nil), ("multipart/form-data; boundary=\"a\u{0}\"", nil),
    ])
    func `the boundary is read from the content type`(type: String, boundary: String?) {
        #expect(MultipartParser.boundary(ofContentType: type) == boundary)
    }

    @Test func `a path in a file name is cut to its last word`() throws {
        let bytes = Self.body([("Content-Disposition: form-data; name=\"f\"; filename=\"C:\\\\foto\\..\\../../etc/passwd\"", [])])
        #expect(try Self.parse([bytes[...]]).first?.header.fileName == "passwd")
    }
}
