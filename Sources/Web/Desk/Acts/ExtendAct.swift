import Domain
import Services

/// Asking for more days, before the due date and once per clock (row 32).
struct ExtendAct: CaseAct {
    let noun = "perpanjangan"
    let moves: Set<Move> = [.extend]

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        let clocks = clocks(scene)
        return clocks.count == 1 ? [("clock", clocks.first?.key.rawValue ?? "")] : []
    }

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        let options = clocks(scene).map { clock in
            Choice(
                clock.key.rawValue, "desk.clock.\(clock.key.rawValue)", hint: Phrase("desk.extension.limit", ["limit": String(clock.limit)])
            )
        }
        return [
            form.radios("clock", "desk.field.clock", options), form.line("days", "desk.field.days", kind: .number, width: .short, limit: 3),
            form.radios(
                "code", "desk.field.extensionCode",
                ExtensionReason.allCases.map { Choice($0.rawValue, "desk.extension.reason.\($0.rawValue)") }),
            form.area("reason", "desk.field.reason.extension", hint: "desk.field.reason.extension.hint", rows: 4, limit: 2000),
        ]
    }

    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command? {
        let clock = draft.form.choice("clock", "desk.field.clock", as: ClockKey.self, required: true)
        let days = draft.form.number("days", "desk.field.days", in: 1...60, required: true)
        let reason = draft.wording("reason", as: .reason, for: .reporter, limit: 2000)
        let code = draft.form.choice("code", "desk.field.extensionCode", as: ExtensionReason.self, required: true)
        guard let clock, let days, let code else { return nil }
        return .extend(clock, days: days, code: code, reason: reason)
    }

    /// Running clocks that the policies let be extended, with the most days each.
    private func clocks(_ scene: CaseScene) -> [(key: ClockKey, limit: Int)] {
        scene.file.clocks.filter { $0.running.isRunning && $0.running.clock.extensions.isEmpty }.compactMap { clockwork in
            let clock = clockwork.running.clock
            let limit = scene.words.rules.policies.extensionLimit(
                of: clock.key, agency: clock.agency, on: ClockZone.wib.date(of: scene.now))
            return limit.flatMap { $0 > 0 ? (clock.key, $0) : nil }
        }
    }
}
