/// What is wrong with one field, and what to do about it, in words that stand beside the field and in the summary alike.
public struct FieldError: Error, Sendable, Equatable {
    /// Name of the field, which is also the id of its control.
    public let field: String
    /// What is wrong.
    public let key: Phrase
    /// What to do, where the message does not say it already.
    public let remedy: Phrase?

    public init(_ field: String, _ key: Phrase, remedy: Phrase? = nil) {
        self.field = field
        self.key = key
        self.remedy = remedy
    }
}

extension FieldError: ViewModel {
    public var view: ViewObject {
        ["field": .text(field), "message": .phrase(key), "remedy": ViewValue(remedy)]
    }
}
