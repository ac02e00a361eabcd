import Domain
import Services

/// Giving the part of the answer that was asked of the own body (row 18a).
struct ContributeAct: CaseAct {
    let noun = "bahan"
    let moves: Set<Move> = [.contribute]
    let bringsOn = true

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        [("contribution", open(scene).first?.id.description ?? "")]
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let asked = open(scene).map { asked in
            Choice(
                asked.id.description, .verbatim(scene.file.texts[asked.question.id] ?? ""),
                hint: .verbatim(scene.words.name(of: asked.from.holder)))
        }
        return [
            form.radios("contribution", "desk.field.contribution", asked),
            form.area("answer", "desk.field.contributionAnswer", limit: 4000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let asked = open(scene).first { $0.id.description == draft.form.raw("contribution") }
        if asked == nil {
            draft.form.add(FieldError("contribution", Phrase("form.chooseOne", phrases: ["label": "desk.field.contribution"])))
        }
        let answer = draft.wording("answer", as: .contribution, for: .office, limit: 4000)
        return asked.map { .contribute($0.id, answer) }
    }

    /// A seat of an agency answers what its agency was asked.
    private func open(_ scene: CaseScene) -> [Contribution] {
        let own = scene.officer.signedIn.seat.agency
        return scene.file.contributions.filter { $0.isOpen && (own == nil || $0.from.holder.agency == own) }
    }
}
