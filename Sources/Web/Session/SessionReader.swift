/// Finds the officer to whom a session cookie belongs.
public protocol SessionReader: Sendable {
    /// The officer of a session that has neither ended nor expired, or nil.
    func officer(ofSession token: String) async throws -> (any SignedInOfficer)?
}
