import Domain
import Services

/// Joining a report to another of the same matter (row 29).
struct MergeAct: CaseAct {
    let noun = "gabung"
    let moves: Set<Move> = [.merge]
    let isGrave = true

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.line("parent", "desk.field.parent", hint: "desk.field.parent.hint", width: .medium, limit: 20),
            form.area("reason", "desk.field.reason.reporter", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let typed = draft.form.text("parent", "desk.field.parent", required: true, limit: 20)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        guard draft.form.isValid else { return nil }
        guard let code = TrackingCode(typed), let parent = try await parent(code, draft) else {
            draft.form.add(FieldError("parent", "desk.field.parent.unknown"))
            return nil
        }
        return .merge(into: parent.id, reason: reason)
    }

    /// A code that the officer may not know of is as good as unknown.
    private func parent(_ code: TrackingCode, _ draft: ActDraft) async throws -> CaseFile? {
        do {
            return try await draft.office.caseFile(code, for: .officer(draft.officer.actor))
        } catch ServiceFault.notFound {
            return nil
        }
    }
}
