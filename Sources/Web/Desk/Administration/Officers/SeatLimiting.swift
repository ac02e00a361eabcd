import Domain
import Services

/// Limiting a seat to places, categories and acts, or freeing it.
struct SeatLimiting: AdministrationForm {
    let name = "seatLimits"
    let list = AdministrationList.officers

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        let chosen = scene.query.first("kursi") ?? ""
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        let limits = officer.seats.first { $0.id.description == chosen }?.limits
        return [("seat", chosen), ("regions", (limits?.regions ?? []).sorted().joined(separator: ", "))]
            + (limits?.categories ?? []).sorted { $0.rawValue < $1.rawValue }.map { ("categories", $0.description) }
            + (limits?.profile.map { [("profile", $0.description)] } ?? [])
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        return [
            Inset(.text(officer.name)),
            form.radios(
                "seat", "administration.field.seats", officer.seats.map { Choice($0.id.description, scene.words.seat($0)) }),
        ] + SeatLimitFields.components(scene, form, isFolded: false) + [
            CategorySelect(
                form: form, words: scene.words, field: SeatLimitFields.deeper, label: "administration.field.subtopic",
                hint: "administration.field.subtopic.hint")
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        let limits = SeatLimitFields.read(&form, scene)
        guard let seat = officer.seats.first(where: { $0.id.description == form.raw("seat") }) else {
            form.add(FieldError("seat", Phrase("form.chooseOne", phrases: ["label": "administration.field.seats"])))
            return nil
        }
        guard form.isValid else { return nil }
        try await scene.office.limitSeat(seat.id, to: limits, by: scene.actor)
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, scene.id))
    }
}
