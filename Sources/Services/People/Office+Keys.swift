import DataAccess

extension Office {
    /// Switches the single keys of an officer's pages on or off; they are off until he wants them.
    public func useKeys(_ isOn: Bool, of signedIn: SignedIn) async throws {
        _ = try await store.write { session in try session.run(OfficerSQL.setKeys(isOn, of: signedIn.officer)) }
    }
}
