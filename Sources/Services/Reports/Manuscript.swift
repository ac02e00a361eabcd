import DataAccess
public import Domain

/// What a text about a report is, and who may read it.
public enum WritingKind: String, Sendable, CaseIterable {
    case question
    case reply
    case routingReason
    case reason
    case ground
    /// Which office or aid helps instead.
    case guidance
    case instruction
    case progress
    case answer
    case objection
    case statement
    case information
    case note
    case contribution
    case order
}

/// Who may read a text or a file: the widest circle first.
public enum Audience: String, Sendable, CaseIterable, Codable {
    case everyone = "public"
    case reporter
    case office
}

/// The texts of one move, gathered before it is decided: the move refers to them, and all are stored together or not at all.
public struct Manuscript: Sendable {
    struct Page: Sendable {
        var id: ID<Writing>
        var kind: WritingKind
        var audience: Audience
        var text: String
    }

    private(set) var pages: [Page] = []
    private let ids: IDMaker

    init(ids: IDMaker) {
        self.ids = ids
    }

    /// Adds a text and gives the reference by which the move names it.
    public mutating func write(_ text: String, as kind: WritingKind, for audience: Audience) -> Wording {
        let page = Page(id: ids.next(), kind: kind, audience: audience, text: text)
        pages.append(page)
        return Wording(id: page.id, length: text.count)
    }
}

extension Office {
    /// An empty one, for the texts of one move.
    public func manuscript() -> Manuscript {
        Manuscript(ids: ids)
    }
}
