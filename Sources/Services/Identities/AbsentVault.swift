public import Domain

/// The vault of an office that was told of none: whatever needs it waits.
public struct AbsentVault: IdentityVault {
    public init() {}

    /// Nothing is known of it.
    public func status() async throws(VaultFault) -> VaultStatus { throw .unavailable }

    /// Wrapped keys stay in the office.
    public func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] { throw .unavailable }

    /// Nobody sees an identity.
    public func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity { throw .unavailable }

    /// Nobody sees an original.
    public func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey { throw .unavailable }

    /// An erasure has not happened.
    public func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant { throw .unavailable }

    /// Its log cannot be read.
    public func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening] { throw .unavailable }

    /// Its log stays.
    public func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten {
        throw .unavailable
    }

    /// Letters stay in line.
    public func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding { throw .unavailable }
}
