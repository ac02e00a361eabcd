public import Domain

/// The vault of an office that was told of none: whatever needs it waits.
public struct AbsentVault: IdentityVault {
    public init() {}

    public func status() async throws(VaultFault) -> VaultStatus { throw .unavailable }
    public func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt] { throw .unavailable }
    public func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity { throw .unavailable }
    public func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant { throw .unavailable }
    public func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding { throw .unavailable }
}
