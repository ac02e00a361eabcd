public import DataAccess
public import Domain

/// The body that an agency's own installation serves, before there is an office to ask. Nil where no body has the slug.
public func agencyID(slug: String, store: any DataStore) async throws -> ID<Agency>? {
    try await store.read { session in try session.first(AgencySQL.bySlug(slug)).map { try AgencySQL.entry($0).id } }
}
