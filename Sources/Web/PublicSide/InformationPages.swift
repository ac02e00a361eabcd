import Hummingbird
import Services

/// The words about the service itself: privacy, terms, help. Each says what this program does today and nothing else.
struct InformationPages: Sendable {
    let office: Office

    /// A page as its sections, each with the number of its paragraphs.
    private struct Text: Sendable {
        let name: String
        let sections: [(name: String, paragraphs: Int)]
    }

    private static let privacy = Text(
        name: "privacy",
        sections: [
            ("short", 4), ("collected", 5), ("sealed", 3), ("readers", 5), ("place", 2), ("files", 2), ("cookies", 3), ("network", 2),
            ("kept", 4), ("rights", 4), ("children", 3), ("emergency", 1),
        ])
    private static let terms = Text(
        name: "terms",
        sections: [
            ("service", 3), ("honest", 3), ("public", 3), ("deadlines", 3), ("archive", 2), ("abuse", 2), ("rights", 3), ("limits", 2),
        ])
    private static let help = Text(
        name: "help",
        sections: [
            ("write", 3), ("agency", 2), ("codes", 4), ("private", 3), ("dates", 3), ("answer", 3), ("unhappy", 3), ("shared", 2),
            ("devices", 2), ("emergency", 2),
        ])

    func register(in pages: PageGroup<AppRequestContext>) {
        for (address, text) in [(SiteURL.privacy, Self.privacy), (.terms, Self.terms), (.help, Self.help)] {
            pages.get(address) { _, _ in Self.page(text, periods: try await StatedPeriods(office)) }
        }
    }

    private static func page(_ text: Text, periods: StatedPeriods) -> Page {
        let sections = text.sections.map { section in
            ViewValue.object([
                "heading": .phrase("public.\(text.name).\(section.name).title"),
                "paragraphs": .list(
                    (1...section.paragraphs).map { .phrase(periods.phrase("public.\(text.name).\(section.name).\($0)")) }),
            ])
        }
        return Page(
            title: "public.\(text.name).title", template: "public/information",
            model: [
                "heading": .phrase("public.\(text.name).title"), "lead": .phrase("public.\(text.name).lead"), "sections": .list(sections),
            ]
                as ViewObject, cache: .public(maxAge: 3600))
    }
}
