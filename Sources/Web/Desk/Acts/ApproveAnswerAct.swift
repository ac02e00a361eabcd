import Domain
import IndonesianText
import Services

/// Letting a drafted answer out, or giving it back with a reason (rows 21 and 21a).
struct ApproveAnswerAct: CaseAct {
    let noun = "jawaban"
    let moves: Set<Move> = [.approveAnswer, .returnAnswer]
    let bringsOn = true

    private enum Decision: String, CaseIterable {
        case approve, giveBack
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        guard let answer = scene.file.draftAnswer else { return [] }
        var parts: [any Component] =
            PartsStanding.parts(scene) + [
                DraftPreview(
                    answer: answer, text: scene.file.texts[answer.wording.id] ?? "",
                    remedyText: answer.remedy?.wording.flatMap { scene.file.texts[$0.id] }, words: scene.words),
                form.radios(
                    "decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.approval.\($0.rawValue)") }),
                form.area("reason", "desk.field.reason.ifReturned", rows: 3, limit: 2000),
            ]
        if scene.file.contributions.contains(where: \.isOpen) {
            parts.append(
                form.area("contributions", "desk.field.contributions", hint: "desk.field.contributions.hint", rows: 3, limit: 2000))
        }
        return parts
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        switch draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true) {
        case .approve:
            let reason =
                draft.form.raw("contributions").isEmpty ? nil : draft.wording("contributions", as: .reason, for: .reporter, limit: 2000)
            return .approveAnswer(leavingOpenContributions: reason)
        case .giveBack: return .returnAnswer(draft.wording("reason", as: .reason, for: .office, limit: 2000))
        case nil: return nil
        }
    }
}

/// A drafted answer as its approver reads it.
struct DraftPreview: Component {
    static let template = "desk/draft"

    let answer: Answer
    let text: String
    let remedyText: String?
    let words: DeskWords

    var view: ViewObject {
        [
            "kind": .phrase("desk.answer.\(answer.kind.rawValue)"), "text": .text(text), "time": .text(words.moment(answer.draftedAt)),
            "remedy": answer.remedy.map { .phrase("desk.remedy.\($0.kind.rawValue)") } ?? .none, "remedyText": ViewValue(remedyText),
            "found": answer.isSecret ? .none : found, "isSecret": .flag(answer.isSecret),
            "score": ViewValue(answer.rubric.score(for: answer.kind)),
            "isSubstantive": .flag(answer.rubric.isSubstantive(for: answer.kind)),
            "criteria": .list(
                RubricCriterion.allCases.filter { !answer.kind.notApplied().contains($0) }.map { criterion in
                    .object([
                        "name": .phrase("desk.rubric.\(criterion.rawValue)"), "points": ViewValue(answer.rubric.points(for: criterion)),
                        "isRequired": .flag(answer.kind.required.contains(criterion)),
                    ])
                }),
        ]
    }

    /// What its author left in it that tells about a person: the approver reads it once more before the public does.
    private var found: ViewValue {
        .list(
            PersonalThing.all(in: [text, remedyText ?? ""]).filter(\.isProposed).map {
                .object(["kind": .phrase($0.kindPhrase), "value": .text($0.value)])
            })
    }
}
