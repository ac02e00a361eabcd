import Domain
import Services

/// Another person looks at what the reporter says is not solved (row 41a).
struct ReviewRatingAct: CaseAct {
    let noun = "tinjauan-penilaian"
    let moves: Set<Move> = [.reviewRating]
    let bringsOn = true

    private enum Decision: String, CaseIterable {
        case reopened, stands
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        (scene.file.rating.map { [SummaryList($0)] } ?? []) + [
            form.radios("decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.rating.\($0.rawValue)") }),
            form.area("grounds", "desk.field.grounds", limit: 4000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let decision = draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true)
        let grounds = draft.wording("grounds", as: .statement, for: .reporter, limit: 4000)
        return decision.map { .reviewRating(reopens: $0 == .reopened, grounds: grounds) }
    }
}
