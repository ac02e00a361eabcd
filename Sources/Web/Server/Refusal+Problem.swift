import Domain

extension Refusal {
    /// Why the rules do not allow it, in words.
    var phrase: Phrase { Phrase("fault.rule.\(reason.rawValue)", phrases: ["limit": limit.map(Phrase.number) ?? .verbatim("")]) }

    /// Beside the field that it concerns, where the form has it.
    var fieldError: FieldError? { field.map { FieldError($0, phrase) } }

    /// As an answer of its own, where no form can be shown again.
    var problem: Problem {
        switch reason {
        case .notPermitted, .samePerson: Problem(.forbidden, detail: phrase)
        case .missing, .tooShort, .tooLong, .outOfRange, .lessPrivate, .notSubstantive: Problem(.unprocessable, detail: phrase)
        default: .conflict(phrase)
        }
    }
}
