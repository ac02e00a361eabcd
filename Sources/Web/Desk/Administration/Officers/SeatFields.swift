import Domain
import Services

/// Which seat a person gets: role, body, duties, decree.
enum SeatFields {
    static func components(_ scene: AdministrationScene, _ form: FormInput) -> [any Component] {
        let roles = roles(scene).map { Choice($0.rawValue, "desk.role.\($0.rawValue)") }
        let duties = Duty.allCases.map { Choice($0.rawValue, "desk.duty.\($0.rawValue)") }
        return [form.select("role", "administration.field.role", roles)] + body(scene).components(form, scene.words) + [
            Checkboxes(
                "duties", "administration.field.duties", options: duties, chosen: Set(form.all("duties")), error: form.errors["duties"]),
            form.line("decree", "administration.field.decree", hint: "administration.field.decree.hint", limit: 200),
        ]
    }

    static func read(_ form: inout FormInput, _ scene: AdministrationScene) -> SeatForm? {
        let role = form.choice("role", "administration.field.role", as: Role.self, required: true)
        let duties = form.choices("duties", "administration.field.duties", as: Duty.self)
        let decree = form.text("decree", "administration.field.decree", limit: 200)
        let target = body(scene).read(&form, scene.words)
        guard form.isValid, let role else { return nil }
        let holder = target?.holder
        return SeatForm(role: role, agency: holder?.agency, unit: holder?.unit, duties: Set(duties), decree: decree)
    }

    /// The national desk gives seats of the nation and of whole agencies; an agency's admin those of his units.
    private static func roles(_ scene: AdministrationScene) -> [Role] {
        guard scene.ownAgency == nil else { return scene.office.rolesToGive(in: scene.ownAgency, by: scene.actor) }
        let ofUnits: Set<Role> = [.unitOperator, .liaisonOfficer]
        let ofAgencies = scene.directory.agencies.first.map { scene.office.rolesToGive(in: $0.id, by: scene.actor) } ?? []
        let possible = Set(scene.office.rolesToGive(in: nil, by: scene.actor) + ofAgencies).subtracting(ofUnits)
        return Role.allCases.filter(possible.contains)
    }

    private static func body(_ scene: AdministrationScene) -> BodyField {
        let own = scene.ownAgency
        return BodyField(
            name: "agency", label: own == nil ? "administration.field.seatAgency" : "administration.field.seatUnit",
            hint: own == nil ? "administration.field.seatAgency.hint" : nil, unitsOf: own, offersItself: own != nil, searches: own == nil,
            isRequired: own != nil)
    }
}
