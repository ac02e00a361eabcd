import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Officers show a second factor")
struct SecondFactorTests {
    @Test("who has none sets one up right after the password, and nothing is open before", arguments: TestStores.engines)
    func enrolment(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let office = test.office
            try await test.invite("satu@lapor.example")
            let token = try await test.enter("satu@lapor.example")
            #expect(try await office.officer(forSession: token) == nil)
            #expect(try await test.arrival(token).need == .enrolment)
            let (app, entry) = try await test.setUpApp(token)
            #expect(try await office.officer(forSession: token) == nil, "the session has another token now")
            #expect(try await office.officer(forSession: entry.session)?.hasFactor == true)
            #expect(Set(entry.recoveryCodes).count == 10)
            #expect(try await test.acts(.factorAdded) == 1)
            #expect(try await test.acts(.signedIn) == 1)

            let again = try await test.enter("satu@lapor.example")
            #expect(try await test.arrival(again).need == .code)
            #expect(FactorOwner(.arriving(try await test.arrival(again)), at: office.now()) == nil, "no other factor without the first")
            #expect(try await test.acts(.signedIn) == 1, "not yet signed in")
            test.test.clock.pass(seconds: 30)
            let done = try await office.showFactor(code: try test.code(app), of: try await test.arrival(again))
            #expect(try await office.officer(forSession: done.session) != nil)
            #expect(try await test.acts(.signedIn) == 2)
        }
    }

    @Test("where it is optional the password is enough, until there is a factor", arguments: TestStores.engines)
    func optional(engine: TestEngine) async throws {
        try await FactorTest.with(engine, .optional) { test in
            try await test.invite("satu@lapor.example")
            let token = try await test.enter("satu@lapor.example")
            #expect(try await test.office.officer(forSession: token)?.hasFactor == false)
            _ = try await test.setUpApp(token)
            #expect(try await test.arrival(try await test.enter("satu@lapor.example")).need == .code)
        }
    }

    @Test("a code is taken once, a step early or late, and no further off", arguments: TestStores.engines)
    func replay(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let office = test.office
            let (app, _) = try await test.withApp("satu@lapor.example")
            test.test.clock.pass(seconds: 300)
            func show(_ code: String) async throws {
                _ = try await office.showFactor(
                    code: code, of: try await test.arrival(try await test.enter("satu@lapor.example")))
            }
            await #expect(throws: FactorTest.wrongCode) { try await show(try test.code(app, steps: -2)) }
            await #expect(throws: FactorTest.wrongCode) { try await show(try test.code(app, steps: 2)) }
            try await show(try test.code(app, steps: -1))
            await #expect(throws: FactorTest.wrongCode) { try await show(try test.code(app, steps: -1)) }
            try await show(try test.code(app, steps: 1))
            await #expect(throws: FactorTest.wrongCode) { try await show(try test.code(app)) }
            for wrong in ["", "12345", "1234567", "abcdef"] {
                await #expect(throws: FactorTest.wrongCode) { try await show(wrong) }
            }
        }
    }

    @Test("the same code sent at the same moment opens one session", arguments: TestStores.engines)
    func race(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (app, _) = try await test.withApp("satu@lapor.example")
            let code = try test.code(app)
            var arrivals: [Arrival] = []
            for _ in 0..<4 { arrivals.append(try await test.arrival(try await test.enter("satu@lapor.example"))) }
            let opened = await withTaskGroup(of: Bool.self) { group in
                for (index, arrival) in arrivals.enumerated() {
                    group.addTask { (try? await test.office.showFactor(code: code, of: arrival, from: "\(index)")) != nil }
                }
                return await group.reduce(0) { $0 + ($1 ? 1 : 0) }
            }
            #expect(opened == 1)
        }
    }

    @Test("after five wrong codes the password is asked for again, and nobody is locked out", arguments: TestStores.engines)
    func wrongCodes(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (app, _) = try await test.withApp("satu@lapor.example")
            let token = try await test.enter("satu@lapor.example")
            let arrival = try await test.arrival(token)
            for number in 1...Arrival.tries {
                await #expect(throws: FactorTest.wrongCode) {
                    try await test.office.showFactor(code: "00000\(number)x", of: arrival, from: "\(number)")
                }
            }
            #expect(try await test.office.signInState(ofSession: token) == nil)
            await #expect(throws: (any Error).self, "an ended session goes nowhere") {
                try await test.office.showFactor(code: try test.code(app), of: arrival)
            }
            test.test.clock.pass(seconds: 30)
            let fresh = try await test.arrival(try await test.enter("satu@lapor.example"))
            _ = try await test.office.showFactor(code: try test.code(app), of: fresh)
        }
    }

    @Test("who guesses codes waits, and one try at a time is looked at", arguments: TestStores.engines)
    func guessing(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (app, _) = try await test.withApp("satu@lapor.example")
            let officer = try await test.arrival(try await test.enter("satu@lapor.example")).officer
            for _ in 1...GuessLimit.triesFromOneNetwork { _ = test.office.passwordGuesses.begin(Office.codeSubject(officer), from: "a") }
            let arrival = try await test.arrival(try await test.enter("satu@lapor.example"))
            let code = try test.code(app)
            let office = test.office
            async let slow = ContinuousClock().measure { _ = try await office.showFactor(code: code, of: arrival, from: "a") }
            try await Task.sleep(for: .milliseconds(200))
            await #expect(throws: ServiceFault.tooMany(retryAfterSeconds: GuessLimit.longestDelay)) {
                try await office.showFactor(code: "123456", of: arrival, from: "a")
            }
            #expect(try await slow >= .seconds(1))
        }
    }

    @Test("each recovery code works once, and counts down", arguments: TestStores.engines)
    func recovery(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (_, entry) = try await test.withApp("satu@lapor.example")
            let code = try #require(entry.recoveryCodes.first)
            let done = try await test.office.showFactor(
                code: "", recovery: code.lowercased(), of: try await test.arrival(try await test.enter("satu@lapor.example")))
            let signedIn = try #require(try await test.office.officer(forSession: done.session))
            #expect(try await test.office.safety(of: signedIn).recoveryCodesLeft == 9)
            #expect(try await test.acts(.recoveryCodeUsed) == 1)
            let arrival = try await test.arrival(try await test.enter("satu@lapor.example"))
            for wrong in [code, "AAAA-AAAA-AAAA-AAAA", "", "x"] {
                await #expect(throws: (any Error).self) { try await test.office.showFactor(code: "", recovery: wrong, of: arrival) }
            }
            let fresh = try #require(FactorOwner(.done(signedIn), at: test.office.now()))
            #expect(try await test.office.makeRecoveryCodes(of: fresh).count == 10)
            await #expect(throws: refusal("recovery", .wrong)) {
                try await test.office.showFactor(
                    code: "", recovery: entry.recoveryCodes[1],
                    of: try await test.arrival(try await test.enter("satu@lapor.example")))
            }
        }
    }

    @Test("another's code, and another's recovery code, opens nothing", arguments: TestStores.engines)
    func strangers(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (app, entry) = try await test.withApp("satu@lapor.example")
            _ = try await test.withApp("dua@lapor.example")
            let arrival = try await test.arrival(try await test.enter("dua@lapor.example"))
            await #expect(throws: FactorTest.wrongCode) { try await test.office.showFactor(code: try test.code(app), of: arrival) }
            await #expect(throws: refusal("recovery", .wrong)) {
                try await test.office.showFactor(code: "", recovery: entry.recoveryCodes[0], of: arrival)
            }
        }
    }

    @Test("the database alone holds no secret and no code", arguments: TestStores.engines)
    func stored(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            try await test.invite("satu@lapor.example")
            let token = try await test.enter("satu@lapor.example")
            let owner = try await test.owner(token)
            let draft = try await test.office.beginFactor(.app, of: owner)
            let entry = try await test.office.confirmFactor(.app, code: try test.code(OneTimeCode(secret: draft.secret)), of: owner)
            let everything = try await StoreContents.everything(test.office.store)
            #expect(!everything.contains(Hex.encode(draft.secret)))
            #expect(!everything.contains(Base32.encode(draft.secret).lowercased()))
            for code in entry.recoveryCodes {
                #expect(!everything.contains(code.lowercased()))
                #expect(!everything.contains(code.filter { $0 != "-" }.lowercased()))
            }
            #expect(everything.contains("satu@lapor.example"), "the search finds what is there")
        }
    }

    @Test("the second step is to be done within half an hour of the password", arguments: TestStores.engines)
    func patience(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            try await test.invite("satu@lapor.example")
            let token = try await test.enter("satu@lapor.example")
            test.test.clock.pass(seconds: Arrival.patience - 1)
            #expect(try await test.office.signInState(ofSession: token) != nil)
            test.test.clock.pass(seconds: 2)
            #expect(try await test.office.signInState(ofSession: token) == nil)
        }
    }
}
