import Domain
import Services

/// Hiding more of a report than its reporter asked for (row 35); only the reporter may lower it again.
struct RaiseSecrecyAct: CaseAct {
    let noun = "kerahasiaan"
    let moves: Set<Move> = [.raiseSecrecy]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.radios(
                "mode", "desk.field.mode", hint: "desk.field.mode.hint", ModeChoice.options(from: scene.file.mode, withPresent: false)),
            form.area("reason", "desk.field.reason.reporter", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let mode = draft.form.choice("mode", "desk.field.mode", as: ModeChoice.self, required: true)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        return mode.map { .raiseSecrecy($0.mode, reason: reason) }
    }

    /// Nothing is left to raise on a report that is anonymous and secret.
    func isPossible(_ scene: CaseScene) -> Bool {
        scene.file.moves.contains(.raiseSecrecy) && scene.file.mode != .anonymousAndSecret
    }
}
