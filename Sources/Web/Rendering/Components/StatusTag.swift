/// A state in one or two words, with a mark, so that it is never told by colour alone.
public struct StatusTag: Component {
    public static let template = "component/status-tag"

    /// What the state asks of its reader.
    public enum Tone: String, Sendable, CaseIterable {
        case neutral, progress, waiting, soon, done, late, danger
    }

    public let label: Phrase
    public let tone: Tone

    public init(_ label: Phrase, tone: Tone) {
        self.label = label
        self.tone = tone
    }

    public var view: ViewObject { ["label": .phrase(label), "tone": .text(tone.rawValue)] }
}
