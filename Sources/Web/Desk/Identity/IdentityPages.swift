import Domain
import HTTPTypes
import Hummingbird
import Logging
import Services

/// Who the reporter of a case is: what the officer may see at once, ask for, or open in an emergency (E.3). Every look is written down
/// before anything is shown, and the reporter sees that it was.
struct IdentityPages {
    /// What is asked to be opened: the identity, or the original of an upload.
    static let subject = "subject"
    static let identitySubject = "identity"
    /// The original is to be handed over, after its page was seen.
    static let save = "save"

    let office: Office

    /// How long a logged view stays on a screen that nobody leaves.
    private static let viewSeconds = 15 * 60

    /// What the forms of the page ask for.
    enum Wish: String, CaseIterable {
        case view, ask, open, emergency, again, renew, lift
    }

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerIdentity("")) { _, context in
            let (scene, standing) = try await found(context)
            return page(IdentityAccessModel(scene: scene, standing: standing, form: FormInput([]), key: RandomWord.make()))
        }
        pages.post(.officerIdentity("")) { request, context in
            let form = try await context.readForm(request)
            try context.requireFreshProof(office, carrying: form)
            let (scene, standing) = try await found(context)
            return try await answer(form, scene, standing, context.logger)
        }
    }

    private func found(_ context: OfficerContext<DeskOfficer>) async throws -> (CaseScene, IdentityStanding) {
        let scene = try await CaseDesk(office: office).scene(context)
        guard let standing = scene.file.identity, standing.isOffered else { throw Problem.forbidden }
        return (scene, standing)
    }

    private func answer(
        _ form: FormInput, _ scene: CaseScene, _ standing: IdentityStanding, _ logger: Logger
    ) async throws -> any ResponseGenerator {
        var draft = ActDraft(
            form: form, redaction: RedactionAnswers(form, fields: [], needsReason: false), office: office, officer: scene.officer)
        let wish = wish(&draft, standing)
        var model = IdentityAccessModel(scene: scene, standing: standing, form: draft.form, key: form.composeKey ?? RandomWord.make())
        guard draft.form.isValid, let wish else {
            // A whole form about something that is no more.
            if draft.form.isValid { model.refusal = Refusal(.requestUnknown) }
            return page(model)
        }
        let act = Act(
            code: scene.file.code, actor: scene.officer.actor, command: .identity(wish), manuscript: draft.texts,
            formKey: wish.opens ? nil : form.composeKey)
        do {
            if case .openReveal(let id) = wish, standing.openable.contains(where: { $0.id == id && $0.original != nil }) {
                return original(try await office.discloseOriginal(act), of: id, form, scene, logger)
            }
            if wish.opens {
                return page(IdentityShown(scene: scene, shown: try await office.disclose(act)))
            }
            _ = try await office.act(act)
            return Redirect(to: .officerIdentity(scene.file.code.canonical), query: [("kabar", "diminta")])
        } catch let thrown as Domain.Refusal {
            if thrown.reason == .notPermitted { throw thrown }
            let refusal = place(in: standing, form).map { OrderForm.renewing($0).placed(thrown) } ?? thrown
            if let error = refusal.fieldError() { model.form.add(error) } else { model.refusal = refusal }
            return page(model)
        }
    }

    private func original(
        _ found: DisclosedOriginal, of reveal: ID<Reveal>, _ form: FormInput, _ scene: CaseScene, _ logger: Logger
    ) -> any ResponseGenerator {
        switch found {
        case .opened(let original) where form.isTicked(Self.save): return OriginalAnswer(original: original)
        case .broken: logger.error("an original does not open", metadata: ["report": "\(scene.file.id)", "request": "\(reveal)"])
        case .opened, .gone: break
        }
        return Page(
            title: "identity.original.title", template: "desk/original-shown",
            model: OriginalShown(scene: scene, reveal: reveal, found: found), layout: .officer, breadcrumbs: breadcrumbs(scene))
    }

    private func wish(_ draft: inout ActDraft, _ standing: IdentityStanding) -> IdentityWish? {
        switch draft.form.choice("wish", "desk.field.decision", as: Wish.self, required: true) {
        case .view: return .view
        case .open: return ID<Reveal>(draft.form.raw("reveal")).map { .openReveal($0) }
        case .again: return ID<EmergencyOpening>(draft.form.raw("opening")).map { .openEmergency($0) }
        case .ask:
            let reason = draft.form.choice("reason", "identity.ask.reason", as: RevealReason.self, required: true)
            let words = draft.wording("words", as: .reason, for: .reporter, limit: 2000)
            let original = original(&draft, standing)
            let order = order(&draft, reason)
            return reason.map { .askReveal($0, words: words, original: original, bar: order) }
        case .renew:
            guard let place = place(in: standing, draft.form), let order = OrderForm.renewing(place).order(&draft) else { return nil }
            return .askBarRenewal(standing.barred[place].id, order)
        case .lift:
            guard let place = place(in: standing, draft.form) else { return nil }
            let name = IdentityAccessModel.lift(place)
            let words = draft.form.text(name, "identity.bar.lift.words", required: true, limit: 2000)
            return .liftBar(standing.barred[place].id, words: draft.texts.write(words, as: .reason, for: .reporter))
        case .emergency:
            let ground = draft.form.choice("ground", "identity.emergency.ground", as: EmergencyGround.self, required: true)
            let words = draft.wording("danger", as: .reason, for: .reporter, limit: 2000)
            return ground.map { .openInEmergency($0, words: words) }
        case nil: return nil
        }
    }

    /// Nil means the identity.
    private func original(_ draft: inout ActDraft, _ standing: IdentityStanding) -> ID<Attachment>? {
        let answer = draft.form.raw(Self.subject)
        let chosen = standing.askableOriginals.first { $0.id.description == answer }
        if chosen == nil, !standing.askableOriginals.isEmpty, !standing.mayAsk || answer != Self.identitySubject {
            draft.form.add(FieldError(FieldFault(Self.subject, .missing), label: "identity.subject"))
        }
        return chosen?.id
    }

    /// The order that was stated with a request; half of one is an error, and so is one beside another reason.
    private func order(_ draft: inout ActDraft, _ reason: RevealReason?) -> LegalOrder? {
        guard draft.form.isTicked("barred") || OrderForm.asking.isBegun(draft.form) else { return nil }
        if let reason, reason != .legalOrder { draft.form.add(FieldError("reason", "identity.bar.onlyOrder")) }
        return OrderForm.asking.order(&draft)
    }

    /// Which of the bars on the page a form is about; nil where it stands no more.
    private func place(in standing: IdentityStanding, _ form: FormInput) -> Int? {
        guard [Wish.renew.rawValue, Wish.lift.rawValue].contains(form.raw("wish")), let id = ID<Reveal>(form.raw("reveal")) else {
            return nil
        }
        return standing.barred.firstIndex { $0.id == id }
    }

    private func page(_ model: IdentityAccessModel) -> Page {
        Page(
            title: "identity.title", template: "desk/identity", model: model, errors: model.form.errors, layout: .officer,
            breadcrumbs: breadcrumbs(model.scene), status: model.refusal == nil ? nil : .conflict)
    }

    private func page(_ model: IdentityShown) -> Page {
        Page(
            title: "identity.shown.title", template: "desk/identity-shown", model: model, layout: .officer,
            breadcrumbs: breadcrumbs(model.scene),
            ending: Page.Ending(
                after: min(model.secondsLeft(at: office.now()) ?? Self.viewSeconds, Self.viewSeconds),
                to: .officerReport(model.scene.file.code.canonical)))
    }

    private func breadcrumbs(_ scene: CaseScene) -> [Link] {
        [
            Link("layout.section.queue", to: .officerQueue),
            Link(.verbatim(scene.file.code.displayed), to: .officerReport(scene.file.code.canonical)),
        ]
    }
}
