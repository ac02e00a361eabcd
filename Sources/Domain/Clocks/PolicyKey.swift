/// The key of a policy row: every period, share and limit of the office is a dated row and never a constant in code.
///
/// The raw value is the key as written in G.1 of the rules and in `Resources/Reference/deadline_policies.csv`.
public enum PolicyKey: RawRepresentable, CaseIterable, Hashable, Sendable, Codable {
    /// How long a clock runs.
    case clock(ClockKey)
    case limit(LimitKey)

    public static let allCases: [PolicyKey] = ClockKey.allCases.map(clock) + LimitKey.allCases.map(limit)

    /// Nil for a word that is neither a clock nor a limit.
    public init?(rawValue: String) {
        if let key = ClockKey(rawValue: rawValue) {
            self = .clock(key)
        } else if let key = LimitKey(rawValue: rawValue) {
            self = .limit(key)
        } else {
            return nil
        }
    }

    public var rawValue: String {
        switch self {
        case .clock(let key): key.rawValue
        case .limit(let key): key.rawValue
        }
    }
}

extension ClockKey {
    /// The rows that say on which counted days the reporter is reminded.
    public var reminderKeys: [LimitKey] {
        switch self {
        case .completion: [.completionReminderFirst, .completionReminderSecond, .completionReminderThird]
        case .completionHolder: [.completionHolderReminderFirst, .completionHolderReminderSecond, .completionHolderReminderThird]
        case .reporterReply: [.reporterReplyReminderFirst, .reporterReplyReminderSecond]
        default: []
        }
    }
}

extension PolicyKey {
    /// Which row of an agency is stricter than the nation's (G.1: an agency may only be stricter).
    enum Strictness {
        /// A duty: less time is stricter.
        case lower
        /// A window of the reporter, or a threshold that protects him: more is stricter.
        case higher
        /// No agency may have a row of its own.
        case nationOnly
    }

    var strictness: Strictness {
        switch self {
        case .clock(.reporterReply), .clock(.completion), .clock(.completionHolder), .clock(.reopenWindow), .clock(.appealWindow),
            .limit(.doorACertainty):
            .higher
        case .clock(.lawCeiling), .limit(.smsQuiet), .limit(.calendarWarning), .limit(.identityKeep), .limit(.identityKeepSupervisory),
            .limit(.spamUndo), .limit(.draftKeep), .limit(.letterKeep), .limit(.sessionKeep), .limit(.formKeep), .limit(.revealKeep),
            .limit(.logKeep), .limit(.contactProofKeep), .limit(.contactProofOpen), .limit(.contactProofDaily), .limit(.bodyLinkOpen),
            .limit(.aftercareFirst),
            .limit(.aftercareSecond), .limit(.transparencyHead), .limit(.sopRevision), .limit(.surgeReports), .limit(.surgeHours),
            .limit(.clusterDays),
            .limit(.intakeProved), .limit(.intakeAged), .limit(.intakeProgram),
            .limit(.markSlowCount), .limit(.markSlowDays), .limit(.senderKeep), .limit(.unclearTaps), .limit(.formAgeLeast),
            .limit(.formAgeMost), .limit(.formWork), .limit(.draftKeepCrowded), .limit(.completionReminderFirst),
            .limit(.completionReminderSecond),
            .limit(.completionReminderThird), .limit(.completionHolderReminderFirst), .limit(.completionHolderReminderSecond),
            .limit(.completionHolderReminderThird), .limit(.reporterReplyReminderFirst), .limit(.reporterReplyReminderSecond):
            .nationOnly
        default: .lower
        }
    }
}
