import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("A proof of who sits there is fresh for ten minutes")
struct FreshProofTests {
    @Test("by signing in, by the password, or by a code; and the session gets another token each time", arguments: TestStores.engines)
    func fresh(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let office = test.office
            let (app, entry) = try await test.withApp("satu@lapor.example")
            func signedIn(_ token: String) async throws -> SignedIn { try #require(try await office.officer(forSession: token)) }
            #expect(try await signedIn(entry.session).isFresh(at: office.now()))
            test.test.clock.pass(seconds: SignedIn.freshness)
            var present = try await signedIn(entry.session)
            #expect(!present.isFresh(at: office.now()))
            await #expect(throws: Office.wrongPassword) { try await office.proveAgain(password: "salah sekali", code: "", of: present) }
            await #expect(throws: Office.wrongPassword) { try await office.proveAgain(password: "", code: "", of: present) }
            let byPassword = try await office.proveAgain(password: TestOffice.password, code: "", of: present)
            #expect(try await office.officer(forSession: entry.session) == nil)
            present = try await signedIn(byPassword.session)
            #expect(present.isFresh(at: office.now()))
            test.test.clock.pass(seconds: SignedIn.freshness + 60)
            present = try await signedIn(byPassword.session)
            #expect(!present.isFresh(at: office.now()))
            let code = try test.code(app)
            let byCode = try await office.proveAgain(password: "", code: code, of: present)
            #expect(try await signedIn(byCode.session).isFresh(at: office.now()))
            await #expect(throws: FactorTest.wrongCode, "a code is used up by it") {
                try await office.proveAgain(password: "", code: code, of: try await signedIn(byCode.session))
            }
        }
    }

    @Test("without a fresh proof nobody adds or removes a factor, or makes recovery codes", arguments: TestStores.engines)
    func stale(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            let (_, entry) = try await test.withApp("satu@lapor.example")
            test.test.clock.pass(seconds: SignedIn.freshness)
            let signedIn = try #require(try await test.office.officer(forSession: entry.session))
            #expect(FactorOwner(.done(signedIn), at: test.office.now()) == nil)
        }
    }

    @Test("the last factor stays where one is required, and goes where it is free", arguments: TestStores.engines)
    func removing(engine: TestEngine) async throws {
        for rule in SecondFactorRule.allCases {
            try await FactorTest.with(engine, rule) { test in
                let (_, entry) = try await test.withApp("satu@lapor.example")
                let owner = try await test.owner(entry.session)
                let card = try await test.office.beginFactor(.card, of: owner)
                let both = try await test.office.confirmFactor(.card, code: try card.cardCodes()[0], of: owner)
                #expect(both.recoveryCodes.isEmpty, "the first ones are still good")
                try await test.office.removeFactor(.app, of: try await test.owner(both.session))
                await #expect(throws: ServiceFault.notFound) {
                    try await test.office.removeFactor(.app, of: try await test.owner(both.session))
                }
                let last = try await test.owner(both.session)
                switch rule {
                case .required:
                    await #expect(throws: refusal("factor", .missing)) { try await test.office.removeFactor(.card, of: last) }
                    #expect(try await test.arrival(try await test.enter("satu@lapor.example")).need == .code)
                case .optional:
                    try await test.office.removeFactor(.card, of: last)
                    #expect(try await test.count("select count(*) from recovery_codes") == 0)
                    #expect(try await test.office.officer(forSession: try await test.enter("satu@lapor.example")) != nil)
                }
            }
        }
    }
}

extension FactorTest {
    func count(_ query: Query) async throws -> Int { try await test.count(query) }
}
