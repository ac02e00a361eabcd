import Domain
import Services

/// Giving a person a further seat.
struct SeatGiving: AdministrationForm {
    let name = "seatNew"
    let list = AdministrationList.officers

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        return [Inset(.text(officer.name))] + SeatFields.components(scene, form)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        guard !SeatFields.wantsUnits(form), let seat = SeatFields.read(&form, scene), form.isValid else { return nil }
        let outcome = try await scene.office.giveSeat(try scene.entry(), seat, by: scene.actor)
        if outcome.made == nil { return AdministrationOutcome(next: .administrationList(AdministrationList.requests.rawValue)) }
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, scene.id))
    }
}

/// Taking a seat from a person.
struct SeatEnding: AdministrationForm {
    let name = "seatEnd"
    let list = AdministrationList.officers
    let isGrave = true

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        [("seat", scene.query.first("kursi") ?? "")]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        return [
            Inset(.text(officer.name)),
            form.radios(
                "seat", "administration.field.seats", officer.seats.map { Choice($0.id.description, scene.words.seat($0)) }),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let officer = try await scene.office.officerEntry(try scene.entry(), by: scene.actor)
        guard let seat = officer.seats.first(where: { $0.id.description == form.raw("seat") }) else {
            form.add(FieldError("seat", Phrase("form.chooseOne", phrases: ["label": "administration.field.seats"])))
            return nil
        }
        let warnings = try await scene.office.endSeat(seat.id, by: scene.actor)
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, scene.id), warnings: warnings)
    }
}
