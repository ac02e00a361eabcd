import IndonesianText

/// Gathers everything that is wrong with a form, so that a person is told once and not field by field.
struct FormCheck {
    private(set) var faults: [FieldFault] = []

    mutating func add(_ field: String, _ reason: FieldFault.Reason, limit: Int? = nil) {
        faults.append(FieldFault(field, reason, limit: limit))
    }

    mutating func require(_ condition: Bool, _ field: String, _ reason: FieldFault.Reason) {
        if !condition { add(field, reason) }
    }

    /// The text as one clean line; what is wrong with it is noted.
    mutating func line(_ field: String, _ text: String, limit: TextLimit, isRequired: Bool = true) -> String {
        guard let clean = try? CleanText.line(text) else {
            add(field, .malformed)
            return ""
        }
        if clean.isEmpty, isRequired { add(field, .missing) }
        if !limit.allows(clean) { add(field, .tooLong, limit: limit.characters) }
        return clean
    }

    /// The same of a text of several lines.
    mutating func lines(_ field: String, _ text: String, limit: TextLimit) -> String {
        guard let clean = try? CleanText.lines(text) else {
            add(field, .malformed)
            return ""
        }
        if CleanText.isInvisible(clean) { add(field, .missing) }
        if !limit.allows(clean) { add(field, .tooLong, limit: limit.characters) }
        return clean
    }

    func pass() throws {
        if !faults.isEmpty { throw ServiceFault.invalid(faults) }
    }

    static func refuse(_ field: String, _ reason: FieldFault.Reason) -> ServiceFault {
        .invalid([FieldFault(field, reason)])
    }
}
