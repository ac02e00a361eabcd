public import Domain

/// What is destroyed when its time is over, each by a dated rule of its own. What the archive law keeps is not among them: the report, its
/// history and its answer (UU 43/2009).
public enum RetentionClass: String, Sendable, CaseIterable {
    /// Reports that were begun and not sent.
    case drafts
    /// What officers typed and did not send.
    case actDrafts
    /// What became of acts on many cases at once.
    case bulkRuns
    /// Name and contact of those whose report has ended.
    case identities
    /// The same of reports that allege misconduct, or are sensitive.
    case supervisoryIdentities
    /// Files as reporters handed them in, of reports that have ended.
    case originals
    /// The same of reports that allege misconduct, or are sensitive.
    case supervisoryOriginals
    /// Addresses of those who follow a report that has ended.
    case followers
    /// The register of looks at identities; the report's own history tells them.
    case looks
    /// The register of requests to open an identity.
    case lookRequests
    /// The register of what reporters asked about their data.
    case dataRequests
    /// Wishes for a letter that proves a contact.
    case contactProofs
    /// Letters that were sent or had nobody to go to.
    case letters
    /// Letters that could not be sent.
    case unsentLetters
    /// Who wished to be asked how he fares, and which case his answer opened.
    case aftercare
    /// By what the browser of a report is known again.
    case senders
    /// Lines of the vault's own log.
    case vaultOpenings
    /// Ended sessions of officers.
    case sessions
    /// Answers kept for a form that is sent again.
    case forms
    /// The same for programs.
    case programForms
    /// Words and persons of the office's log; its entries stay.
    case logs

    /// Destroyed by destroying its key in the vault.
    var isSealed: Bool { self == .identities || self == .supervisoryIdentities || isOriginals }

    var isOriginals: Bool { self == .originals || self == .supervisoryOriginals }

    /// The rule that says how long.
    public var key: LimitKey {
        switch self {
        case .drafts, .actDrafts: .draftKeep
        case .identities, .originals, .followers: .identityKeep
        case .supervisoryIdentities, .supervisoryOriginals: .identityKeepSupervisory
        case .looks, .lookRequests, .dataRequests, .vaultOpenings: .revealKeep
        case .senders: .senderKeep
        case .contactProofs: .contactProofKeep
        case .letters, .unsentLetters: .letterKeep
        case .aftercare: .identityKeepSupervisory
        case .sessions: .sessionKeep
        case .forms, .programForms, .bulkRuns: .formKeep
        case .logs: .logKeep
        }
    }
}
