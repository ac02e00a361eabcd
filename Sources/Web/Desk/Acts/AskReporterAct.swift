import Domain
import Services

/// Tunda (row 5): what is missing, and why it matters.
struct AskReporterAct: CaseAct {
    let noun = "pertanyaan"
    let moves: Set<Move> = [.askReporter]
    let replyUse: ReplyUse? = .question

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        TemplateField.parts(form, scene) + [
            form.area("question", "desk.field.question", hint: "desk.field.question.hint", rows: 7, limit: 2000)
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .askReporter(draft.wording("question", as: .question, for: .reporter, limit: 2000))
    }
}
