/// Why the body of a form cannot be read.
enum FormFault: Error, Equatable {
    /// The body ends before the form does, or does not follow its own format.
    case malformed
    case tooLarge
    case tooManyParts
    /// Neither of the two formats in which browsers send forms.
    case unsupported

    var problem: Problem {
        switch self {
        case .malformed: Problem(.badRequest, detail: "form.malformed")
        case .tooLarge: Problem(.tooLarge)
        case .tooManyParts: Problem(.badRequest, detail: "form.tooManyParts")
        case .unsupported: Problem(.unsupportedMedia)
        }
    }
}
