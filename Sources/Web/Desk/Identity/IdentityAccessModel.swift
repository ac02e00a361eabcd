import Domain
import Services

/// What an officer may do about the identity behind a case, each with its own form.
struct IdentityAccessModel: ViewModel {
    let scene: CaseScene
    let standing: IdentityStanding
    var form: FormInput
    let key: String
    var refusal: Domain.Refusal?

    var view: ViewObject {
        [
            "warning": ViewValue(refusal.map { Banner(.danger, "desk.act.refused", text: $0.phrase) }),
            "action": .text(SiteURL.officerIdentity(scene.file.code.canonical).path), "key": .text(key),
            "keyName": .text(FormGuard.composeFieldName),
            "mayView": .flag(standing.mayView), "viewButton": .component(Button("identity.view.button")),
            "openable": .list(standing.openable.map(openable)), "hasOpenable": .flag(!standing.openable.isEmpty),
            "barred": .list(standing.barred.enumerated().map(barred)), "askOrder": ViewValue(askOrder),
            "pending": ViewValue(standing.pending.map { scene.words.moment($0.askedAt) }),
            "mayAsk": .flag(standing.mayAsk || !standing.askableOriginals.isEmpty), "askFields": ViewValue(askFields),
            "askButton": .component(Button("identity.ask.button", kind: .secondary)),
            "emergencies": .list(
                standing.emergencies.map { opening in
                    .object([
                        "id": .text(opening.id.description), "reason": .phrase("identity.emergency.\(opening.ground.rawValue)"),
                        "until": .text(scene.words.moment(opening.until)),
                        "button": .component(Button("identity.emergency.again.button")),
                    ])
                }),
            "mayOpenInEmergency": .flag(standing.mayOpenInEmergency), "emergencyFields": ViewValue(emergencyFields),
            "emergencyButton": .component(Button("identity.emergency.button", kind: .danger)),
            "case": .object(CaseSide(scene: scene).view),
        ]
    }

    private func openable(_ reveal: Reveal) -> ViewValue {
        .object([
            "id": .text(reveal.id.description), "reason": .phrase("identity.reason.\(reveal.reason.rawValue)"),
            "until": ViewValue(reveal.openUntil.map { scene.words.moment($0) }),
            "original": reveal.original.map { .text(OriginalWords(scene).name(of: $0)) } ?? .none,
            "button": .component(Button(reveal.original == nil ? "identity.open.button" : "identity.original.open")),
        ])
    }

    private func barred(_ place: Int, _ reveal: Reveal) -> ViewValue {
        .object([
            "id": .text(reveal.id.description), "until": ViewValue(reveal.bar?.until.map { scene.words.lastDay(before: $0) }),
            // A form that came back with a fault is not folded away.
            "isRenewing": .flag(isSent(.renew, reveal)), "isLifting": .flag(isSent(.lift, reveal)),
            "isRenewalAsked": .flag(reveal.bar?.renewal != nil), "fields": ViewValue(OrderForm.renewing(place).fields(form)),
            "renewButton": .component(Button("identity.bar.renew.button", kind: .secondary)),
            "lift": ViewValue([form.area(Self.lift(place), "identity.bar.lift.words", hint: "identity.bar.lift.hint", rows: 3, limit: 2000)]
            ),
            "liftButton": .component(Button("identity.bar.lift.button", kind: .secondary)),
        ])
    }

    private func isSent(_ wish: IdentityPages.Wish, _ reveal: Reveal) -> Bool {
        form.raw("wish") == wish.rawValue && form.raw("reveal") == reveal.id.description
    }

    /// The field with the reason for ending a bar, by its place on the page.
    static func lift(_ place: Int) -> String { "lift\(place)" }

    private var askOrder: [any Component] {
        [form.tick("barred", "identity.bar.legend", "identity.bar.tick", hint: "identity.bar.tick.hint")] + OrderForm.asking.fields(form)
    }

    private var askFields: [any Component] {
        subject + [
            form.radios(
                "reason", "identity.ask.reason",
                RevealReason.allCases.map { Choice($0.rawValue, "identity.reason.\($0.rawValue)") }),
            form.area("words", "identity.ask.words", hint: "identity.ask.words.hint", rows: 5, limit: 2000),
        ]
    }

    /// What is asked for, where there is a choice.
    private var subject: [any Component] {
        guard !standing.askableOriginals.isEmpty else { return [] }
        let identity = standing.mayAsk ? [Choice(IdentityPages.identitySubject, "identity.subject.identity")] : []
        let originals = standing.askableOriginals.map { file in
            Choice(
                file.id.description, Phrase("identity.subject.original", ["file": OriginalWords(scene).name(of: file.id)]))
        }
        return [form.radios(IdentityPages.subject, "identity.subject", identity + originals)]
    }

    private var emergencyFields: [any Component] {
        [
            form.radios(
                "ground", "identity.emergency.ground",
                EmergencyGround.allCases.map { Choice($0.rawValue, "identity.emergency.\($0.rawValue)") }),
            form.area("danger", "identity.emergency.words", hint: "identity.emergency.words.hint", rows: 4, limit: 2000),
        ]
    }
}
