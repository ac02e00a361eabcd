/// One thing a person can choose from a list.
public struct Choice: Sendable {
    /// What the form sends.
    public let value: String
    public let label: Phrase
    public let hint: Phrase?

    public init(_ value: String, _ label: Phrase, hint: Phrase? = nil) {
        self.value = value
        self.label = label
        self.hint = hint
    }

    /// The choice as it stands at place `index` in the group `name`; the first has the group's own id, so that a summary link finds it.
    func view(name: String, index: Int, isChosen: Bool) -> ViewObject {
        [
            "id": .text(index == 0 ? name : "\(name)-\(index + 1)"), "name": .text(name), "value": .text(value),
            "label": .phrase(label), "hint": ViewValue(hint), "isChosen": .flag(isChosen),
        ]
    }
}
