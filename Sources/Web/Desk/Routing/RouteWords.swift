import Domain
import Services

/// The reasons of a suggestion as sentences.
struct RouteWords {
    let words: DeskWords

    func reason(_ reason: RouteReason) -> Phrase {
        let place = reason.region.map { words.region($0) } ?? ""
        let quoted = reason.words.prefix(3).map { "“\($0)”" }.joined(separator: ", ")
        switch reason.source {
        case .rule:
            let number = String(reason.number ?? 0)
            let said: Phrase =
                quoted.isEmpty
                ? Phrase("routing.reason.rule", ["number": number])
                : Phrase("routing.reason.rule.words", ["words": quoted, "number": number])
            return place.isEmpty ? said : Phrase("routing.reason.at", phrases: ["reason": said, "place": .verbatim(place)])
        case .registry:
            return place.isEmpty ? "routing.reason.registry" : Phrase("routing.reason.registry.at", ["place": place])
        case .model:
            let version = String(reason.number ?? 0)
            return quoted.isEmpty
                ? Phrase("routing.reason.model", ["version": version])
                : Phrase("routing.reason.model.words", ["words": quoted, "version": version])
        case .correction:
            return Phrase("routing.reason.correction", ["count": String(reason.number ?? 0), "place": place])
        case .reporter: return "routing.reason.reporter"
        case .examiner: return "routing.reason.examiner"
        }
    }

    func reasons(_ reasons: [RouteReason]) -> Phrase {
        let said = reasons.prefix(4).map(reason)
        guard let first = said.first else { return .verbatim("") }
        return said.dropFirst().reduce(first) { Phrase("routing.reason.more", phrases: ["before": $0, "next": $1]) }
    }
}

/// What the system suggests for a case, each with its reasons and its certainty.
struct SuggestionList: Component {
    static let template = "desk/suggestion"

    let suggestion: RouteSuggestion
    let words: DeskWords
    /// The case's page has a heading of its own.
    var isHeaded = true

    var view: ViewObject {
        let reasons = RouteWords(words: words)
        func line<Value>(_ suggested: Suggested<Value>, _ name: Phrase) -> ViewValue {
            .object([
                "name": .phrase(name), "reasons": .phrase(reasons.reasons(suggested.reasons)),
                "certainty": .phrase(Phrase("routing.certainty", ["percent": String(suggested.percent)])),
            ])
        }
        let kinds: [ViewValue] =
            suggestion.categories.prefix(1).map {
                line($0, Phrase("routing.suggested.category", ["category": words.category($0.value)]))
            }
            + suggestion.classes.prefix(1).map {
                line($0, Phrase("routing.suggested.class", phrases: ["class": "desk.class.\($0.value.rawValue)"]))
            }
        return [
            "isHeaded": .flag(isHeaded),
            "bodies": .list(suggestion.bodies.map { line($0, .verbatim(words.name(of: $0.value))) }),
            "hasBodies": .flag(!suggestion.bodies.isEmpty), "kinds": .list(kinds), "hasKinds": .flag(!kinds.isEmpty),
        ]
    }
}
