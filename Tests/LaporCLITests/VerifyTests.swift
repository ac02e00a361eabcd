import ArgumentParser
import DataAccess
import Domain
import Foundation
import Sealing
import Services
import Testing

@testable import LaporCLI

@Suite("lapor verify")
struct VerifyTests {
    private let key: SigningKey
    private let receipt: FilingReceipt

    init() throws {
        key = try SigningKey(seed: SecretBytes(Array(0..<32)))
        receipt = FilingReceipt(
            code: "7KX29QTM4Z", text: "Lampu padam.", at: 1_795_143_600_000, by: 1_795_230_000_000, salt: Array(1...32), signedBy: key)
    }

    @Test("takes a receipt, with key, code and text as given") func receiptHolds() throws {
        let told = try ReceiptCheck.receipt(receipt.text, key: key.verifyingKey, code: "7kx-29q-tm4z", text: "Lampu padam.\n")
        #expect(told.contains("kode pelacakan cocok") && told.contains("teks laporan cocok"))
        #expect(try ReceiptCheck.receipt(receipt.text, key: nil, code: nil, text: nil).count == 4)
        #expect(try ReceiptCheck.receipt(receipt.shortText, key: key.verifyingKey, code: "7kx-29q-tm4z", text: "Lampu padam.") == told)
    }

    @Test("says of a receipt what is wrong with it") func receiptFaults() throws {
        let other = try SigningKey(seed: SecretBytes(Array(1...32)))
        func fault(_ text: String, key: VerifyingKey? = nil, code: String? = nil, body: String? = nil) -> ReceiptCheck.Fault? {
            do {
                _ = try ReceiptCheck.receipt(text, key: key, code: code, text: body)
                return nil
            } catch {
                return error
            }
        }
        #expect(fault("x") == .malformed)
        #expect(fault(receipt.text.replacing("at: 1", with: "at: 2")) == .signature)
        #expect(fault(receipt.shortText.replacing(":1795143", with: ":1795144")) == .signature)
        #expect(fault(receipt.shortText + ":00") == .malformed)
        #expect(fault(receipt.text, key: other.verifyingKey) == .otherKey)
        #expect(fault(receipt.text, code: "x") == .otherCode)
        #expect(fault(receipt.text, body: "Lampu") == .otherText)
    }

    @Test("goes through the whole log of an installation that it finds, and names what was changed") func ownLog() async throws {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let resources = URL(filePath: #filePath).deletingLastPathComponent().appendingPathComponent("../../Resources").standardized.path
        // Without one a child of this program makes the key; this program is a test.
        let sealingKey = try SealingPublicKey(bytes: Array(1...32)).text
        let settings = try Settings(
            flags: [.data: folder, .resources: resources, .vaultPublicKey: sealingKey], environment: [:], file: nil)
        let assembly = try await OfficeAssembly(settings)
        let code = try await assembly.office.submit(NewReport(composeToken: RandomToken(), body: "Lampu jalan padam.")).code
        while case let count = try await assembly.office.appendToLog(), count > 0 {}
        let head = try #require(try await assembly.office.publishHead())
        #expect(head.head.key == (try SigningKeyFile(path: folder + "/log.key").load()).verifyingKey)
        let proof = try await assembly.office.logProof(code, step: 1, for: .reporter)
        let content = String(decoding: try JSONEncoder().encode(proof), as: UTF8.self)
        let told = try ReceiptCheck.proof(content, key: head.head.key, kept: head.head, code: code.displayed)
        #expect(told.count == 4)
        #expect(throws: ReceiptCheck.Fault.otherCode) { try ReceiptCheck.proof(content, key: nil, kept: nil, code: "7KX29QTM4Z") }
        #expect(throws: ReceiptCheck.Fault.otherKey) { try ReceiptCheck.proof(content, key: key.verifyingKey, kept: nil, code: nil) }
        let stranger = LogHead(size: head.head.size, root: MerkleHash.empty, at: 0, signedBy: key)
        #expect(throws: ReceiptCheck.Fault.otherHead) { try ReceiptCheck.proof(content, key: nil, kept: stranger, code: nil) }

        try "vault-public-key = \(sealingKey)\n".write(toFile: folder + "/settings", atomically: true, encoding: .utf8)
        let words = ["--data", folder, "--resources", resources, "--config", folder + "/settings"]
        var verify = try #require(try Lapor.parseAsRoot(["verify", "log"] + words) as? Verify.Log)
        try await verify.run()
        // A text that was changed beside the program, and put back.
        for (old, new) in [("", "x"), ("x", "")] {
            try await assembly.store.write { session in
                _ = try session.run("update report_texts set landmark = \(new) where landmark = \(old)")
            }
            verify = try #require(try Lapor.parseAsRoot(["verify", "log"] + words) as? Verify.Log)
            if new.isEmpty { try await verify.run() } else { await #expect(throws: ExitCode(1)) { try await verify.run() } }
        }
        try await assembly.store.write { session in
            _ = try session.run(Query(stringLiteral: "update report_events set at = at + 1 where sequence = 1"))
        }
        await assembly.close()
        verify = try #require(try Lapor.parseAsRoot(["verify", "log"] + words) as? Verify.Log)
        await #expect(throws: ExitCode(1)) { try await verify.run() }
    }

    @Test(
        "puts every finding into words",
        arguments: [
            LogFinding.entry(7, subject: "7KX29QTM4Z", .altered), .entry(7, subject: nil, .missing), .tree(0...255), .beyondEnd(count: 7),
            .order(7), .signature(7), .root(head: 7, entries: 3..<9), .shorter(than: 7, size: 3), .otherHead(size: 7), .answer("heads-7"),
        ]) func findings(finding: LogFinding)
    {
        let words = FindingWords.words(finding)
        #expect(words.count > 20 && (words.contains("7") || words.contains("255")))
    }

    @Test("names every difference of a report by its code and step", arguments: ReportDifference.Kind.allCases)
    func differences(kind: ReportDifference.Kind) {
        let words = FindingWords.words(ReportDifference("7KX29QTM4Z", 12, kind))
        #expect(words.hasPrefix("laporan 7KX29QTM4Z, langkah 12: ") && words.count > 50)
    }

    @Test(
        "is told wrongly in one line",
        arguments: [
            ["verify", "receipt"], ["verify", "log", "--url", "ftp://x"], ["verify", "log", "--size", "3"],
        ]) func usage(words: [String]) throws
    {
        let error = try #require(#expect(throws: (any Error).self) { try Lapor.parseAsRoot(words) })
        #expect(CommandFault.usageLine(for: error) != nil)
    }
}
