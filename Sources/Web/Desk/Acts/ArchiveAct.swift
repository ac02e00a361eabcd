import Domain
import Services

/// Setting a report aside with a coded reason that its reporter reads (row 8).
struct ArchiveAct: CaseAct {
    let noun = "arsip"
    let moves: Set<Move> = [.archive]
    let isGrave = true

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let codes = ArchiveCode.allCases.filter(\.mayBeChosen).map { code in
            Choice(code.rawValue, "desk.archive.\(code.rawValue)", hint: "desk.archive.\(code.rawValue).hint")
        }
        return [
            form.radios("code", "desk.field.code", codes),
            form.area(
                "reason", "desk.field.reason.archive",
                hint: Phrase("desk.field.reason.archive.hint", ["limit": String(ArchiveCode.minimumReasonLength)]), rows: 6, limit: 2000),
            form.area("guidance", "desk.field.guidance", hint: "desk.field.guidance.hint", rows: 3, limit: 1000),
            form.day("calledOn", "desk.field.calledOn", hint: "desk.field.calledOn.hint"),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let code = draft.form.choice("code", "desk.field.code", as: ArchiveCode.self, required: true)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        let guidance = draft.wording("guidance", as: .guidance, for: .reporter, required: code?.needsGuidance == true, limit: 1000)
        let calledOn = draft.form.civilDate("calledOn", "desk.field.calledOn", required: code?.needsCallBack == true)
        let grounds = ArchiveGrounds(guidance: guidance.isEmpty ? nil : guidance, calledOn: calledOn)
        return code.map { .archive($0, reason: reason, grounds: grounds) }
    }
}
