import Domain
import Services

extension CaseScene {
    /// The list at the head of a form on which a body is chosen; none where nothing is suggested.
    var suggestion: [any Component] {
        guard let found = file.suggestion, !found.isEmpty else { return [] }
        return [SuggestionList(suggestion: found, words: words)]
    }

    /// The suggested agencies, the surest first.
    var suggestedAgencies: [ID<Agency>] { file.suggestion?.bodies.map(\.value.agency) ?? [] }

    /// The surest body, as the answers of a field that searches among all bodies.
    func suggestedBody(in field: String) -> [(name: String, value: String)] {
        guard file.examiners == nil, let best = file.suggestion?.bodies.first?.value else { return [] }
        return [(field, best.agency.description)] + (best.unit.map { [("\(field)Unit", $0.description)] } ?? [])
    }

    /// The surest unit of the own agency; nil where the agency itself is meant.
    var suggestedUnit: ID<WorkUnit>? {
        guard file.examiners == nil else { return nil }
        return file.suggestion?.bodies.first { $0.value.agency == agency }?.value.unit
    }

    /// What a verifier would choose most of the time; a class that is only half sure is left to him.
    var suggestedCategory: ID<Category>? {
        file.suggestion?.categories.first { words.rules.categories.isOpen($0.value) && $0.percent >= 50 }?.value
    }

    var suggestedClass: ReportClass? { file.suggestion?.classes.first { $0.percent >= 60 }?.value }
}
