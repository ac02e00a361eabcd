import Domain

/// Where somebody leaves an address to follow a published report by letters.
struct FollowForm {
    static let email = "email"

    let code: TrackingCode
    var form = FormInput([])

    var value: ViewValue {
        .drawing(
            template: "support/follow",
            [
                "action": .text(SiteURL.publicFollow(code.canonical).path),
                "field": .component(
                    TextInput(
                        Self.email, "follow.email", hint: "follow.email.hint", value: form.raw(Self.email), error: form.errors[Self.email],
                        kind: .email, width: .medium, autocomplete: "email")),
                "button": .component(Button("follow.button", kind: .secondary)),
            ])
    }
}
