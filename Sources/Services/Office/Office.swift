public import DataAccess
public import Domain
public import Sealing

/// One running office: its data, its rules, its keys, and the clock on its wall. Every command and query of the office is a
/// method on it, found in the folder of its feature.
public struct Office: Sendable {
    public let store: any DataStore
    public let ids: IDMaker
    public let now: @Sendable () -> Instant
    /// Whether this installation serves the nation or one agency.
    public let scope: OfficeScope
    /// Keyed hashes for codes, sessions and forms; the key lives in the data folder, never in the database.
    public let hashes: KeyedHash
    /// Seals identities to the vault's public key; nothing here can open them.
    public let sealer: Sealer
    /// The process that can open them.
    public let vault: any IdentityVault
    /// Signs filing receipts and the heads of the transparency log.
    let logKey: SigningKey
    /// By what this process keeps the sequencer's seat of the transparency log.
    let sequencer = Hex.encode(SecureRandom.bytes(count: 16))
    public let passwords: PasswordHasher
    public let blobs: any BlobStore
    public let images: any ImageCleaner
    private let regionBook: RegionBook
    /// The bodies, calendars and policies that nearly every page needs, kept in memory and read anew when they change.
    public let rules: RuleBook
    /// Wrong receipt codes of the last while, in memory only.
    let guesses: GuessLimit
    /// Wrong passwords of the last while, in memory only.
    let passwordGuesses: GuessLimit
    /// What visitors may lay on the disk without sending it, and whose image is cleaned next.
    let draftShares: DraftShares
    let imageTurns = ImageTurns()
    let uploads = UploadsUnderWay()
    let contentSweep = ContentSweep()

    public init(
        store: any DataStore, ids: IDMaker, now: @escaping @Sendable () -> Instant, scope: OfficeScope, hashes: KeyedHash, sealer: Sealer,
        logKey: SigningKey, passwords: PasswordHasher, blobs: any BlobStore, images: any ImageCleaner, regions: RegionBook,
        vault: any IdentityVault = AbsentVault()
    ) {
        self.store = store
        self.ids = ids
        self.now = now
        self.scope = scope
        self.hashes = hashes
        self.sealer = sealer
        self.vault = vault
        self.logKey = logKey
        self.passwords = passwords
        self.blobs = blobs
        self.images = images
        regionBook = regions
        rules = RuleBook(store: store, office: scope, now: now)
        guesses = GuessLimit(now: now)
        passwordGuesses = GuessLimit(now: now)
        draftShares = DraftShares(now: now)
    }

    /// With what anyone checks what this office signed.
    public var logPublicKey: VerifyingKey { logKey.verifyingKey }

    /// Every region of the country, for lookup and for search while typing.
    public var regions: RegionIndex { regionBook.index }
}

extension Office: CustomStringConvertible {
    /// Its name only: what prints a service for a log would print the keys and every village of the country with it.
    public var description: String { "Office" }
}
