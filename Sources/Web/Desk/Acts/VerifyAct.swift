import Domain
import Services

/// Verification and disposition (row 3): what it is, who gets it, how much of it the public may read.
struct VerifyAct: CaseAct {
    let noun = "verifikasi"
    let moves: Set<Move> = [.verify]
    let bringsOn = true

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        let file = scene.file
        var answers = ClassificationFields.beginning(scene)
        answers += ClassificationFields.beginningOfPublicText(scene)
        if scene.officer.isOfNation {
            let suggested = file.holder == nil ? scene.suggestedBody(in: "target") : []
            let named = (file.suggestedAgency ?? file.holder?.agency).map { [(name: "target", value: $0.description)] } ?? []
            return answers + (suggested.isEmpty ? named : suggested)
        }
        return answers + [("target", scene.suggestedUnit?.description ?? BodyField.itself)]
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let isSaid = scene.file.isAccusationSaid
        let accused = whom(scene).components(form, scene)
        return scene.suggestion + AccusationProposalFields.components(scene, form) + SaidAccusationField.components(scene, form)
            + (isSaid ? accused : [])
            + ClassificationFields.components(scene, form)
            + target(scene).components(form, scene.words)
            + [form.area("routingReason", "desk.field.routingReason", hint: "desk.field.routingReason.hint", rows: 3)]
            + ClassificationFields.publicText(form)
            + [
                form.tick("isSensitive", "desk.field.isSensitive", "desk.field.isSensitive.yes", hint: "desk.field.isSensitive.hint")
            ] + (isSaid ? [] : accused)
    }

    func publicFields(_ form: FormInput) -> [String] { ["publicTitle", "publicBody"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let found = ClassificationFields.read(&draft.form, scene)
        let target = target(scene).read(&draft.form, scene.words)
        let reason = draft.wording("routingReason", as: .routingReason, for: .office, limit: 2000)
        let publicText = ClassificationFields.readPublicText(&draft)
        let accused = whom(scene).read(&draft.form, scene)
        let proposals = AccusationProposalFields.read(&draft.form, scene)
        let isNobody = SaidAccusationField.readNobody(
            &draft.form, scene, isAnybodyNamed: !accused.isEmpty || !proposals.confirmed.isEmpty)
        guard let found, let target, draft.form.isValid else { return nil }
        draft.publicText = publicText
        return .verify(
            .init(
                reportClass: found.reportClass, category: found.category, mode: found.mode, target: target, routingReason: reason,
                accused: proposals.confirmed + accused.filter { !proposals.confirmed.contains($0) },
                declined: proposals.declined, accusesNobody: isNobody, isSensitive: draft.form.isTicked("isSensitive")))
    }

    /// At door A the agency keeps what it verifies; it may hand it to a unit at once.
    private func target(_ scene: CaseScene) -> BodyField {
        let own = scene.officer.ownAgency
        return BodyField(
            name: "target", label: "desk.field.target", hint: "desk.field.target.hint", unitsOf: own, offersItself: own != nil,
            searches: own == nil, proposed: scene.suggestedAgencies + scene.namedAgencies, offersUnits: own == nil,
            only: scene.file.examiners)
    }

    func accused(_ scene: CaseScene) -> AccusedField? { whom(scene) }

    private func whom(_ scene: CaseScene) -> AccusedField {
        let own = scene.officer.ownAgency
        return AccusedField(
            body: BodyField(
                name: "accused", label: "desk.field.accused", hint: "desk.field.accused.hint", unitsOf: own, offersItself: own != nil,
                searches: own == nil, isRequired: false, offersUnits: own == nil))
    }
}
