import Domain
import Services

/// Asking that the mark of an accusation be taken off (row 34a); it stays until a second person has said yes.
struct LiftAccusationAct: CaseAct {
    let noun = "tanda-tuduhan"
    let moves: Set<Move> = [.liftAccusation]
    let isGrave = true

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        let marks = marks(scene)
        return marks.count == 1 ? marks.map { ("lifted", value($0)) } : []
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.radios(
                "lifted", "desk.field.lifted", hint: "desk.field.lifted.hint",
                marks(scene).map { Choice(value($0), .verbatim(scene.words.name(of: $0, in: scene.file))) }),
            form.radios(
                "ground", "desk.field.ground",
                AccusationLift.Ground.allCases.map { Choice($0.rawValue, "desk.lift.\($0.rawValue)") }),
            form.area("reason", "desk.field.reason.lift", hint: "desk.field.reason.lift.hint", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let typed = draft.form.raw("lifted")
        let mark = marks(scene).first { value($0) == typed }
        if mark == nil { draft.form.add(FieldError(FieldFault("lifted", typed.isEmpty ? .missing : .unknown), label: "desk.field.lifted")) }
        let ground = draft.form.choice("ground", "desk.field.ground", as: AccusationLift.Ground.self, required: true)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        guard let mark, let ground else { return nil }
        let marks = scene.words.rules.directory.marks(endingIn: mark, of: scene.file.accused)
        return .liftAccusation(AccusationLift(accused: marks, ground: ground, reason: reason))
    }

    private func marks(_ scene: CaseScene) -> [Accused] { scene.words.rules.directory.standing(scene.file.accused) }

    private func value(_ mark: Accused) -> String {
        [mark.agency.description, mark.unit?.description, mark.officer.map { "p\($0)" }].compactMap(\.self).joined(separator: ".")
    }
}
