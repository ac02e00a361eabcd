import DataAccess
public import Domain

/// The letters that the office sends by itself. The raw value is the key of their words in the text catalogue.
public enum NoticeTemplate: String, Sendable, CaseIterable, Codable {
    case received
    case verified
    case disposed
    case question
    case answer
    case aboutToClose
    case closed
    case reopened
    /// The report was joined to another of the same matter; the letter does not say to which.
    case merged
    /// It goes on by itself again.
    case unmerged
    /// Another report of the same matter was joined to this one; the letter does not say which.
    case joined
    /// The report with which this one is handled was answered: one answer for all of them.
    case jointAnswer
    /// The report with which this one is handled has ended.
    case jointClosed
    /// The reporter's objection to an answer was taken: the holder acts again.
    case objected
    /// What the reporter asked for was decided: an appeal, an objection to the class, a third reopening.
    case decided
    case archived
    case withdrawn
    case progress
    case extended
    case reclassified
    case questionReminder
    /// A first or next step of the holder is late.
    case late
    /// The answer is late: what the Ombudsman can do.
    case classLate
    /// Nothing has come long after it was due: how to go to the Ombudsman.
    case guidance
    /// The link by which somebody without the receipt proves that the contact is his.
    case contactProof
    /// Somebody may have seen who the reporter is without a right to it (UU 27/2022 article 46).
    case breach
    /// There is something on the reporter's page that he could not be told before; the letter does not say what.
    case news
    /// How the reporter fares after it has ended, asked without saying so.
    case aftercare
    /// Somebody wishes to follow a report by letters to this address: is it true?
    case followConfirm = "follow.confirm"
    /// A report that is followed was answered, has ended, or goes on with another.
    case followAnswer = "follow.answer"
    case followClosed = "follow.closed"
    case followMerged = "follow.merged"
    case officerInvitation = "officer.invitation"
    case officerReset = "officer.reset"
    case officerReminder = "officer.reminder"
    case officerTask = "officer.task"
    /// A body without an account is asked for its part of an answer, by a link of its own.
    case officerBodyLink = "officer.bodyLink"
    /// A custodian of identities is asked for a yes, or for a judgement on an opening in an emergency.
    case officerIdentity = "officer.identity"
    /// A contact was opened for danger to life.
    case officerAlarm = "officer.alarm"
    /// Many reports alike have come within a short time.
    case officerSurge = "officer.surge"
    /// A reporter's request about his data is due.
    case officerDataRequest = "officer.dataRequest"
    /// Personal data was laid open: the time of the notice runs.
    case officerBreach = "officer.breach"
    /// The vault has not answered for half an hour.
    case officerVaultSilent = "officer.vaultSilent"
    case officerVaultBack = "officer.vaultBack"
    /// The vault opens nothing more for a while: one of its own budgets is spent.
    case officerVaultStopped = "officer.vaultStopped"

    /// Goes to somebody who follows a report, with the link by which he leaves.
    public var isForFollower: Bool {
        switch self {
        case .followConfirm, .followAnswer, .followClosed, .followMerged: true
        default: false
        }
    }

    /// Goes to the sealed address of a reporter, or of a follower, and so through the vault.
    public var isForReporter: Bool {
        switch self {
        case .officerInvitation, .officerReset, .officerReminder, .officerTask, .officerBodyLink, .officerIdentity, .officerAlarm,
            .officerSurge,
            .officerDataRequest,
            .officerBreach, .officerVaultSilent, .officerVaultBack, .officerVaultStopped:
            false
        default: true
        }
    }
}

/// A letter waiting to be sent, written in the same transaction as what it tells of. It carries no word of the case.
public struct OutboxLetter: Sendable {
    /// All that a letter may say besides its fixed words.
    public struct Payload: Codable, Sendable, Equatable {
        public var code: TrackingCode?
        public var date: CivilDate?
        /// From what the one-time key of an officer's letter is made when it is sent. It opens nothing without the office's own secret.
        public var seed: String?
        /// Which kinds of a reporter's data were laid open.
        public var data: [DisclosedKind]?
        /// To whom it goes of those who follow the report.
        public var follower: ID<Follower>?

        public init(
            code: TrackingCode? = nil, date: CivilDate? = nil, seed: String? = nil, data: [DisclosedKind]? = nil,
            follower: ID<Follower>? = nil
        ) {
            self.follower = follower
            self.data = data
            self.code = code
            self.date = date
            self.seed = seed
        }
    }

    public var id: ID<OutboxLetter>
    public var report: ID<Report>?
    public var officer: ID<Officer>?
    public var template: NoticeTemplate
    public var language: String
    public var payload: Payload

    public init(
        id: ID<OutboxLetter>, report: ID<Report>? = nil, officer: ID<Officer>? = nil, template: NoticeTemplate, language: String,
        payload: Payload
    ) {
        self.id = id
        self.report = report
        self.officer = officer
        self.template = template
        self.language = language
        self.payload = payload
    }
}

enum OutboxWrites {
    static func insert(_ letter: OutboxLetter, at now: Instant, in session: any Session) throws {
        try session.run(insert(letter, at: now))
    }

    static func insert(_ letter: OutboxLetter, at now: Instant) throws -> Query {
        insert(letter, payload: try StoredJSON.encode(letter.payload), at: now)
    }

    private static func insert(_ letter: OutboxLetter, payload: String, at now: Instant) -> Query {
        Query(
            """
            insert into outbox (id, report_id, officer_id, template, language, payload, state, attempts, due_at, created_at)
            values (\(letter.id), \(letter.report), \(letter.officer), \(letter.template), \(letter.language), \(payload), 'waiting', 0,
                \(now), \(now))
            """, named: "outbox.insert")
    }

    static let samples: [Query] = [
        insert(OutboxLetter(id: ID(1), template: .received, language: "id", payload: .init()), payload: "{}", at: Instant(milliseconds: 0))
    ]
}
