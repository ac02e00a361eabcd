import Domain
import Services

/// Adding a day on which offices are closed, from the decree.
struct HolidayEditor: AdministrationForm {
    let name = "holidayNew"
    let list = AdministrationList.holidays

    private let agency = BodyField(
        name: "agency", label: "administration.field.holidayAgency", hint: "administration.field.holidayAgency.hint", isRequired: false)

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        [("kind", CalendarDay.Kind.nationalHoliday.rawValue)]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            form.day("date", "administration.field.date"), form.line("name", "administration.field.holidayName", limit: 120),
            form.radios(
                "kind", "administration.field.holidayKind",
                CalendarDay.Kind.allCases.map { Choice($0.rawValue, "administration.holiday.\($0.rawValue)") }),
        ] + agency.components(form, scene.words)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let date = form.civilDate("date", "administration.field.date", required: true)
        let name = form.text("name", "administration.field.holidayName", required: true, limit: 120)
        let kind = form.choice("kind", "administration.field.holidayKind", as: CalendarDay.Kind.self, required: true)
        let agency = agency.read(&form, scene.words)
        guard form.isValid, let date, let kind else { return nil }
        _ = try await scene.office.addHoliday(
            HolidayForm(date: date, name: name, kind: kind, agency: agency?.holder.agency), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}

/// Taking a holiday back: clocks that already run keep their dates.
struct HolidayCancelling: AdministrationForm {
    let name = "holidayCancel"
    let list = AdministrationList.holidays
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] { [] }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.cancelHoliday(try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
