import Domain
import Services

/// Kelola (row 4): the verifier answers the matter himself and says what he has done first.
struct HandleAct: CaseAct {
    let noun = "kelola"
    let moves: Set<Move> = [.handleDirectly]

    /// A verifier first decides whom the report accuses.
    func isPossible(_ scene: CaseScene) -> Bool { scene.file.proposals.isEmpty && !moves.isDisjoint(with: scene.file.moves) }

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        ClassificationFields.beginning(scene) + ClassificationFields.beginningOfPublicText(scene)
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        ClassificationFields.components(scene, form) + (body(scene)?.components(form, scene.words) ?? [])
            + ClassificationFields.publicText(form)
            + [
                form.area("firstFollowUp", "desk.field.firstFollowUp", hint: "desk.field.firstFollowUp.hint"),
                form.tick("isSensitive", "desk.field.isSensitive", "desk.field.isSensitive.yes", hint: "desk.field.isSensitive.hint"),
            ]
    }

    func publicFields(_ form: FormInput) -> [String] { ["publicTitle", "publicBody", "firstFollowUp"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let found = ClassificationFields.read(&draft.form, scene)
        let own = scene.officer.signedIn.seat.agency
        let target =
            body(scene)?.read(&draft.form, scene.words) ?? own.flatMap { scene.words.rules.directory.target(for: Holder(agency: $0)) }
        let first = draft.wording("firstFollowUp", as: .progress, for: .everyone)
        let publicText = ClassificationFields.readPublicText(&draft)
        guard let found, let target, draft.form.isValid else { return nil }
        draft.publicText = publicText
        return .handleDirectly(
            .init(
                reportClass: found.reportClass, category: found.category, mode: found.mode, target: target, firstFollowUp: first,
                isSensitive: draft.form.isTicked("isSensitive")))
    }

    /// A seat of no body names the one in whose name it answers; every other answers for its own.
    private func body(_ scene: CaseScene) -> BodyField? {
        scene.officer.signedIn.seat.agency == nil
            ? BodyField(name: "target", label: "desk.field.ownBody", proposed: scene.namedAgencies, only: scene.file.examiners) : nil
    }
}
