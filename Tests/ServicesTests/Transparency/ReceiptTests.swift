import DataTestSupport
import Domain
import Foundation
import Sealing
import Testing

@testable import Services

@Suite("What a reporter keeps as proof")
struct ReceiptTests {
    private static let body = "Lampu jalan padam di simpang empat."

    @Test("the receipt is the same each time, holds for code and text, and names neither in the clear", arguments: TestStores.engines)
    func receipt(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.submit(Self.body)
            let receipt = try await desk.office.filingReceipt(of: code)
            #expect(try await desk.office.filingReceipt(of: code) == receipt)
            #expect(receipt.isSigned && receipt.key == desk.office.logPublicKey)
            #expect(receipt.isOf(code: code.canonical) && receipt.isOf(text: Self.body))
            #expect(receipt.at == desk.clock.read().rawValue && receipt.by == receipt.at + 86_400_000)
            #expect(!receipt.text.contains(code.canonical) && !receipt.text.contains("Lampu"))
            let other = try await desk.submit(Self.body)
            #expect(try await desk.office.filingReceipt(of: other).code != receipt.code)
            var random = SystemRandomNumberGenerator()
            await #expect(throws: ServiceFault.notFound) {
                try await desk.office.filingReceipt(of: TrackingCode.make(random: &random))
            }
        }
    }

    @Test("every step that the reporter is told of has a proof that holds, and no other step has", arguments: TestStores.engines)
    func proofs(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let code = try await desk.inProgress(Self.body)
            try await desk.answer(code)
            let file = try await desk.office.caseFile(code, for: .reporter)
            // Before a head covers them there is nothing to show.
            try await desk.enterAll()
            #expect(try await desk.office.logPlaces(of: file).isEmpty)
            await #expect(throws: ServiceFault.notFound) { try await desk.office.logProof(code, step: 1, for: .reporter) }
            let head = try await desk.publish()
            let places = try await desk.office.logPlaces(of: file)
            let told = Set(file.timeline.map(\.sequence))
            #expect(told.count > 3 && told.count < places.count)
            for step in places.keys {
                guard told.contains(step) else {
                    await #expect(throws: ServiceFault.notFound) { try await desk.office.logProof(code, step: step, for: .reporter) }
                    continue
                }
                let proof = try await desk.office.logProof(code, step: step, for: .reporter)
                #expect(try proof.verified() == head.head)
                let entry = try #require(file.timeline.first { $0.sequence == step })
                #expect(proof.index == places[step] && proof.told?.at == entry.at.rawValue && proof.told?.subject == code.canonical)
            }
        }
    }

    @Test("a proof with any part altered is refused by both verifiers, and as it is both take it")
    func altered() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await desk.grownLog()
            let code = try await desk.submit(Self.body)
            let head = try await desk.publish().head
            let proof = try await desk.office.logProof(code, step: 1, for: .reporter)
            let receipt = try await desk.office.filingReceipt(of: code)
            try await TestStores.withFolder { folder in
                func keep(_ text: String, _ name: String) throws -> String {
                    let path = folder + "/" + name
                    try Data(text.utf8).write(to: URL(fileURLWithPath: path))
                    return path
                }
                let whole = String(decoding: try JSONEncoder().encode(proof), as: UTF8.self)
                let key = Hex.encode(head.key.bytes)
                let path = try keep(whole, "proof.json")
                let answer = try Verifier.run("verifier/lapor_verify.py", "receipt", path, "--key", key, "--code", code.displayed)
                #expect(answer.status == 0, "\(answer.said)")
                let step = try #require(proof.path.first)
                let edits = [
                    ("\"index\":\(proof.index)", "\"index\":\(proof.index - 1)"), (proof.salt, Self.turned(proof.salt)),
                    (step, Self.turned(step)), ("submitted", "verified"), ("sequence: 1", "sequence: 2"),
                    ("\"size\":\(head.size)", "\"size\":\(head.size + 1)"), (Hex.encode(head.root), Self.turned(Hex.encode(head.root))),
                    (key, Self.turned(key)), (Hex.encode(head.signature), Self.turned(Hex.encode(head.signature))),
                    (code.canonical, "7KX29QTM4Z"), ("lapor-proof-1", "lapor-proof-2"),
                ]
                for (part, other) in edits {
                    let text = whole.replacing(part, with: other)
                    #expect(text != whole, "\(part)")
                    let altered = try JSONDecoder().decode(LogProof.self, from: Data(text.utf8))
                    #expect(throws: LogProof.Fault.self, "\(part)") { try altered.verified() }
                    #expect(try Verifier.run("verifier/lapor_verify.py", "receipt", try keep(text, "altered.json")).status == 1, "\(part)")
                }
                for (part, other) in [
                    ("\"index\":\(proof.index)", "\"index\":\(proof.index).5"),
                    ("\"index\":\(proof.index)", "\"index\":\"\(proof.index)\""),
                    ("\"index\":\(proof.index)", "\"index\":1e400"), ("\"number\":", "\"number\":0."), (step, " " + step),
                    (step, step.uppercased()), (Hex.encode(head.root), Hex.encode(head.root).uppercased()), (whole, "[]"),
                    (whole, String(repeating: "[", count: 100_000)),
                ] {
                    let text = whole.replacing(part, with: other)
                    #expect(text != whole, "\(part)")
                    #expect(throws: (any Error).self, "\(other.prefix(80))") {
                        try JSONDecoder().decode(LogProof.self, from: Data(text.utf8)).verified()
                    }
                    let answer = try Verifier.run("verifier/lapor_verify.py", "receipt", try keep(text, "unreadable.json"))
                    #expect(answer.status == 1 && !answer.said.contains("Traceback"), "\(other.prefix(80)): \(answer.said)")
                }
                let text = try keep(receipt.text + "# Bukti\n", "receipt.txt")
                let body = try keep(Self.body, "body.txt")
                let taken = try Verifier.run(
                    "verifier/lapor_verify.py", "receipt", text, "--key", key, "--code", code.canonical, "--text", body)
                #expect(taken.status == 0, "\(taken.said)")
                for altered in [
                    receipt.text.replacing("at: \(receipt.at)", with: "at: \(receipt.at + 1)"),
                    receipt.text.replacing(Hex.encode(receipt.code), with: Self.turned(Hex.encode(receipt.code))),
                    receipt.text.replacing("by: ", with: "until: "),
                    receipt.text.replacing(Hex.encode(receipt.code), with: Hex.encode(receipt.code).uppercased()),
                ] {
                    #expect(try Verifier.run("verifier/lapor_verify.py", "receipt", try keep(altered, "altered.txt")).status == 1)
                }
                let short = receipt.shortText
                let read = try Verifier.run(
                    "verifier/lapor_verify.py", "receipt", short, "--key", key, "--code", code.canonical, "--text", body)
                #expect(read.status == 0, "\(read.said)")
                #expect(try Verifier.run("verifier/lapor_verify.py", "receipt", try keep(short + "\n", "short.txt")).status == 0)
                for altered in [
                    short.replacing("\(receipt.at)", with: "\(receipt.at + 1)"), short + ":00",
                    short.replacing(Hex.encode(receipt.code).uppercased(), with: Self.turned(Hex.encode(receipt.code)).uppercased()),
                ] {
                    #expect(try Verifier.run("verifier/lapor_verify.py", "receipt", altered).status == 1)
                }
                #expect(try Verifier.run("verifier/lapor_verify.py", "receipt", text, "--code", "7KX29QTM4Z").status == 1)
                #expect(try Verifier.run("verifier/lapor_verify.py", "receipt", folder + "/missing").status == 1)
            }
        }
    }

    @Test("the other verifier checks that one published state holds an earlier one")
    func consistency() async throws {
        try await TestDesk.with(.sqlite) { desk in
            try await desk.grownLog()
            let heads = try await desk.office.heads(after: 0)
            let (first, last) = (try #require(heads.first), try #require(heads.last))
            let path = try await desk.office.logConsistency(from: first.head.size, to: last.head.size)
            try await TestStores.withFolder { folder in
                func keep(_ value: some Encodable, _ name: String) throws -> String {
                    let file = folder + "/" + name
                    try JSONEncoder().encode(value).write(to: URL(fileURLWithPath: file))
                    return file
                }
                let (old, new) = (try keep(LogWire.Head(first), "old"), try keep(LogWire.Head(last), "new"))
                let proof = try keep(LogWire.Consistency(from: first.head.size, to: last.head.size, path: path), "proof")
                #expect(try Verifier.run("verifier/lapor_verify.py", "consistency", proof, "--from", old, "--to", new).status == 0)
                let wrong = try keep(
                    LogWire.Consistency(from: first.head.size, to: last.head.size, path: path.reversed()), "wrong")
                #expect(try Verifier.run("verifier/lapor_verify.py", "consistency", wrong, "--from", old, "--to", new).status == 1)
            }
        }
    }

    /// The same digits with the first one another.
    private static func turned(_ hex: String) -> String {
        (hex.hasPrefix("0") ? "1" : "0") + hex.dropFirst()
    }
}
