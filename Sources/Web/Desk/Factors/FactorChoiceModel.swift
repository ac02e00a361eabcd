import Services

/// Which second factor an officer wants who has none yet.
struct FactorChoiceModel: ViewModel {
    func page() -> Page {
        Page(title: "factor.choice.title", template: "account/factor-choice", model: self, layout: .officer)
    }

    var view: ViewObject {
        [
            "ways": .list(
                FactorWay.allCases.map { way in
                    .object([
                        "title": .phrase("factor.\(way.rawValue).title"), "lead": .phrase("factor.\(way.rawValue).lead"),
                        "action": .text(way.url.path),
                        "button": .component(Button("factor.\(way.rawValue).begin", kind: way == .app ? .primary : .secondary)),
                    ])
                })
        ]
    }
}
