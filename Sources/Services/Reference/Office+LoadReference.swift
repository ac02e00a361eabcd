import DataAccess
import Domain

extension Office {
    /// Loads agencies, categories, holidays and the first set of deadline policies, into an empty office or beside what is there.
    /// All or nothing, and a second run adds nothing. Regions are not stored: they are read into memory at every start.
    @discardableResult
    public func loadReference(_ reference: ReferenceSet, policies: [DeadlinePolicyRow]) async throws -> ReferenceCounts {
        let writer = ReferenceWriter(reference: reference, policies: policies, ids: ids, now: now())
        let line = act(.referenceLoaded, by: .system, subject: "reference")
        let counts = try await store.write { session in
            let counts = try writer.write(in: session)
            if !counts.isNothing { try session.run(OfficeLogSQL.insert(line)) }
            return counts
        }
        rules.forget()
        return counts
    }
}
