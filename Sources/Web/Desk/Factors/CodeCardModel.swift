import Services

/// A card of codes, ready to be printed: shown this once.
struct CodeCardModel: ViewModel {
    let card: CodeCard
    let madeAt: String
    let back: SiteURL

    func page() -> Page {
        Page(title: "factor.card.title", template: "account/code-card", model: self, layout: .officer)
    }

    var view: ViewObject {
        [
            "name": .text(card.name), "email": .text(card.email), "date": .text(madeAt), "codes": .list(Self.lines(card.codes)),
            "back": .component(LinkButton("factor.card.back", to: back, kind: .secondary)),
        ]
    }

    /// Numbered, in two groups of three digits.
    static func lines(_ codes: [String]) -> [ViewValue] {
        codes.enumerated().map { index, code in
            .object(["number": .text(String(index + 1)), "code": .text("\(code.prefix(3)) \(code.dropFirst(3))")])
        }
    }
}
