import DataAccess
public import Domain
import Sealing

extension Office {
    /// Prints a card of codes for an officer, to be handed over in person; his earlier card is void. Never for oneself, nor for a person
    /// who also serves where the actor gives no seats. The log says who printed it.
    public func printCard(for officer: ID<Officer>, by actor: Actor) async throws -> CodeCard {
        let entry = try await officerToKeep(officer, by: actor)
        let (moment, secret) = (now(), OneTimeCode.makeSecret())
        let codes = try CodeCard.codes(of: secret)
        let factor = Factor(id: ids.next(), kind: .card, madeAt: moment, confirmedAt: moment, counter: 0)
        let sealed = FactorCipher(hashes).seal(secret, owner: FactorKeys.owner(officer, .card))
        let line = act(.cardPrinted, by: actor, about: entry.seats.first?.agency, subject: "\(officer)", detail: ["officer": entry.name])
        try await store.write { session in
            try session.run(FactorSQL.end(.card, of: officer, at: moment))
            try session.run(FactorSQL.insert(factor, secret: sealed, officer: officer))
            try session.run(OfficeLogSQL.insert(line))
        }
        return CodeCard(name: entry.name, email: entry.email, madeAt: moment, codes: codes)
    }

    /// Telephone and card are lost, and the recovery codes with them: every factor, code, remembered computer and session of the officer
    /// ends, and he sets a factor up anew after his password. Never for oneself; the log says who did it.
    public func resetFactors(of officer: ID<Officer>, by actor: Actor) async throws {
        let entry = try await officerToKeep(officer, by: actor)
        let moment = now()
        let line = act(.factorsReset, by: actor, about: entry.seats.first?.agency, subject: "\(officer)", detail: ["officer": entry.name])
        try await store.write { session in
            try Self.endFactors(of: officer, at: moment, in: session)
            try session.run(SessionSQL.endAll(of: officer, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    static func endFactors(of officer: ID<Officer>, at moment: Instant, in session: any Session) throws {
        try session.run(FactorSQL.endAll(of: officer, at: moment))
        try session.run(RecoveryCodeSQL.forget(of: officer))
        try session.run(OfficeComputerSQL.endAll(of: officer, at: moment))
    }

    private func officerToKeep(_ officer: ID<Officer>, by actor: Actor) async throws -> OfficerEntry {
        let entry = try await officerEntry(officer, by: actor)
        guard entry.endedAt == nil else { throw ServiceFault.notFound }
        if actor.officer == officer { throw Refusal(.samePerson) }
        guard entry.seats.allSatisfy({ maySeat(SeatForm($0), by: actor) }) else { throw ServiceFault.notPermitted }
        return entry
    }
}
