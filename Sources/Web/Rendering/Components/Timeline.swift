/// What happened, what is happening and what comes next, from top to bottom.
public struct Timeline: Component {
    public static let template = "component/timeline"

    public let items: [TimelineItem]

    public init(_ items: [TimelineItem]) {
        self.items = items
    }

    public var view: ViewObject { ["items": ViewValue(items)] }
}

/// One step of a case.
public struct TimelineItem: ViewModel {
    /// Where the step stands in time.
    public enum Stage: String, Sendable, CaseIterable {
        case done, now, next
    }

    public let stage: Stage
    public let title: Phrase
    /// When it happened or is due, in words.
    public let time: Phrase?
    /// Who acted or holds it: a unit, not a person.
    public let actor: Phrase?
    public let body: ViewValue

    public init(_ stage: Stage, _ title: Phrase, time: Phrase? = nil, actor: Phrase? = nil, body: ViewValue = .none) {
        self.stage = stage
        self.title = title
        self.time = time
        self.actor = actor
        self.body = body
    }

    public var view: ViewObject {
        [
            "stage": .text(stage.rawValue), "stageName": .phrase("component.timeline.\(stage.rawValue)"), "title": .phrase(title),
            "time": ViewValue(time), "actor": ViewValue(actor), "body": body,
        ]
    }
}
