public import Domain
public import Sealing

/// A report that is still being written, as its pages were filled in. Kept sealed: only the reporter's cookie opens it.
public struct StoredDraft: Sendable, Codable, Equatable {
    /// One page of the way to a report.
    public enum Step: String, Sendable, Codable, CaseIterable {
        case story, place, files, identity
    }

    public var body = ""
    public var citizenType = CitizenType.complaint
    public var regionCode: String?
    public var landmark = ""
    public var coordinates: Coordinates?
    public var incidentDate: CivilDate?
    public var agency: ID<Agency>?
    public var category: ID<Category>?
    /// Whether an official or a unit is accused; nil where the reporter did not say.
    public var accusesOfficial: Bool?
    /// The closed report whose problem came back.
    public var recurrence: DraftRecurrence?
    public var isSecret = true
    public var isAnonymous = true
    /// Files are kept also as they are, sealed.
    public var keepsOriginals = false
    /// Not yet eighteen, as the reporter says.
    public var isByChild = false
    public var name = ""
    public var email = ""
    public var phone = ""
    /// Pages that were filled in and passed.
    public var passed: Set<Step> = []
    /// Made with the draft: however often it is sent, it becomes one report.
    public private(set) var compose: String
    /// What became of it.
    public var sent: SentReport?
    /// When its first page was drawn; nil where that page did not say so truly.
    public var begunAt: Instant?
    /// How many parts of its puzzle the reporter's device has solved.
    public var solved = 0
    /// What was answered to the extra questions of its category; nil where nothing was asked yet.
    public var extraAnswers: [ExtraAnswer]?
    /// Begun beyond what its network may leave unsent: kept for less long, and checked after the others.
    public internal(set) var isCrowded = false

    public init(composeToken: RandomToken = RandomToken()) {
        compose = composeToken.text
    }

    /// A draft that tells of the same problem as a closed report: place, matter and last holder are known already.
    public init(recurrenceOf file: CaseFile, body: String) {
        self.init()
        self.body = body
        citizenType = file.citizenType
        regionCode = file.place.regionCode
        landmark = file.place.landmark
        coordinates = file.place.coordinates
        agency = file.holder?.agency
        category = file.category
        isSecret = file.mode.isSecret
        isAnonymous = file.mode.isAnonymous
        passed = [.story]
        recurrence = DraftRecurrence(report: file.id, code: file.code.canonical, mode: file.mode)
    }

    /// Addressed to a body from whose page its writer came.
    var isForAgency: Bool { agency != nil && recurrence == nil }

    /// Nil once the reporter has said that the receipt code is kept.
    public var composeToken: RandomToken? { RandomToken(compose) }

    /// All that remains after sending: codes and dates, and no word of what was written.
    public static func sent(_ acknowledgement: Acknowledgement, composeToken: RandomToken) -> StoredDraft {
        var draft = StoredDraft(composeToken: composeToken)
        draft.sent = SentReport(acknowledgement)
        return draft
    }

    /// The receipt code cannot be made out of it any more.
    public mutating func forgetReceipt() {
        compose = ""
    }
}

/// The closed report that a draft takes up again (row 28a).
public struct DraftRecurrence: Sendable, Codable, Equatable {
    public let report: ID<Report>
    public let code: String
    /// The new report hides at least as much.
    public let mode: Mode
}

/// What the reporter is told after sending, without the receipt code.
public struct SentReport: Sendable, Codable, Equatable {
    public let code: String
    public let verifyBy: CivilDate
    public let answerBy: CivilDate
    /// Why the report is checked after the others; nil where it is not.
    public let slowReason: SlowReason?

    init(_ acknowledgement: Acknowledgement) {
        code = acknowledgement.code.canonical
        verifyBy = acknowledgement.verifyBy.date
        answerBy = acknowledgement.answerBy.date
        slowReason = acknowledgement.slowReason
    }
}
