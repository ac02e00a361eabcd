/// Photos or documents from the person's device. Its form must be `multipart/form-data`.
public struct FileUpload: Component {
    public static let template = "component/file-upload"

    public let name: String
    public let label: Phrase
    public let hint: Phrase?
    /// Kinds of file that the device should offer, as in the HTML attribute.
    public let accept: String
    public let multiple: Bool
    public let error: FieldError?

    public init(
        _ name: String, _ label: Phrase, hint: Phrase? = nil, accept: String = "image/jpeg,image/png,image/webp,application/pdf",
        multiple: Bool = true, error: FieldError? = nil
    ) {
        self.name = name
        self.label = label
        self.hint = hint
        self.accept = accept
        self.multiple = multiple
        self.error = error
    }

    public var view: ViewObject {
        [
            "name": .text(name), "label": .phrase(label), "hint": ViewValue(hint), "accept": .text(accept), "multiple": .flag(multiple),
            "error": FieldFrame.error(error), "describedBy": FieldFrame.describedBy(name, hint: hint, error: error),
        ]
    }
}
