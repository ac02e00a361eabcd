import Sealing
import Testing

@Suite("What the office signs for the transparency log")
struct SignedDocumentTests {
    private let key: SigningKey
    private let receipt: FilingReceipt

    init() throws {
        key = try SigningKey(seed: SecretBytes(Array(0..<32)))
        receipt = FilingReceipt(
            code: "7KX29QTM4Z", text: "Lampu jalan padam.", at: 1_795_143_600_000, by: 1_795_230_000_000, salt: Array(1...32), signedBy: key
        )
    }

    @Test("a receipt holds, of its code and text and no other, and reads back as written")
    func holds() throws {
        let read = try #require(FilingReceipt(receipt.text + "# Bukti.\n# https://lapor.contoh\n"))
        #expect(read == receipt)
        #expect(read.isSigned && read.isOf(code: "7KX29QTM4Z") && read.isOf(text: "Lampu jalan padam."))
        #expect(!read.isOf(code: "7KX29QTM4Y") && !read.isOf(text: "Lampu jalan padam"))
    }

    @Test("without its salt it holds and names nothing")
    func withoutSalt() throws {
        let lines = receipt.text.split(separator: "\n").filter { !$0.hasPrefix("salt") }.joined(separator: "\n") + "\n"
        let read = try #require(FilingReceipt(lines))
        #expect(read.isSigned && !read.isOf(code: "7KX29QTM4Z") && !read.isOf(text: "Lampu jalan padam."))
    }

    /// Up to `signed` the signature tells, after it the salt.
    private func expectNoByteAltered(_ bytes: [UInt8], signed: Int) {
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 1
            let read = FilingReceipt(String(decoding: other, as: UTF8.self))
            if index < signed {
                #expect(read == nil || read?.isSigned == false, "byte \(index)")
            } else {
                #expect(read == nil || read?.isOf(code: "7KX29QTM4Z") == false, "byte \(index)")
            }
        }
    }

    @Test("a receipt with any byte altered, any line missing, doubled or moved is refused")
    func altered() {
        let bytes = Array(receipt.text.utf8)
        let signed = receipt.text.split(separator: "\n").prefix { !$0.hasPrefix("salt") }.reduce(0) { $0 + $1.utf8.count + 1 }
        expectNoByteAltered(bytes, signed: signed)
        var lines = receipt.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        for index in 0..<(lines.count - 2) {
            var without = lines
            without.remove(at: index)
            #expect(FilingReceipt(without.joined(separator: "\n")) == nil, "without line \(index)")
            var doubled = lines
            doubled.insert(lines[index], at: index)
            #expect(FilingReceipt(doubled.joined(separator: "\n")) == nil, "line \(index) twice")
        }
        lines.swapAt(2, 3)
        #expect(FilingReceipt(lines.joined(separator: "\n")) == nil)
        #expect(FilingReceipt("") == nil && FilingReceipt("lapor-receipt-1\n") == nil)
    }

    @Test("its short text is the same receipt in one line of a QR code's smallest letters, with salt and without")
    func short() throws {
        let text = receipt.shortText
        #expect(text.hasPrefix(FilingReceipt.shortStart) && !text.contains("\n"))
        #expect(text.allSatisfy { "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-:".contains($0) })
        for given in [text, text + "\n", "  " + text.lowercased()] { #expect(FilingReceipt(given) == receipt) }
        let cut = try #require(text.lastIndex(of: ":"))
        let read = try #require(FilingReceipt(String(text[..<cut])))
        #expect(read.isSigned && read.salt == nil && !read.isOf(code: "7KX29QTM4Z"))
    }

    @Test("a short text with any letter altered, or with a part missing or added, is refused")
    func alteredShort() {
        let bytes = Array(receipt.shortText.utf8)
        let signed = bytes.lastIndex(of: UInt8(ascii: ":")) ?? 0
        expectNoByteAltered(bytes, signed: signed)
        let parts = receipt.shortText.split(separator: ":").map(String.init)
        for index in parts.indices.dropLast() {
            var fewer = parts
            fewer.remove(at: index)
            #expect(FilingReceipt(fewer.joined(separator: ":"))?.isSigned != true, "without part \(index)")
        }
        #expect(FilingReceipt(receipt.shortText + ":00") == nil && FilingReceipt(FilingReceipt.shortStart) == nil)
    }

    @Test("a head's signature holds for its size, root, moment and key alone")
    func head() throws {
        let head = LogHead(size: 5, root: Array(0..<32), at: 9, signedBy: key)
        let other = try SigningKey(seed: SecretBytes(Array(1...32)))
        #expect(head.isSigned)
        for wrong in [
            LogHead(size: 6, root: head.root, at: 9, key: head.key, signature: head.signature),
            LogHead(size: 5, root: head.root.reversed(), at: 9, key: head.key, signature: head.signature),
            LogHead(size: 5, root: head.root, at: 8, key: head.key, signature: head.signature),
            LogHead(size: 5, root: head.root, at: 9, key: other.verifyingKey, signature: head.signature),
            LogHead(size: 5, root: head.root, at: 9, key: head.key, signature: other.sign([])),
        ] { #expect(!wrong.isSigned) }
    }

    @Test("a statement reads back as written, in that form only, and its commitment depends on every part of it")
    func statement() throws {
        let seed = LogSeed(bytes: Array(0..<32))
        let content = LogStatement.content(of: ["a", "b"], salt: seed.contentSalt(3))
        let told = LogStatement(source: .report, subject: "7KX29QTM4Z", sequence: 3, at: 5, kind: "verified", content: content)
        #expect(LogStatement(told.text) == told)
        #expect(LogStatement(told.text + "\n") == nil && LogStatement(told.text.replacing("sequence: 3", with: "sequence: 03")) == nil)
        #expect(LogStatement(told.text.uppercased()) == nil)
        let others = [
            LogStatement(source: .office, subject: "7KX29QTM4Z", sequence: 3, at: 5, kind: "verified", content: content),
            LogStatement(source: .report, subject: "7KX29QTM4Y", sequence: 3, at: 5, kind: "verified", content: content),
            LogStatement(source: .report, subject: "7KX29QTM4Z", sequence: 4, at: 5, kind: "verified", content: content),
            LogStatement(source: .report, subject: "7KX29QTM4Z", sequence: 3, at: 6, kind: "verified", content: content),
            LogStatement(source: .report, subject: "7KX29QTM4Z", sequence: 3, at: 5, kind: "disposed", content: content),
            LogStatement(
                source: .report, subject: "7KX29QTM4Z", sequence: 3, at: 5, kind: "verified",
                content: LogStatement.content(of: ["a", "c"], salt: seed.contentSalt(3))),
        ]
        let salt = seed.statementSalt(3)
        let commitments = ([told] + others).map { $0.commitment(salt: salt) } + [told.commitment(salt: seed.statementSalt(4))]
        #expect(Set(commitments).count == commitments.count)
        #expect(LogStatement.content(of: ["a", "b"], salt: salt) != LogStatement.content(of: ["a\u{0}b", ""], salt: salt))
    }

    @Test("who is given one salt of a seed has no other of its salts")
    func salts() {
        let seed = LogSeed(bytes: Array(0..<32))
        let salts = (1...20).flatMap { [seed.statementSalt($0), seed.contentSalt($0)] }
        #expect(Set(salts).count == salts.count && !salts.contains(seed.bytes))
        #expect(LogSeed() != LogSeed())
    }
}
