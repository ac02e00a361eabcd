import Domain
import Services

/// Naming another day for the next step, before the promised one and once; the reason is public (row 19a).
struct MovePromiseAct: CaseAct {
    let noun = "janji"
    let moves: Set<Move> = [.movePromise]

    func isPossible(_ scene: CaseScene) -> Bool {
        guard let promise = scene.file.promise, !moves.isDisjoint(with: scene.file.moves) else { return false }
        return promise.movedFrom == nil && promise.dueAt > scene.now
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        (scene.file.promise.map { [SummaryList([SummaryRow("desk.case.promise", scene.words.date($0.date))])] } ?? []) + [
            form.day("nextDate", "desk.field.nextDate", hint: "desk.field.movedDate.hint"),
            form.area("reason", "desk.field.reason.reporter", limit: 2000),
        ]
    }

    func publicFields(_ form: FormInput) -> [String] { ["reason"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let date = draft.form.civilDate("nextDate", "desk.field.nextDate", required: true)
        let reason = draft.wording("reason", as: .reason, for: .everyone, limit: 2000)
        return date.map { .movePromise($0, reason: reason) }
    }
}
