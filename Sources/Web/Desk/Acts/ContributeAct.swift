import Domain
import Services

/// Giving the part of the answer that was asked of the own body, or saying whose it is (rows 18a and 18b).
struct ContributeAct: CaseAct {
    let noun = "bahan"
    let moves: Set<Move> = [.contribute, .declineContribution]
    let bringsOn = true

    private enum Decision: String, CaseIterable {
        case answer, decline
    }

    private let proposed = BodyField(name: "proposed", label: "desk.field.proposed.ifDeclined", isRequired: false, offersUnits: true)

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        [("contribution", open(scene).first?.id.description ?? ""), ("decision", Decision.answer.rawValue)]
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let asked = open(scene).map { asked in
            Choice(
                asked.id.description, asked.question.map { .verbatim(scene.file.texts[$0.id] ?? "") } ?? "desk.parts.whole",
                hint: .verbatim(scene.words.name(of: asked.from.holder)))
        }
        return [
            form.radios("contribution", "desk.field.contribution", asked),
            form.radios(
                "decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.contribution.\($0.rawValue)") }),
            form.area("answer", "desk.field.contributionAnswer", limit: 4000),
        ] + proposed.components(form, scene.words) + [form.area("ground", "desk.field.ground.ifDeclined", rows: 3, limit: 2000)]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let asked = open(scene).first { $0.id.description == draft.form.raw("contribution") }
        if asked == nil {
            draft.form.add(FieldError("contribution", Phrase("form.chooseOne", phrases: ["label": "desk.field.contribution"])))
        }
        switch draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true) {
        case .answer:
            let answer = draft.wording("answer", as: .contribution, for: .office, limit: 4000)
            return asked.map { .contribute($0.id, answer) }
        case .decline:
            var field = proposed
            field.isRequired = true
            let body = field.read(&draft.form, scene.words)?.holder
            let ground = draft.wording("ground", as: .ground, for: .office, limit: 2000)
            guard let asked, let body else { return nil }
            return .declineContribution(asked.id, proposed: body, ground: ground)
        case nil: return nil
        }
    }

    /// A seat of an agency answers what its agency was asked.
    private func open(_ scene: CaseScene) -> [Contribution] {
        let own = scene.officer.signedIn.seat.agency
        return scene.file.contributions.filter { $0.isOpen && (own == nil || $0.from.holder.agency == own) }
    }
}
