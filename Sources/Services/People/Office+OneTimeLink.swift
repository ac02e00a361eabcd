import DataAccess
public import Domain
import Sealing

extension Office {
    /// A link to set a password, for an operator to hand over himself while no letters go out. Links sent before no longer work, and the
    /// log says that it was made. Nobody but the operator gets one: it opens the account.
    /// Returns the path of the page; `.notFound` where the account has ended.
    public func oneTimeLink(for id: ID<Officer>, by actor: Actor) async throws -> String {
        guard actor == .system else { throw ServiceFault.notPermitted }
        let entry = try await officerEntry(id, by: actor)
        guard entry.endedAt == nil else { throw ServiceFault.notFound }
        let purpose: OfficerKeyPurpose = entry.hasPassword ? .reset : .invitation
        let (token, moment) = (RandomToken(), now())
        let hash = keyHash(token)
        let line = act(.linkIssued, by: actor, about: entry.seats.first?.agency, subject: "\(id)")
        try await store.write { session in
            try session.run(OfficerKeySQL.useAll(of: id, at: moment))
            try session.run(OfficerKeySQL.insert(hash, officer: id, purpose, at: moment))
            try session.run(OfficeLogSQL.insert(line))
        }
        return purpose.link(token.text)
    }
}
