import Services

extension FormInput {
    /// What the office found wrong, each beside its field and by its label.
    mutating func add(_ faults: [FieldFault], in fields: [any Component]) {
        for fault in faults { add(FieldError(fault, label: fields.label(of: fault.field))) }
    }

    /// The same on a form whose labels are known by name.
    mutating func add(_ faults: [FieldFault], labels: [String: Phrase] = [:]) {
        for fault in faults { add(FieldError(fault, label: labels[fault.field] ?? "fault.thisField")) }
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
