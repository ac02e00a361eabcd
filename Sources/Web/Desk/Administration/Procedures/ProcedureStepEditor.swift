import Domain
import Services

/// One step of a draft: adding it, changing it, taking it away.
struct ProcedureStepEditor: AdministrationForm {
    static let noun = "langkah"
    /// Item of the address that names the step.
    static let number = "nomor"

    let name = "procedureStep"
    let list = AdministrationList.procedures

    private enum Unit: String, CaseIterable {
        case workingDays, calendarDays

        var clockUnit: ClockUnit { self == .workingDays ? .workingDays : .calendarDays }
    }

    private func version(_ scene: AdministrationScene) async throws -> SopVersion {
        try await scene.office.procedure(try scene.entry(), by: scene.actor)
    }

    private func step(_ scene: AdministrationScene) async throws -> SopStep? {
        guard let number = scene.query.first(Self.number).flatMap(Int.init) else { return nil }
        guard let step = try await version(scene).steps.first(where: { $0.number == number }) else { throw Problem.notFound }
        return step
    }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard let step = try await step(scene) else {
            let last = try await version(scene).steps.map(\.number).max() ?? 0
            return [("number", String(last + 1)), ("unit", Unit.workingDays.rawValue), ("isObligatory", "ya")]
        }
        return [
            ("number", String(step.number)), ("name", step.name), ("from", step.from.rawValue), ("to", step.to.rawValue),
            ("days", step.days.map { String($0) } ?? ""), ("unit", step.unit.rawValue), ("isObligatory", step.isObligatory ? "ya" : ""),
        ] + SopWords.namedRoles.filter(step.roles.contains).map { (name: "roles", value: $0.rawValue) }
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let step = try await step(scene)
        let points = SopPoint.allCases.map { Choice($0.rawValue, StepWords.point($0)) }
        let marked: [any Component] = step.flatMap { $0.mark.isEmpty ? nil : [WarningText(.verbatim($0.mark))] } ?? []
        return marked + [
            form.line("number", "sop.step.number", width: .short, limit: 3),
            form.line("name", "sop.step.name", hint: "sop.step.name.hint", limit: 200),
            Checkboxes(
                "roles", "sop.roles", hint: "sop.roles.hint",
                options: SopWords.namedRoles.map { Choice($0.rawValue, "desk.role.\($0.rawValue)") }, chosen: Set(form.all("roles")),
                error: form.errors["roles"]),
            form.select("from", "sop.from", points), form.select("to", "sop.to", points),
            form.line("days", "sop.days", hint: "sop.days.hint", width: .short, limit: 3),
            form.radios("unit", "sop.unit", Unit.allCases.map { Choice($0.rawValue, "sop.unit.\($0.rawValue)") }),
            form.tick("isObligatory", "sop.obligatory", "sop.obligatory.tick"),
        ] + (step == nil ? [] : [form.tick("remove", "sop.remove", "sop.remove.yes")])
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let (old, id): (SopStep?, ID<SopVersion>) = (try await step(scene), try scene.entry())
        let next = SiteURL.administrationEntry(list.rawValue, id.description)
        if let old, form.isTicked("remove") {
            try await scene.office.keepStep(nil, at: old.number, of: id, by: scene.actor)
            return AdministrationOutcome(next: next)
        }
        let number = form.number("number", "sop.step.number", in: 1...SopCheck.mostSteps, required: true)
        let name = form.text("name", "sop.step.name", required: true, limit: 200)
        let roles = form.choices("roles", "sop.roles", as: Role.self)
        let from = form.choice("from", "sop.from", as: SopPoint.self, required: true)
        let to = form.choice("to", "sop.to", as: SopPoint.self, required: true)
        let days = form.number("days", "sop.days", in: 1...SopCheck.mostDays)
        let unit = form.choice("unit", "sop.unit", as: Unit.self, required: true)
        guard form.isValid, let number, let from, let to, let unit else { return nil }
        let step = SopStep(
            number: number, name: name, roles: Set(roles), from: from, to: to, days: days, unit: unit.clockUnit,
            isObligatory: form.isTicked("isObligatory"), mark: old?.mark ?? "")
        try await scene.office.keepStep(step, at: old?.number, of: id, by: scene.actor)
        return AdministrationOutcome(next: next)
    }
}
