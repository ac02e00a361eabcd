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
    public let cleaner: any FileCleaner
    /// Looks for what harms computers; files are in quarantine until it has. Nil where none is set.
    public let scanner: (any FileScanner)?
    private let regionBook: RegionBook
    /// The bodies, calendars and policies that nearly every page needs, kept in memory and read anew when they change.
    public let rules: RuleBook
    /// The rules, the registry and what was learned, by which a report finds its body, kept in memory.
    let routing: RoutingBook
    /// The reviewed articles, kept in memory.
    let knowledge: KnowledgeBook
    /// Wrong receipt codes of the last while, in memory only.
    let guesses: GuessLimit
    /// Wishes of the last while for a letter that proves a contact, in memory only.
    let contactProofs: GuessLimit
    /// Wrong receipts that came without a tracking code, in memory only.
    let receiptGuesses: GuessLimit
    /// Wrong receipts of the last while at whatever report, in memory only: by network, for what the next one costs.
    let wrongTries: GuessLimit
    /// Words of the last while that were no body's link, in memory only.
    let bodyLinkGuesses: GuessLimit
    let slowTurns: SlowTurns
    /// Wrong passwords and codes of the last while, in memory only.
    let passwordGuesses: GuessLimit
    let codeTurns = CodeTurns()
    /// What the operator has decided about officers' accounts.
    public let accounts: AccountRules
    /// What visitors may lay on the disk without sending it, and whose file is cleaned next.
    let draftShares: DraftShares
    /// How many reports came from each network today, in memory only.
    let intakeBudget: IntakeBudget
    /// How many wishes to follow a report, and questions for similar ones, came from each network today, in memory only.
    let followBudget: IntakeBudget
    let similarBudget: IntakeBudget
    let fileTurns = FileTurns()
    let uploads = UploadsUnderWay()
    let contentSweep = ContentSweep()

    public init(
        store: any DataStore, ids: IDMaker, now: @escaping @Sendable () -> Instant, scope: OfficeScope, hashes: KeyedHash, sealer: Sealer,
        logKey: SigningKey, passwords: PasswordHasher, blobs: any BlobStore, cleaner: any FileCleaner, regions: RegionBook,
        vault: any IdentityVault = AbsentVault(), scanner: (any FileScanner)? = nil,
        accounts: AccountRules = AccountRules()
    ) {
        self.store = store
        self.ids = ids
        self.now = now
        self.scope = scope
        self.hashes = hashes
        self.sealer = sealer
        self.vault = vault
        self.logKey = logKey
        self.accounts = accounts
        self.passwords = passwords
        self.blobs = blobs
        self.cleaner = cleaner
        self.scanner = scanner
        regionBook = regions
        rules = RuleBook(store: store, office: scope, now: now)
        routing = RoutingBook(store: store, scope: scope, now: now)
        knowledge = KnowledgeBook(store: store, now: now)
        guesses = GuessLimit(now: now)
        receiptGuesses = GuessLimit(now: now, triesOnOneSubject: GuessLimit.triesOnAllReceipts)
        wrongTries = GuessLimit(now: now)
        bodyLinkGuesses = GuessLimit(now: now, triesOnOneSubject: GuessLimit.triesOnAllReceipts)
        slowTurns = SlowTurns(now: now)
        contactProofs = GuessLimit(now: now)
        passwordGuesses = GuessLimit(now: now)
        draftShares = DraftShares(now: now)
        intakeBudget = IntakeBudget(now: now)
        followBudget = IntakeBudget(now: now)
        similarBudget = IntakeBudget(now: now)
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
