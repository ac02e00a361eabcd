import DataAccess
public import Domain
import IndonesianText

/// One move of one person on one report, with everything that must be stored with it.
public struct Act: Sendable {
    public var code: TrackingCode
    public var actor: Actor
    public var command: Command
    public var manuscript: Manuscript
    /// The version that the person saw; another one now is a conflict. Nil where no form was shown.
    public var expecting: Int64?
    /// The form's own key: the same form sent again gives the first answer and does nothing.
    public var formKey: String?
    /// Files handed in with the move.
    public var files: [ID<Attachment>]
    /// The title and text that the public will read, as the verifier left them.
    public var publicText: PublicText?
    /// What was decided about the personal data in it.
    public var review: PublicTextReview
    /// The reports that a split makes, in the order in which its command names them.
    public var parts: [ReportPart]

    public init(
        code: TrackingCode, actor: Actor, command: Command, manuscript: Manuscript, expecting: Int64? = nil, formKey: String? = nil,
        files: [ID<Attachment>] = [], publicText: PublicText? = nil, review: PublicTextReview = PublicTextReview(),
        parts: [ReportPart] = []
    ) {
        self.code = code
        self.actor = actor
        self.command = command
        self.manuscript = manuscript
        self.expecting = expecting
        self.formKey = formKey
        self.files = files
        self.publicText = publicText
        self.review = review
        self.parts = parts
    }
}

/// What the public may read of a report's own words.
public struct PublicText: Sendable, Equatable {
    public var title: String
    public var body: String

    public init(title: String, body: String) {
        self.title = title
        self.body = body
    }
}

/// The report after the move.
public struct ActOutcome: Sendable {
    public let report: Report
    public let code: TrackingCode
    public let events: [Event]
    /// Nothing happened now: this very form had been sent before.
    public let isRepeat: Bool
    /// The move waits for another person's yes.
    public var awaitsSecondYes: Bool {
        events.contains { if case .secondYesAsked = $0 { true } else { false } }
    }
}

extension Office {
    /// Decides and stores one move. Throws `Refusal` where the rules stand against it, `ServiceFault.conflict` where the report
    /// has moved on since the form was shown, `ServiceFault.notFound` for an unknown code.
    public func act(_ act: Act) async throws -> ActOutcome {
        if let text = act.publicText { try act.review.check(text) }
        let rules = try await rules.current()
        let desk = ActDesk(act, rules: rules, office: self)
        return try await store.write { session in try desk.carryOut(in: session) }
    }
}
