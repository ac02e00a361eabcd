import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("Nobody learns who has an account")
struct AlikeTests {
    /// Each way to ask, with an answer that must not depend on whether the address has an account.
    private static let ways: [(String, @Sendable (Office, String) async throws -> Void)] = [
        ("a wrong password", { office, email in _ = try await office.signIn(email: email, password: "salah sekali", from: "a") }),
        ("a forgotten password", { office, email in try await office.requestReset(email: email) }),
    ]

    @Test("an unknown and a known address take the same statements and the same work, and answer alike", arguments: TestStores.engines)
    func alike(engine: TestEngine) async throws {
        try await FactorTest.with(engine) { test in
            try await test.invite("tanpa.faktor@lapor.example")
            _ = try await test.withApp("dengan.faktor@lapor.example")
            for (name, ask) in Self.ways {
                var seen: Set<String> = []
                for email in ["tanpa.faktor@lapor.example", "dengan.faktor@lapor.example", "tidak.ada@lapor.example", "bukan alamat"] {
                    let counting = FaultingStore(test.office.store, failing: 0)
                    let office = try TestOffice.office(
                        counting, scope: .nation, clock: test.test.clock, accounts: AccountRules(secondFactor: .required))
                    _ = try await office.rules.current()
                    let before = counting.statements
                    var answer = "taken"
                    do {
                        try await ask(office, email)
                    } catch {
                        answer = "\(error)"
                    }
                    seen.insert("\(answer), \(counting.statements - before) statements")
                }
                #expect(seen.count == 1, "\(name): \(seen)")
            }
        }
    }
}
