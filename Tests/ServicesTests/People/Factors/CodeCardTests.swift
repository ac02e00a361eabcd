import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Officers without a smartphone have a printed card")
struct CodeCardTests {
    @Test("its codes are taken in turn, each once; a few may be skipped", arguments: TestStores.engines)
    func inTurn(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let officer = try await test.invite("satu@lapor.example")
            let card = try await test.office.printCard(for: officer, by: .system)
            #expect(card.codes.count == Factor.cardLength)
            func show(_ number: Int) async throws -> SignInEntry {
                try await test.office.showFactor(
                    code: card.codes[number - 1], of: try await test.arrival(try await test.enter("satu@lapor.example")))
            }
            func next() async throws -> Int? {
                let arrival = try await test.arrival(try await test.enter("satu@lapor.example"))
                return try await test.office.safety(of: arrival).factors.first?.nextCode
            }
            #expect(try await next() == 1)
            _ = try await show(1)
            await #expect(throws: FactorTest.wrongCode) { try await show(1) }
            #expect(try await next() == 2)
            _ = try await show(2 + Int(Factor.lookAhead))
            await #expect(throws: FactorTest.wrongCode) { try await show(3) }
            await #expect(throws: FactorTest.wrongCode) { try await show(7 + Int(Factor.lookAhead)) }
            #expect(try await next() == 6)
        }
    }

    @Test("the last code is the last: a used-up card opens nothing, and an admin prints another", arguments: TestStores.engines)
    func usedUp(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let officer = try await test.invite("satu@lapor.example")
            let card = try await test.office.printCard(for: officer, by: .system)
            for number in stride(from: 3, to: Factor.cardLength, by: 4) {
                _ = try? await test.office.showFactor(
                    code: card.codes[number], of: try await test.arrival(try await test.enter("satu@lapor.example")))
            }
            let arrival = try await test.arrival(try await test.enter("satu@lapor.example"))
            #expect(try await test.office.safety(of: arrival).factors.first?.codesLeft == 0)
            #expect(try await test.office.safety(of: arrival).factors.first?.nextCode == nil)
            let next = OneTimeCode(secret: [1])
            await #expect(throws: FactorTest.wrongCode) {
                try await test.office.showFactor(code: try next.code(UInt64(Factor.cardLength)), of: arrival)
            }
            let another = try await test.office.printCard(for: officer, by: .system)
            _ = try await test.office.showFactor(
                code: another.codes[0], of: try await test.arrival(try await test.enter("satu@lapor.example")))
        }
    }

    @Test("the next card makes the one before void, and stands beside an app", arguments: TestStores.engines)
    func void(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (app, _) = try await test.withApp("satu@lapor.example")
            let officer = try await test.arrival(try await test.enter("satu@lapor.example")).officer
            let first = try await test.office.printCard(for: officer, by: .system)
            let second = try await test.office.printCard(for: officer, by: .system)
            func show(_ code: String) async throws {
                _ = try await test.office.showFactor(
                    code: code, of: try await test.arrival(try await test.enter("satu@lapor.example")))
            }
            await #expect(throws: FactorTest.wrongCode) { try await show(first.codes[0]) }
            try await show(second.codes[0])
            try await show(try test.code(app))
            #expect(try await test.acts(.cardPrinted) == 2)
        }
    }

    @Test("an officer prints his own, and it stands once he has shown its first code", arguments: TestStores.engines)
    func own(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            try await test.invite("satu@lapor.example")
            let owner = try await test.owner(try await test.enter("satu@lapor.example"))
            let draft = try await test.office.beginFactor(.card, of: owner)
            #expect(try await test.office.begunFactor(.card, of: owner)?.cardCodes() == (try draft.cardCodes()))
            await #expect(throws: FactorTest.wrongCode) { try await test.office.confirmFactor(.card, code: "1234", of: owner) }
            let entry = try await test.office.confirmFactor(.card, code: try draft.cardCodes()[0], of: owner)
            let signedIn = try #require(try await test.office.officer(forSession: entry.session))
            #expect(try await test.office.safety(of: signedIn).factors.first?.nextCode == 2)
            #expect(try await test.office.begunFactor(.card, of: owner) == nil)
        }
    }

    @Test("a card is printed by who may give all of the person's seats, and never for oneself", arguments: TestStores.engines)
    func rights(engine: TestEngine) async throws {
        try await FactorTest.with(engine, .optional) { test in
            let (own, other) = (try await test.test.agency("kota-surabaya").id, try await test.test.agency("kabupaten-badung").id)
            let admin = try await test.test.signIn(.agencyAdmin, agency: own, email: "admin@lapor.example")
            let colleague = try await test.invite("rekan@lapor.example", .agencyAdmin, agency: own)
            let supervisor = try await test.invite("pengawas@lapor.example", .supervisor, agency: own)
            let stranger = try await test.invite("luar@lapor.example", .supervisor, agency: other)
            _ = try await test.office.printCard(for: supervisor, by: admin.actor)
            _ = try await test.office.resetFactors(of: supervisor, by: admin.actor)
            for (officer, fault) in [(colleague, ServiceFault.notPermitted), (stranger, .notFound)] {
                await #expect(throws: fault) { try await test.office.printCard(for: officer, by: admin.actor) }
                await #expect(throws: fault) { try await test.office.resetFactors(of: officer, by: admin.actor) }
            }
            await #expect(throws: Refusal.self) { try await test.office.printCard(for: admin.officer, by: admin.actor) }
            _ = try await test.office.giveSeat(supervisor, SeatForm(role: .leader, agency: other), by: .system)
            await #expect(throws: ServiceFault.notPermitted) { try await test.office.printCard(for: supervisor, by: admin.actor) }
        }
    }
}
