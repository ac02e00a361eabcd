import Domain
import Services

/// The days on which offices are closed, year by year.
struct HolidayListing: AdministrationListing {
    let list = AdministrationList.holidays

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let year = scene.query.first("tahun").flatMap { Int($0) } ?? scene.today.year
        let found = try await scene.office.holidays(year: year, after: scene.query.first("setelah").flatMap { ID($0) }, limit: 100)
        return AdministrationTable(
            columns: [
                .init("administration.field.date"), .init("administration.field.holidayName"), .init("administration.field.holidayKind"),
                .init("administration.column.act"),
            ],
            rows: found.entries.map { row($0, scene) },
            filters: [TextInput("tahun", "administration.year", value: String(year), kind: .number, width: .short, limit: 4)],
            actions: [new()], next: next(found.next, scene, keeping: ["tahun"]), isFirst: scene.query.first("setelah") == nil)
    }

    /// Of the nation where no agency is named: with a column for that, a telephone shows no act.
    private func kind(of day: CalendarDay, _ scene: AdministrationScene) -> ViewValue {
        let kind: Phrase = "administration.holiday.\(day.kind.rawValue)"
        guard let agency = day.agency else { return .phrase(kind) }
        let name = scene.words.name(of: Holder(agency: agency))
        return .phrase(Phrase("administration.holiday.ofAgency", phrases: ["kind": kind, "agency": .verbatim(name)]))
    }

    private func row(_ entry: HolidayEntry, _ scene: AdministrationScene) -> [ViewValue] {
        let day = entry.day
        let cancel = LinkButton(
            "administration.cancel", to: .administrationAction(list.rawValue, entry.id.description, "pembatalan"), kind: .quiet)
        return [
            .text(scene.words.date(day.date)), .text(day.name), kind(of: day, scene),
            day.cancelledAt == nil ? .component(cancel) : .component(StatusTag("administration.cancelled", tone: .neutral)),
        ]
    }
}
