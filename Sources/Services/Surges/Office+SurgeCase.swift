import DataAccess
public import Domain

extension Office {
    /// Reports of a surge that one page shows at most.
    public static let surgeReports = 200

    /// A surge that stands on the seat's board, with those of its reports that the seat lists. `ServiceFault.notFound` for every other.
    public func surgeCase(_ id: ID<Surge>, for actor: Actor) async throws -> SurgeCase {
        guard let surge = try await surges(for: actor, limit: 1000).first(where: { $0.id == id }) else { throw ServiceFault.notFound }
        let rules = try await rules.current()
        let reach = QueueScope(actor: actor, directory: rules.directory, office: scope, categories: rules.categories)
        guard !reach.isRedacted, let condition = reach.condition() else { return SurgeCase(surge: surge, apart: [], joined: []) }
        return try await store.read { session in
            let members = try session.rows(SurgeSQL.members(of: id, limit: Self.surgeReports)).map { try $0.id(0, of: Report.self) }
            let listed = try session.rows(SimilarSQL.readable(members, scope: condition)).map { try $0.id(0, of: Report.self) }
            let rows = try session.rows(SimilarSQL.lines(listed)).map(QueueSQL.row)
                .compactMap { try reach.readable($0, foundBy: [], in: session) }
                .filter { $0.id != surge.master }.sorted { ($0.submittedAt, $0.id) < ($1.submittedAt, $1.id) }
            return SurgeCase(
                surge: surge, apart: rows.filter { $0.closure != .merged }, joined: rows.filter { $0.closure == .merged })
        }
    }
}
