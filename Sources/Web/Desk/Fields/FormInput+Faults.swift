import Services

extension FormInput {
    /// What the office found wrong, each beside its field.
    mutating func add(_ faults: [FieldFault]) {
        for fault in faults { add(FieldError(fault)) }
    }

    /// A password as typed: blanks at its ends belong to it.
    mutating func secret(_ name: String, _ label: Phrase) -> String {
        let typed = raw(name)
        // No more is ever a password: what is longer is told, and costs nobody's time.
        if typed.utf8.count > PasswordPolicy.longest * 4 {
            let excess = typed.count - PasswordPolicy.longest
            add(
                FieldError(
                    name,
                    Phrase("form.tooLong", phrases: ["label": label, "limit": .number(PasswordPolicy.longest), "excess": .number(excess)])))
        }
        if typed.isEmpty { add(FieldError(name, Phrase("form.required", phrases: ["label": label]))) }
        return typed
    }
}
