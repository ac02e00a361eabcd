import Services

/// What an officer wants to become of the form that he has not sent yet.
enum DraftWish: String {
    /// The name under which it comes.
    static let name = "draf"

    /// Kept by a press of the button.
    case keep = "simpan"
    /// Kept by the page itself while he types.
    case silent = "otomatis"
    /// Kept as he leaves the page.
    case leaving = "pergi"
    case discard = "buang"

    init?(_ form: FormInput) { self.init(rawValue: form.raw(Self.name)) }

    /// What of the form is his own: neither its keys nor what its buttons say.
    static func fields(of form: FormInput) -> [UnsentForm.Field] {
        let others = [name, ActModel.versionName, "action", RedactionAnswers.lookName]
        return form.answers.filter { !$0.name.hasPrefix("_") && !others.contains($0.name) && !$0.value.isEmpty }
            .map { UnsentForm.Field(name: $0.name, value: $0.value) }
    }
}
