import Domain

extension Refusal {
    /// Why the rules do not allow it, in words.
    var phrase: Phrase { phrase(of: "fault.thisField") }

    /// Beside the field that it concerns, where the form has it.
    ///
    /// - Parameter fields: of the form, each with its label.
    func fieldError(in fields: [any Component] = []) -> FieldError? {
        field.map { FieldError($0, phrase(of: fields.label(of: $0))) }
    }

    private func phrase(of label: Phrase) -> Phrase {
        Phrase(
            "fault.rule.\(reason.rawValue)",
            phrases: ["limit": limit.map(Phrase.number) ?? .verbatim(""), "label": label, "words": .verbatim(words ?? "")])
    }

    /// As an answer of its own, where no form can be shown again.
    var problem: Problem {
        switch reason {
        case .notPermitted, .samePerson: Problem(.forbidden, detail: phrase)
        case .missing, .tooShort, .tooLong, .outOfRange, .lessPrivate, .notSubstantive, .templateUnfilled, .templateUnchanged:
            Problem(.unprocessable, detail: phrase)
        default: .conflict(phrase)
        }
    }
}
