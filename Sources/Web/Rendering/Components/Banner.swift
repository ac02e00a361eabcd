/// News about what was just done or what everyone should know, at the top of a page.
public struct Banner: Component {
    public static let template = "component/banner"

    /// How grave the news is.
    public enum Tone: String, Sendable, CaseIterable {
        case info, success, warning, danger
    }

    public let tone: Tone
    public let title: Phrase
    public let text: Phrase?
    public let link: Link?

    public init(_ tone: Tone, _ title: Phrase, text: Phrase? = nil, link: Link? = nil) {
        self.tone = tone
        self.title = title
        self.text = text
        self.link = link
    }

    public var view: ViewObject {
        [
            "tone": .text(tone.rawValue), "toneName": .phrase("component.banner.\(tone.rawValue)"), "title": .phrase(title),
            "text": ViewValue(text), "link": ViewValue(link),
        ]
    }
}
