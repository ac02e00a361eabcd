import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

/// An office that asks for a second factor, or leaves it free, and what an officer does there.
struct FactorTest: Sendable {
    let test: TestOffice
    var office: Office { test.office }

    static func with(
        _ engine: TestEngine, _ rule: SecondFactorRule = .required, _ body: (FactorTest) async throws -> Void
    ) async throws {
        try await TestOffice.with(engine, accounts: AccountRules(secondFactor: rule)) { test in
            try await body(FactorTest(test: test))
        }
    }

    /// An account with a password; nobody is signed in.
    @discardableResult
    func invite(_ email: String, _ role: Role = .nationalAdmin, agency: ID<Agency>? = nil) async throws -> ID<Officer> {
        let made = try await office.invite(email: email, name: "Petugas Uji", seat: SeatForm(role: role, agency: agency), by: .system).made
        try await office.acceptInvitation(try await test.link(.invitation), password: TestOffice.password)
        return try #require(made)
    }

    func enter(_ email: String, computer: String? = nil, from network: String = "") async throws -> String {
        try await office.signIn(email: email, password: TestOffice.password, computer: computer, from: network)
    }

    func arrival(_ token: String) async throws -> Arrival {
        guard case .arriving(let arrival) = try await office.signInState(ofSession: token) else { throw Missing() }
        return arrival
    }

    func owner(_ token: String) async throws -> FactorOwner {
        let state = try #require(try await office.signInState(ofSession: token))
        return try #require(FactorOwner(state, at: office.now()))
    }

    /// Sets an app up as the person of that session; what an app would hold, and what the browser gets.
    func setUpApp(_ token: String) async throws -> (app: OneTimeCode, entry: SignInEntry) {
        let owner = try await owner(token)
        let draft = try await office.beginFactor(.app, of: owner)
        let app = OneTimeCode(secret: draft.secret)
        return (app, try await office.confirmFactor(.app, code: try code(app), of: owner))
    }

    /// An account with an app; the moment has moved on to the next code.
    func withApp(_ email: String, _ role: Role = .nationalAdmin, agency: ID<Agency>? = nil) async throws -> (
        app: OneTimeCode, entry: SignInEntry
    ) {
        try await invite(email, role, agency: agency)
        let made = try await setUpApp(try await enter(email))
        test.clock.pass(seconds: OneTimeCode.period)
        return made
    }

    /// What the app shows now, or some steps of the clock from now.
    func code(_ app: OneTimeCode, steps: Int64 = 0) throws -> String {
        try app.code(OneTimeCode.step(atSecond: office.now().rawValue / 1000 + steps * OneTimeCode.period))
    }

    func acts(_ act: OfficeAct) async throws -> Int {
        try await test.count("select count(*) from office_log where act = \(act)")
    }

    struct Missing: Error {}

    static let wrongCode = refusal("code", .wrong)
}
