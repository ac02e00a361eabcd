/// A form that could not be carried out when it was sent, on its way to being sent once more: every answer as typed, but no password
/// and no receipt, and of its files only where they are to be chosen again.
struct CarriedForm: Sendable {
    /// Answers that no page writes back; they are asked for again.
    private static let secrets: [(name: String, label: Phrase)] = [
        ("password", "account.password"), ("current", "account.currentPassword"), (MoveForm.receipt, "track.receipt"),
    ]
    /// Bytes of all answers together: a text of one megabyte, and what stands beside it.
    static let most = 1_310_720
    private static let answerPrefix = "isian:"
    private static let filesName = "berkas-lagi"
    private static let secretName = "rahasia-lagi"

    /// Path and query to which the form goes.
    let address: String
    let answers: [(name: String, value: String)]
    /// Fields with files that were not kept.
    let fileFields: [String]
    private let secretFields: [String]

    /// Nil for more than anybody types: whoever is not signed in could otherwise have much more written back than he sent.
    init?(_ form: FormInput, address: String) {
        guard form.answers.reduce(0, { $0 + $1.value.utf8.count }) <= Self.most else { return nil }
        self.address = address
        let secret = Set(Self.secrets.map(\.name))
        answers = form.answers.filter { $0.name != FormGuard.fieldName && !secret.contains($0.name) }
        secretFields = Self.secrets.map(\.name).filter(form.has)
        fileFields = form.fileFields
    }

    /// What a sign-in form carries along beside its own answers; nil where it carries nothing.
    init?(carriedBy form: FormInput) {
        guard let address = ReturnAddress(form.raw(SignInModel.returnName)) else { return nil }
        let carried = form.answers.filter { $0.name.hasPrefix(Self.answerPrefix) }
        guard !carried.isEmpty else { return nil }
        self.address = address.text
        answers = carried.map { (name: String($0.name.dropFirst(Self.answerPrefix.count)), value: $0.value) }
        fileFields = form.all(Self.filesName)
        secretFields = form.all(Self.secretName)
    }

    /// The same as it travels within a sign-in form.
    var fieldsOfSignIn: [any Component] {
        answers.map { HiddenField(Self.answerPrefix + $0.name, $0.value) } + fileFields.map { HiddenField(Self.filesName, $0) }
            + secretFields.map { HiddenField(Self.secretName, $0) }
    }

    /// The same as it is sent once more.
    var fields: [any Component] { answers.map { HiddenField($0.name, $0.value) } }

    /// What has to be given again, because it is not kept.
    var asked: [any Component] {
        Self.secrets.filter { secretFields.contains($0.name) }.map {
            TextInput($0.name, $0.label, kind: $0.name == MoveForm.receipt ? .number : .password, width: .medium, autocomplete: "off")
        } + fileFields.map { FileUpload($0, "form.again.files") }
    }

    /// Longer answers, to be read before they are sent.
    var texts: [String] { answers.map(\.value).filter { $0.contains(" ") } }
}
