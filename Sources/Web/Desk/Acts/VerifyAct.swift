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
        if let agency = file.suggestedAgency ?? file.holder?.agency, scene.officer.isOfNation {
            answers.append(("target", agency.description))
        }
        if !scene.officer.isOfNation { answers.append(("target", BodyField.itself)) }
        return answers
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        AccusationProposalFields.components(scene, form) + ClassificationFields.components(scene, form)
            + target(scene).components(form, scene.words)
            + [form.area("routingReason", "desk.field.routingReason", hint: "desk.field.routingReason.hint", rows: 3)]
            + ClassificationFields.publicText(form)
            + [
                form.tick("isSensitive", "desk.field.isSensitive", "desk.field.isSensitive.yes", hint: "desk.field.isSensitive.hint")
            ] + accused(scene).components(form, scene.words)
    }

    func publicFields(_ form: FormInput) -> [String] { ["publicTitle", "publicBody"] }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let found = ClassificationFields.read(&draft.form, scene)
        let target = target(scene).read(&draft.form, scene.words)
        let reason = draft.wording("routingReason", as: .routingReason, for: .office, limit: 2000)
        let publicText = ClassificationFields.readPublicText(&draft)
        let accused = accused(scene).read(&draft.form, scene.words)
        let proposals = AccusationProposalFields.read(&draft.form, scene)
        guard let found, let target, draft.form.isValid else { return nil }
        draft.publicText = publicText
        return .verify(
            .init(
                reportClass: found.reportClass, category: found.category, mode: found.mode, target: target, routingReason: reason,
                accused: proposals.confirmed
                    + (accused.map { [Accused(agency: $0.holder.agency, unit: $0.holder.unit)] } ?? []).filter {
                        !proposals.confirmed.contains($0)
                    },
                declined: proposals.declined, isSensitive: draft.form.isTicked("isSensitive")))
    }

    /// At door A the agency keeps what it verifies; it may hand it to a unit at once.
    private func target(_ scene: CaseScene) -> BodyField {
        let own = scene.officer.ownAgency
        return BodyField(
            name: "target", label: "desk.field.target", hint: "desk.field.target.hint", unitsOf: own, offersItself: own != nil,
            searches: own == nil, proposed: scene.namedAgencies, offersUnits: own == nil,
            only: scene.file.examiners)
    }

    private func accused(_ scene: CaseScene) -> BodyField {
        let own = scene.officer.ownAgency
        return BodyField(
            name: "accused", label: "desk.field.accused", hint: "desk.field.accused.hint", unitsOf: own, offersItself: own != nil,
            searches: own == nil, isRequired: false, offersUnits: own == nil)
    }
}
