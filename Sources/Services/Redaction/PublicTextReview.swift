import Domain
public import IndonesianText

/// What was decided about the personal data of a text before the public reads it. Without a word about it, nothing is shown that the
/// finder proposes to hide.
public struct PublicTextReview: Sendable, Equatable {
    public static let shortestReason = 10

    /// What the public text leaves out, by kind.
    public var hidden: [PersonalKind]
    /// What it shows although hiding it was proposed.
    public var kept: [PersonalThing]
    /// Why.
    public var reason: String

    public init(hidden: [PersonalKind] = [], kept: [PersonalThing] = [], reason: String = "") {
        self.hidden = hidden
        self.kept = kept
        self.reason = reason
    }

    /// Refuses a text that shows what nobody decided to show, and a decision to show something without a reason.
    func check(_ text: PublicText) throws(Refusal) {
        // Once its neighbours are hidden, a number may read as one of another kind: it is known by how it is written.
        let shown = PersonalThing.all(in: [text.title, text.body]).filter(\.isProposed)
        let isOpen = shown.contains { thing in !kept.contains { $0.value.contains(thing.value) || thing.value.contains($0.value) } }
        if isOpen { throw Refusal(.conditionUnmet, field: "publicBody") }
        if kept.contains(where: \.isProposed), reason.count < Self.shortestReason {
            throw Refusal(.tooShort, field: "keepReason", limit: Self.shortestReason)
        }
    }
}
