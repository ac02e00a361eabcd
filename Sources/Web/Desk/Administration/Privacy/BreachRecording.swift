import Domain
import Services

/// Writing down that personal data was laid open: the 72 hours of the notice run from when the office knew.
struct BreachRecording: AdministrationForm {
    let name = "breachNew"
    let list = AdministrationList.breach

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            form.day("known", "privacy.breach.known"), form.line("hour", "privacy.breach.hour", hint: "privacy.breach.hour.hint", limit: 5),
            form.area("what", "privacy.breach.what", hint: "privacy.breach.what.hint", rows: 4, limit: 1000),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let day = form.civilDate("known", "privacy.breach.known", required: true)
        let hour = form.text("hour", "privacy.breach.hour", required: true, limit: 5)
        let what = form.text("what", "privacy.breach.what", required: true, limit: 1000)
        let minutes = Self.minutes(hour)
        if minutes == nil, !hour.isEmpty { form.add(FieldError("hour", "privacy.breach.hour.wrong")) }
        guard form.isValid, let day, let minutes else { return nil }
        let known = ClockZone.wib.startOfDay(day).adding(seconds: Int64(minutes) * 60)
        try await scene.office.recordBreach(what, knownAt: known, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }

    /// Minutes since midnight of “14.05” or “14:05”; nil for anything else.
    private static func minutes(_ text: String) -> Int? {
        let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == ":" }
        guard parts.count == 2, let hours = Int(parts[0]), let minutes = Int(parts[1]), (0...23).contains(hours),
            (0...59).contains(minutes), parts.allSatisfy({ $0.allSatisfy(\.isNumber) })
        else { return nil }
        return hours * 60 + minutes
    }
}

/// Closing a breach, with what was done.
struct BreachEnding: AdministrationForm {
    let name = "breachEnd"
    let list = AdministrationList.breach

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let breach = try await found(scene)
        return [
            SummaryList([
                SummaryRow("privacy.breach.known", scene.words.moment(breach.knownAt)), SummaryRow("privacy.breach.what", breach.what),
                SummaryRow("privacy.column.due", scene.words.moment(breach.due)),
            ]),
            form.area("reason", "privacy.breach.done", hint: "privacy.breach.done.hint", rows: 4, limit: 2000),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let breach = try await found(scene)
        let words = form.text("reason", "privacy.breach.done", required: true, limit: 2000)
        guard form.isValid else { return nil }
        try await scene.office.endBreach(breach.id, words: words, by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }

    private func found(_ scene: AdministrationScene) async throws -> RecordedBreach {
        let id: ID<RecordedBreach> = try scene.entry()
        guard let breach = try await scene.office.breaches(by: scene.actor).first(where: { $0.id == id && $0.endedAt == nil }) else {
            throw Problem.notFound
        }
        return breach
    }
}
