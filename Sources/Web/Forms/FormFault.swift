/// Why the body of a form cannot be read.
enum FormFault: Error, Equatable {
    /// The body ends before the form does, or does not follow its own format.
    case malformed
    case tooLarge
    /// More words than any form takes.
    case textTooLong
    case tooManyParts
    /// Neither of the two formats in which browsers send forms.
    case unsupported

    var problem: Problem {
        switch self {
        case .malformed: Problem(.badRequest, detail: "form.malformed")
        case .tooLarge: Problem(.tooLarge)
        case .textTooLong: Problem(.tooLarge, detail: "form.textTooLong")
        case .tooManyParts: Problem(.badRequest, detail: "form.tooManyParts")
        case .unsupported: Problem(.unsupportedMedia)
        }
    }

    /// The same beside the field that takes the files, on the form with what could be read of it.
    func error(beside field: String) -> FieldError {
        switch self {
        case .malformed, .unsupported: FieldError(field, "form.files.cutOff")
        case .tooLarge: FieldError(field, "form.files.tooLarge")
        case .textTooLong: FieldError(field, "form.textTooLong")
        case .tooManyParts: FieldError(field, "form.tooManyParts")
        }
    }
}
