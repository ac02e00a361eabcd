import Domain

/// The fields of officers' forms, drawn from what was typed; each is labelled by its name in the catalogue.
extension FormInput {
    func area(_ name: String, _ label: Phrase, hint: Phrase? = nil, rows: Int = 5, limit: Int = DeskLimits.text) -> TextArea {
        TextArea(name, label, hint: hint, value: raw(name), error: errors[name], rows: rows, limit: limit)
    }

    func line(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, kind: TextInput.Kind = .text, width: TextInput.Width = .full, limit: Int = 200
    ) -> TextInput {
        TextInput(name, label, hint: hint, value: raw(name), error: errors[name], kind: kind, width: width, limit: limit)
    }

    func radios(_ name: String, _ label: Phrase, hint: Phrase? = nil, _ options: [Choice]) -> Radios {
        Radios(name, label, hint: hint, options: options, chosen: raw(name), error: errors[name])
    }

    func select(_ name: String, _ label: Phrase, hint: Phrase? = nil, _ options: [Choice], prompt: Phrase? = "component.select.prompt")
        -> SelectBox
    {
        SelectBox(name, label, hint: hint, options: options, chosen: raw(name), error: errors[name], prompt: prompt)
    }

    func tick(_ name: String, _ legend: Phrase, _ label: Phrase, hint: Phrase? = nil) -> Checkboxes {
        Checkboxes(name, legend, options: [Choice("ya", label, hint: hint)], chosen: isTicked(name) ? ["ya"] : [], error: errors[name])
    }

    func day(_ name: String, _ label: Phrase, hint: Phrase? = nil) -> DateInput {
        DateInput(name, label, hint: hint, value: dateFields(name), error: errors[name])
    }

    /// A day of the calendar; faulty ones are noted beside the field.
    mutating func civilDate(_ name: String, _ label: Phrase, required: Bool = false) -> CivilDate? {
        date(name, label, required: required).flatMap { CivilDate(year: $0.year, month: $0.month, day: $0.day) }
    }
}

/// The longest that officers' words may be, in characters.
enum DeskLimits {
    static let text = 8000
    static let title = 150
}

extension CivilDate {
    /// The same as the three fields of a form hold it.
    func answers(to name: String) -> [(name: String, value: String)] {
        [
            (DateFields.dayName(name), String(day)), (DateFields.monthName(name), String(month)), (DateFields.yearName(name), String(year)),
        ]
    }
}
