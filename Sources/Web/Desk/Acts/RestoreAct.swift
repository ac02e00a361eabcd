import Domain
import Services

/// Bringing an archived report back (row 10).
struct RestoreAct: CaseAct {
    let noun = "pemulihan"
    let moves: Set<Move> = [.restore]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [form.area("reason", "desk.field.reason.reporter", hint: isUndoneAtOnce(scene) ? "desk.field.reason.undo" : nil, limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        .restore(draft.wording("reason", as: .reason, for: .reporter, required: !isUndoneAtOnce(scene), limit: 2000))
    }

    /// Spam may come back without a word; whether still in time, the rules say.
    private func isUndoneAtOnce(_ scene: CaseScene) -> Bool {
        let code = scene.file.timeline.last { $0.kind == "archived" }?.detail.flatMap(ArchiveCode.init)
        return code?.canBeUndoneAtOnce == true
    }
}
