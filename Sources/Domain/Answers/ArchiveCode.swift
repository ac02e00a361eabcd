/// Why a report is set aside (F, archive codes). No code ends an allegation: that is an examination.
public enum ArchiveCode: String, CaseIterable, Sendable, Codable {
    /// Wrong format [V3]; imports only, for every format is accepted.
    case a01 = "A01"
    /// Too general [V3].
    case a02 = "A02"
    /// Not about the work of government [V3].
    case a03 = "A03"
    /// SARA [smd24]: only if nothing remains after masking.
    case a04 = "A04"
    /// No supporting proof [smd24].
    case a05 = "A05"
    /// Unclear [smd24].
    case a06 = "A06"
    /// Expired [smd24]; imports only, for old reports are answered.
    case a07 = "A07"
    /// Not completed in time; by the system.
    case a08 = "A08"
    /// Not used.
    case a09 = "A09"
    /// Advertising, or the same text in mass.
    case a10 = "A10"
    /// Proven false or slander.
    case a11 = "A11"
    /// Test entry.
    case a12 = "A12"
    /// The case itself is before a court.
    case a13 = "A13"
    /// Private matter, with guidance.
    case a14 = "A14"

    /// Characters that a reason has at least (F row 8).
    public static let minimumReasonLength = 50

    /// Found in imported files only; no officer may choose it.
    public var importOnly: Bool { self == .a01 || self == .a07 }

    /// Set by the system when a question lapsed (F row 7).
    public var systemOnly: Bool { self == .a08 }

    /// False for the one number that the office never gave a meaning.
    public var isUsed: Bool { self != .a09 }

    /// An officer may choose it.
    public var mayBeChosen: Bool { isUsed && !importOnly && !systemOnly }

    /// Asks for a second yes at door B too (codes marked M).
    public var needsSecondYesAlways: Bool { self == .a04 || self == .a05 || self == .a11 }

    /// Spam or test entry: needs no second yes at door A.
    public var isSpamOrTest: Bool { self == .a10 || self == .a12 }

    /// Whether this archive asks for a second yes; an attachment or an accused unit always does.
    public func needsSecondYes(atDoorA isDoorA: Bool, hasAttachments: Bool, hasAccused: Bool) -> Bool {
        needsSecondYesAlways || hasAttachments || hasAccused || (isDoorA && !isSpamOrTest)
    }

    /// The reporter must have been asked to complete, and his answer must not have helped.
    public var needsAskedReporter: Bool { self == .a02 || self == .a05 || self == .a06 }

    /// The reporter must have been called back, or the attempt be recorded.
    public var needsCallBack: Bool { self == .a06 }

    /// Never for a supervisory report or one about a facility.
    public var barsSupervisoryAndFacility: Bool { self == .a05 }

    /// The office or aid that can help must be named.
    public var needsGuidance: Bool { self == .a03 || self == .a14 }

    /// The reporter must have been heard; his appeal goes to another body.
    public var needsHearing: Bool { self == .a11 }

    /// Can be undone by one act within `spam.undo`.
    public var canBeUndoneAtOnce: Bool { self == .a10 }
}
