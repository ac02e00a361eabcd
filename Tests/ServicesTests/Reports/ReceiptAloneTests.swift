import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("The receipt code alone")
struct ReceiptAloneTests {
    @Test("opens its report and no other, also one that was split since, or set aside", arguments: TestStores.engines)
    func opens(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let mine = try await desk.office.submit(desk.newReport(mode: .anonymousAndSecret, identity: [:]))
            let other = try await desk.office.submit(desk.newReport())
            #expect(try await desk.office.code(openedBy: mine.receipt, from: "a") == mine.code)
            #expect(try await desk.office.code(openedBy: other.receipt, from: "a") == other.code)
            let unknown = try #require(ReceiptCode("0000 1111 2222 3333"))
            #expect(try await desk.office.code(openedBy: unknown, from: "b") == nil)
            try await desk.verify(mine.code, mode: .anonymousAndSecret)
            #expect(try await desk.office.code(openedBy: mine.receipt, from: "a") == mine.code)
        }
    }

    @Test("opens nothing where by chance two reports have the same; both codes still do", arguments: TestStores.engines)
    func twins(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let one = try await desk.office.submit(desk.newReport())
            let two = try await desk.office.submit(desk.newReport())
            let lookup = desk.office.receiptLookup(one.receipt)
            try await desk.office.store.write { session in
                _ = try session.run("update reports set receipt_lookup = \(lookup) where code = \(two.code.canonical)")
            }
            #expect(try await desk.office.code(openedBy: one.receipt, from: "a") == nil)
            #expect(try await desk.office.opens(one.code, with: one.receipt, from: "a"))
        }
    }

    @Test("is not stored, and what is stored does not give it away")
    func stored() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let sent = try await desk.office.submit(desk.newReport())
            let everything = try await StoreContents.everything(desk.office.store)
            #expect(!everything.contains(sent.receipt.digits))
        }
    }

    @Test("guesses of one network wait, longer and longer, and those of others do not")
    func guesses() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let limit = desk.office.receiptGuesses
            #expect((0..<8).map { _ in limit.begin("a", from: "a") } == [0, 0, 0, 0, 0, 1, 2, 4])
            #expect(limit.begin("b", from: "b") == 0)
            // From a thousand networks once each: the next one waits too.
            let all = GuessLimit(now: desk.clock.read, triesOnOneSubject: GuessLimit.triesOnAllReceipts)
            #expect((0..<1000).allSatisfy { all.begin("receipt", from: "\($0)") == 0 })
            #expect(all.begin("receipt", from: "next") > 0)
            let sent = try await desk.office.submit(desk.newReport())
            for _ in 0..<30 { #expect(try await desk.office.code(openedBy: sent.receipt, from: "c") == sent.code) }
        }
    }
}
