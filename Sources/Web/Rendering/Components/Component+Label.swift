extension [any Component] {
    /// What the form calls the field of that name, for a summary that stands far from it.
    func label(of field: String) -> Phrase {
        for component in self {
            let view = component.view
            guard case .text(field) = view["name"] else { continue }
            if case .phrase(let label) = view["label"] ?? view["legend"] { return label }
        }
        return "fault.thisField"
    }
}
