import Services

extension FormInput {
    /// What the office found wrong, each beside its field.
    mutating func add(_ faults: [FieldFault]) {
        for fault in faults { add(FieldError(fault)) }
    }

    /// A password as typed: blanks at its ends belong to it.
    mutating func secret(_ name: String, _ label: Phrase) -> String {
        let typed = raw(name)
        if typed.isEmpty { add(FieldError(name, Phrase("form.required", phrases: ["label": label]))) }
        return typed
    }
}
