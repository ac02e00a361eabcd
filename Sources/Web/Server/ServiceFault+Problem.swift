import Services

extension ServiceFault {
    /// The same as a page or a problem document tells it.
    var problem: Problem {
        switch self {
        case .notFound: .notFound
        case .notPermitted: .forbidden
        case .conflict: Problem(.conflict)
        case .invalid(let faults): Problem(.unprocessable, fields: FieldErrors(faults.map { FieldError($0) }))
        case .tooMany(let seconds): .tooMany(retryAfter: seconds)
        case .unavailable(let seconds): Problem(.unavailable, retryAfter: seconds)
        }
    }
}

extension FieldError {
    /// What the office found wrong with a field, beside that field.
    ///
    /// - Parameter label: the field as the form names it: a summary stands far from it.
    init(_ fault: FieldFault, label: Phrase = "fault.thisField") {
        let arguments = ["limit": fault.limit.map(Phrase.number) ?? .verbatim(""), "label": label]
        self.init(fault.field, Phrase("fault.field.\(fault.reason.rawValue)", phrases: arguments))
    }
}
