import Domain
import Services

/// Which seat a person gets: role, body, duties, decree.
enum SeatFields {
    static func components(_ scene: AdministrationScene, _ form: FormInput) -> [any Component] {
        let roles = roles(scene).map { Choice($0.rawValue, "desk.role.\($0.rawValue)") }
        let duties = scene.office.dutiesToGive(by: scene.actor).map { Choice($0.rawValue, "desk.duty.\($0.rawValue)") }
        return [form.select("role", "administration.field.role", roles)] + body(scene).components(form, scene.words) + units(scene, form)
            + (duties.isEmpty && form.errors["duties"] == nil
                ? []
                : [
                    Checkboxes(
                        "duties", "administration.field.duties", options: duties, chosen: Set(form.all("duties")),
                        error: form.errors["duties"])
                ])
            + [form.line("decree", "administration.field.decree", hint: "administration.field.decree.hint", limit: 200)]
            + SeatLimitFields.components(scene, form, isFolded: true)
    }

    static func read(_ form: inout FormInput, _ scene: AdministrationScene) -> SeatForm? {
        let role = form.choice("role", "administration.field.role", as: Role.self, required: true)
        let duties = form.choices("duties", "administration.field.duties", as: Duty.self)
        let decree = form.text("decree", "administration.field.decree", limit: 200)
        let limits = SeatLimitFields.read(&form, scene)
        let target = body(scene).read(&form, scene.words)
        guard form.isValid, let role else { return nil }
        let holder = target?.holder
        let unit = form.raw(unit)
        if !unit.isEmpty, ID<WorkUnit>(unit) == nil { form.add(FieldError(FieldFault(Self.unit, .unknown))) }
        return SeatForm(
            role: role, agency: holder?.agency, unit: holder?.unit ?? ID<WorkUnit>(unit), duties: Set(duties), decree: decree,
            limits: limits)
    }

    /// The button was pressed that only shows the units of the agency chosen.
    static func wantsUnits(_ form: FormInput) -> Bool { form.raw("action") == unit }

    /// The national desk chooses an agency among all, and then among its units: they come with the page after the agency is named.
    private static func units(_ scene: AdministrationScene, _ form: FormInput) -> [any Component] {
        guard scene.ownAgency == nil else { return [] }
        let button = Button("administration.field.showUnits", kind: .secondary, name: "action", value: unit)
        guard let agency = body(scene).chosen(form, scene.words) else { return [button] }
        return [
            button,
            form.select(
                unit, "administration.field.seatUnit", hint: Phrase("administration.field.seatUnit.of", ["agency": agency.name]),
                UnitChoices.of(agency.id, in: scene.words), prompt: "administration.field.seatUnit.none"),
        ]
    }

    private static let unit = "unit"

    private static func roles(_ scene: AdministrationScene) -> [Role] {
        guard scene.ownAgency == nil else { return scene.office.rolesToGive(in: scene.ownAgency, by: scene.actor) }
        let ofAgencies = scene.directory.agencies.first.map { scene.office.rolesToGive(in: $0.id, by: scene.actor) } ?? []
        let possible = Set(scene.office.rolesToGive(in: nil, by: scene.actor) + ofAgencies)
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
