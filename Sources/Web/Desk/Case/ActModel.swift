import Domain
import HTTPTypes
import Services

/// The form of one act, with the case beside it.
struct ActModel: ViewModel {
    /// The hidden field with the version of the case that the officer saw.
    static let versionName = "versi"

    let act: any CaseAct
    let scene: CaseScene
    var form: FormInput
    /// The form's own key: sent twice, it acts once.
    let key: String
    /// When what is shown was kept; nil for a form that is new.
    var keptAt: Instant?
    private(set) var warning: Banner?
    private(set) var status: HTTPResponse.Status?

    init(act: any CaseAct, scene: CaseScene, form: FormInput, key: String) {
        self.act = act
        self.scene = scene
        self.form = form
        self.key = key
    }

    /// The same form on the case as it stands now, with everything typed.
    func stale() -> ActModel {
        var model = ActModel(act: act, scene: scene, form: form, key: RandomWord.make())
        model.warning = Banner(.warning, "desk.act.stale", text: act.isPossible(scene) ? "desk.act.stale.text" : "desk.act.stale.gone")
        model.status = .conflict
        model.askForFilesAgain()
        return model
    }

    /// The same form with what is wrong on it.
    func faulty() -> ActModel {
        var model = self
        model.askForFilesAgain()
        return model
    }

    /// The same form after a look at something on the way: nothing is wrong yet.
    func looked() -> ActModel {
        var model = self
        model.status = form.isValid ? .ok : nil
        model.askForFilesAgain()
        return model
    }

    /// A browser sends files once, and the form keeps none: whoever sends it again without them would believe that they went along.
    private mutating func askForFilesAgain() {
        guard let field = act.filesField, !form.files(field).isEmpty else { return }
        form.add(FieldError(field, "form.files.again"))
    }

    /// The same form with the reason beside its field, or above it where no field is meant.
    func refused(_ refusal: Domain.Refusal) throws -> ActModel {
        if refusal.reason == .notPermitted || refusal.reason == .samePerson { throw refusal }
        var model = ActModel(act: act, scene: scene, form: form, key: RandomWord.make())
        if let error = refusal.fieldError(in: act.fields(scene, form)), isField(error.field) {
            model.form.add(error)
            model.status = .unprocessableContent
        } else {
            model.warning = Banner(.danger, "desk.act.refused", text: refusal.phrase)
            model.status = .conflict
        }
        model.askForFilesAgain()
        return model
    }

    /// Drawn always where the report's own text is published, and elsewhere once something was found.
    private var redaction: ViewValue {
        let answers = act.redaction(form)
        return answers.needsReason || !answers.items.isEmpty ? .component(RedactionChoices(answers: answers, form: form)) : .none
    }

    private func isField(_ name: String) -> Bool {
        act.fields(scene, form).contains { $0.view["name"].map { if case .text(name) = $0 { true } else { false } } ?? false }
    }

    var view: ViewObject {
        let file = scene.file
        let isPossible = act.isPossible(scene)
        return [
            "warning": ViewValue(warning), "openings": ViewValue(scene.openings), "heading": .phrase(act.title),
            "lead": .phrase("desk.act.\(act.noun).lead"),
            "action": .text(SiteURL.officerAction(file.code.canonical, act.noun).path), "takesFiles": .flag(act.filesField != nil),
            "hidden": ViewValue([
                HiddenField(Self.versionName, String(file.version)), HiddenField(FormGuard.composeFieldName, key),
            ]),
            "fields": ViewValue(act.fields(scene, form)), "redaction": redaction, "isPossible": .flag(isPossible),
            "button": .component(Button("desk.act.\(act.noun).button", kind: act.isGrave ? .danger : .primary)),
            "unsent": ViewValue(keptAt.map { Phrase("desk.work.draft.from", ["time": scene.words.moment($0)]) }),
            "leaveAction": .text(SiteURL.caseMark(file.code.canonical, "lepas").path),
            "cancel": .component(LinkButton("desk.act.cancel", to: .officerReport(file.code.canonical), kind: .quiet)),
            "case": .object(CaseSide(scene: scene).view),
        ]
    }
}

/// The case in short, beside a form.
struct CaseSide: ViewModel {
    let scene: CaseScene

    var view: ViewObject {
        let file = scene.file
        return [
            "code": .text(file.code.displayed), "title": .text(file.title), "body": .text(file.body),
            "state": .component(ReportStateTag.tag(file.state, file.closure)),
            "due": scene.nextClock.map { .component(scene.timeLeft($0).tag) } ?? .none,
            "region": .text(scene.words.region(file.place.regionCode)), "landmark": .text(file.place.landmark),
            "holder": ViewValue(file.holder.map { scene.words.name(of: $0) }), "hasFiles": .flag(!file.files.isEmpty),
            "files": FileLinks.list(file.files, scene.words), "question": ViewValue(file.openQuestion),
        ]
    }
}
