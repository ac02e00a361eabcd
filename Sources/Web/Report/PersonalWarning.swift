import IndonesianText

/// Tells a reporter what in the story tells about a person, and lets it stay or be changed. It holds nothing up.
struct PersonalWarning: ViewModel {
    /// The button by which everything stays as it is.
    static let keepName = "biarkan"

    private let things: [PersonalThing]

    /// Nil for almost all texts.
    init?(in text: String) {
        things = PersonalThing.all(in: [text]).filter(\.isProposed)
        if things.isEmpty { return nil }
    }

    /// What was seen, so that the same is not asked twice.
    var keys: String { things.map(\.key).joined(separator: " ") }

    var view: ViewObject {
        [
            "found": .list(things.map { .object(["kind": .phrase($0.kindPhrase), "value": .text($0.value)]) }), "seen": .text(keys),
            "keep": .component(Button("report.personal.keep", kind: .secondary, name: Self.keepName, value: "ya")),
        ]
    }
}
