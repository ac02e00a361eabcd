import Domain
import IndonesianText
import Services

/// An answer with its author's own check by the rubric (row 20).
struct DraftAnswerAct: CaseAct {
    let noun = "konsep"
    let moves: Set<Move> = [.draftAnswer]
    let bringsOn = true
    let filesField: String? = "files"
    let replyUse: ReplyUse? = .answer
    let scripts = ["answer.js"]

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        let text = scene.file.composedAnswer { scene.words.name(of: $0) }
        guard let draft = scene.file.draftAnswer else {
            let kind = scene.file.reportClass == .supervisoryComplaint ? [("kind", AnswerKind.examinationResult.rawValue)] : []
            return (text.isEmpty ? [] : [("answer", text)]) + kind
        }
        return [
            ("answer", text), ("kind", draft.kind.rawValue), ("isSecret", draft.isSecret ? "ya" : ""),
            ("remedy", draft.remedy?.kind.rawValue ?? ""),
            ("remedyText", draft.remedy?.wording.flatMap { scene.file.texts[$0.id] } ?? ""),
        ] + draft.rubric.points.map { (RubricField.name($0.key), String($0.value)) }
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let kinds = AnswerKind.allCases.map { Choice($0.rawValue, "desk.answer.\($0.rawValue)", hint: "desk.answer.\($0.rawValue).hint") }
        return PartsStanding.parts(scene) + [form.radios("kind", "desk.field.kind", kinds)] + TemplateField.parts(form, scene)
            + ArticleField.parts(scene) + [
                form.area("answer", "desk.field.answer", hint: "desk.field.answer.hint", rows: 12),
                FileUpload("files", "desk.field.files", hint: "desk.field.files.hint", error: form.errors["files"]),
                RubricField(form: form, hints: hints(form, scene)),
                form.radios("remedy", "desk.field.remedy", hint: "desk.field.remedy.hint", remedies),
                form.area("remedyText", "desk.field.remedyText", hint: "desk.field.remedyText.hint", rows: 3, limit: 1000),
                form.tick("isSecret", "desk.field.isSecret", "desk.field.isSecret.yes", hint: "desk.field.isSecret.hint"),
            ]
    }

    private let remedies = RemedyKind.allCases.map { Choice($0.rawValue, "desk.remedy.\($0.rawValue)") }

    /// Nil where nothing was said of it.
    private func remedy(_ draft: inout ActDraft, of answer: AnswerKind?, for audience: Audience) -> Remedy? {
        let isRequired = answer?.asksRemedy == true
        guard let kind = draft.form.choice("remedy", "desk.field.remedy", as: RemedyKind.self, required: isRequired) else { return nil }
        guard kind != .none else { return Remedy(kind: kind) }
        return Remedy(kind: kind, wording: draft.wording("remedyText", as: .statement, for: audience, limit: 1000))
    }

    /// What the text seems to hold and to lack, beside what this officer may read of the report.
    private func hints(_ form: FormInput, _ scene: CaseScene) -> [AnswerHint] {
        AnswerReading(
            String(form.raw("answer").prefix(DeskLimits.text)), to: "\(scene.file.title)\n\(scene.file.body)",
            hasEvidence: !form.files("files").isEmpty, earlier: scene.aid.earlierAnswers
        ).hints
    }

    func publicFields(_ form: FormInput) -> [String] { form.isTicked("isSecret") ? [] : ["answer", "remedyText"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let kind = draft.form.choice("kind", "desk.field.kind", as: AnswerKind.self, required: true)
        let isSecret = draft.form.isTicked("isSecret")
        let text = draft.wording("answer", as: .answer, for: isSecret ? .reporter : .everyone)
        let remedy = remedy(&draft, of: kind, for: isSecret ? .reporter : .everyone)
        guard let kind, let rubric = RubricField.read(&draft.form, for: kind), draft.form.isValid else { return nil }
        _ = try await draft.acceptFiles("files", for: .reporter)
        return .draftAnswer(.init(text: text, kind: kind, rubric: rubric, isSecret: isSecret, remedy: remedy))
    }
}
