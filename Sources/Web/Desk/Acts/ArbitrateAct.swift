import Domain
import Services

/// The arbiter's decision who owns the matter (row 15): binding, no further bounce. Every other body named owes its part.
struct ArbitrateAct: CaseAct {
    let noun = "arbitrase"
    let moves: Set<Move> = [.arbitrate]
    let bringsOn = true

    /// A body that contributes, and what is asked of it.
    private struct Part: Sendable {
        let body: BodyField
        let questionName: String
        let questionLabel: Phrase

        init(_ name: String, _ label: Phrase, asks question: Phrase) {
            body = BodyField(name: name, label: label, isRequired: false)
            questionName = "\(name)Question"
            questionLabel = question
        }
    }

    private let parts = [
        Part("contributor", "desk.field.contributor", asks: "desk.field.contributorQuestion"),
        Part("contributor2", "desk.field.contributor2", asks: "desk.field.contributor2Question"),
        Part("contributor3", "desk.field.contributor3", asks: "desk.field.contributor3Question"),
    ]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        scene.suggestion + lead(scene).components(form, scene.words) + [form.area("ground", "desk.field.ground", limit: 2000)]
            + parts.flatMap { part in
                part.body.components(form, scene.words) + [
                    form.area(
                        part.questionName, part.questionLabel, hint: "desk.field.contributorQuestion.hint", rows: 3,
                        limit: 2000)
                ]
            }
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let lead = lead(scene).read(&draft.form, scene.words)
        let ground = draft.wording("ground", as: .ground, for: .office, limit: 2000)
        let asked = parts.compactMap { part in read(part, &draft, scene) }
        return lead.map { .arbitrate(lead: $0, contributors: asked, ground: ground) }
    }

    /// Nil where no body is named; a question to nobody is a fault, and so is a body that is asked nothing.
    private func read(_ part: Part, _ draft: inout ActDraft, _ scene: CaseScene) -> Contribution? {
        let body = part.body.read(&draft.form, scene.words)
        let question = draft.form.text(part.questionName, part.questionLabel, required: body != nil, limit: 2000)
        guard let body else {
            if !question.isEmpty, draft.form.isValid {
                draft.form.add(FieldError(part.body.name, Phrase("form.required", phrases: ["label": part.body.label])))
            }
            return nil
        }
        return Contribution(
            id: draft.office.newContribution(), from: body, question: draft.texts.write(question, as: .question, for: .office))
    }

    private func lead(_ scene: CaseScene) -> BodyField {
        let named = scene.file.timeline.compactMap { $0.kind == "authorityDeclined" ? $0.body?.agency : nil }
        return BodyField(name: "lead", label: "desk.field.lead", proposed: scene.suggestedAgencies + named, only: scene.file.examiners)
    }
}
