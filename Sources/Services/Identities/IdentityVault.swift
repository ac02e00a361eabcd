public import Domain

/// The one place that can open what reporters left of themselves, in a process of its own. The office holds sealed fields that it
/// cannot read, and asks.
public protocol IdentityVault: Sendable {
    /// What new identities are to be sealed to, and how the vault stands.
    func status() async throws(VaultFault) -> VaultStatus

    /// Takes wrapped keys into its own store. What it acknowledges as kept is on its disk; repeating changes nothing.
    func keep(_ handover: KeyHandover) async throws(VaultFault) -> [KeyReceipt]

    /// Opens the wished fields of one report. The vault has written down who asked and why before this returns.
    func open(_ opening: IdentityOpening) async throws(VaultFault) -> OpenedIdentity

    /// Gives out the key of one kept original. The vault has written down who asked and why before this returns.
    func release(_ release: OriginalRelease) async throws(VaultFault) -> ReleasedKey

    /// Destroys a report's key for good; gives the moment at which that happened, which a repeat gives again.
    func destroy(_ report: ID<Report>) async throws(VaultFault) -> Instant

    /// Reads the vault's own log: what left it, for whom and why. No identity is in it.
    func openings(_ asked: OpeningsAsked) async throws(VaultFault) -> [VaultOpening]

    /// Throws away lines of that log from before a moment, or only says how many there are. The vault keeps each for a year whatever it is
    /// asked, so that nobody who takes over the office wipes his own traces.
    func forgetOpenings(before moment: Instant, isPlan: Bool) async throws(VaultFault) -> OpeningsForgotten

    /// Sends a letter to a reporter. The address stays in the vault.
    func notify(_ letter: ReporterLetter) async throws(VaultFault) -> LetterEnding
}

/// Why the vault did not do what it was asked.
public enum VaultFault: Error, Sendable, Equatable {
    /// Nobody answers: it is down, starting or overloaded. What needs it waits; nothing was lost.
    case unavailable
    /// It answered, and will not.
    case refused(VaultRefusal)
}

/// What the vault says when it refuses. None of them tells anything of an identity.
public enum VaultRefusal: String, Error, Sendable, Codable, CaseIterable {
    /// Not a question that this vault understands.
    case malformed
    case tooLarge
    /// The question did not arrive whole in time.
    case tooSlow
    /// The asking process runs as somebody whom the vault does not serve.
    case notPermitted
    /// Too many ask at once; also told when its own store cannot be written.
    case busy
    /// Program and vault are of different releases.
    case otherVersion
    /// It holds no key of this report.
    case notKept
    /// The key of this report was destroyed.
    case destroyed
    /// Sealed to a key that the vault does not have.
    case otherKey
    /// Sealed in a form that the vault does not know.
    case unknownSchema
    /// Altered, cut, or taken from another report or field.
    case doesNotOpen
    /// No mail server is set where the vault runs: letters wait.
    case noMailer
    /// Not a letter that reporters are sent, or a link to somewhere else.
    case strangeLetter
}
