import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

@Suite("What is done about people stands in the log")
struct PeopleInLogTests {
    /// Everything that an administrator or an officer can do about seats, factors, sessions and passwords.
    private static let acts: [(OfficeAct, @Sendable (Stage) async throws -> Void)] = [
        (
            .officerInvited,
            { _ = try await $0.office.invite(email: "x@lapor.example", name: "X", seat: SeatForm(role: .ombudsman), by: $0.admin) }
        ),
        (.invitationRepeated, { try await $0.office.inviteAgain($0.invited, by: $0.admin) }),
        (.linkIssued, { _ = try await $0.office.oneTimeLink(for: $0.other.officer, by: .system) }),
        (.seatGiven, { _ = try await $0.office.giveSeat($0.other.officer, SeatForm(role: .nationalPartner), by: $0.admin) }),
        (.seatLimited, { try await $0.office.limitSeat($0.other.seat.id, to: SeatLimits(categories: [$0.category]), by: $0.admin) }),
        (.seatChosen, { try await $0.office.chooseSeat($0.other.seat.id, session: $0.other) }),
        (.seatEnded, { _ = try await $0.office.endSeat($0.other.seat.id, by: $0.admin) }),
        (.handedOver, { _ = try await $0.office.handOver($0.other.officer, to: nil, by: $0.admin) }),
        (.sessionsEnded, { try await $0.office.endSessions(ofOfficer: $0.other.officer, by: $0.admin) }),
        (.sessionsEnded, { try await $0.office.endOtherSessions(of: $0.other) }),
        (.cardPrinted, { _ = try await $0.office.printCard(for: $0.other.officer, by: $0.admin) }),
        (.factorsReset, { try await $0.office.resetFactors(of: $0.other.officer, by: $0.admin) }),
        (.factorAdded, { _ = try await $0.addCard() }),
        (.recoveryCodesMade, { _ = try await $0.addCard() }),
        (.factorRemoved, { try await $0.office.removeFactor(.card, of: try await $0.addCard()) }),
        (.passwordChanged, { try await $0.office.changePassword(from: TestOffice.password, to: "payung basah 63", of: $0.other) }),
        (.profileChanged, { try await $0.office.changeProfile(name: "Nama Baru", language: "id", of: $0.other) }),
        (.signedIn, { _ = try await $0.office.signIn(email: $0.other.email, password: TestOffice.password) }),
    ]

    private struct Stage: Sendable {
        let office: Office
        let admin: Actor
        let other: SignedIn
        let invited: ID<Officer>
        let category: ID<Domain.Category>

        /// A card of the other officer's own; who may set up more.
        func addCard() async throws -> FactorOwner {
            let owner = try #require(FactorOwner(.done(other), at: office.now()))
            let draft = try await office.beginFactor(.card, of: owner)
            let entry = try await office.confirmFactor(.card, code: try draft.cardCodes()[0], of: owner)
            let state = try #require(try await office.signInState(ofSession: entry.session))
            return try #require(FactorOwner(state, at: office.now()))
        }
    }

    @Test("each act is a line with its author, and each line an entry of the transparency log", arguments: TestStores.engines)
    func lines(engine: TestEngine) async throws {
        try await TestOffice.with(engine) { test in
            let admin = try await test.signIn(.nationalAdmin, email: "admin@lapor.example")
            for (number, (name, act)) in Self.acts.enumerated() {
                let other = try await test.signIn(.nationalAdmin, email: "lain\(number)@lapor.example")
                let made = try await test.office.invite(
                    email: "baru\(number)@lapor.example", name: "Baru", seat: SeatForm(role: .ombudsman), by: admin.actor
                ).made
                let category = try #require(try await test.office.rules.current().categories.roots.first).id
                let stage = Stage(
                    office: test.office, admin: admin.actor, other: other, invited: try #require(made), category: category)
                let before = try await test.count("select count(*) from office_log where act = \(name)")
                try await act(stage)
                let lines = try await test.count("select count(*) from office_log where act = \(name)")
                #expect(lines == before + 1, "\(name)")
                let named = try await test.count(
                    "select count(*) from office_log where act = \(name) and officer_id in (\(admin.officer), \(other.officer))")
                #expect(named >= (name == .linkIssued ? 0 : 1), "\(name): who did it")
                while try await test.office.appendToLog() > 0 {}
                #expect(try await test.count("select count(*) from office_log where log_index is null") == 0)
                #expect(try await test.count("select count(*) from office_log") > 0)
                #expect(
                    try await test.count("select cast(size as bigint) from log_state")
                        == (try await test.count("select count(*) from office_log")))
            }
        }
    }
}
