import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Holidays in the order of the year, cancelled ones too; of one year where one is given.
    public func holidays(
        year: Int? = nil, after: ID<HolidayEntry>? = nil, limit: Int = 100
    ) async throws -> Listing<HolidayEntry, HolidayEntry> {
        let first = year.flatMap { CivilDate(year: $0, month: 1, day: 1) } ?? .earliest
        let last = year.flatMap { CivilDate(year: $0, month: 12, day: 31) } ?? .latest
        let query = CalendarSQL.page(
            from: first, through: last, after: after, limit: Listing<HolidayEntry, HolidayEntry>.bounded(limit) + 1)
        let entries = try await store.read { session in try session.rows(query).map(CalendarSQL.entry) }
        return Listing(entries, limit: limit, id: \.id)
    }

    /// A holiday decreed after the calendar was loaded: it moves open clocks later, never an ended one (G.2.9).
    public func addHoliday(_ form: HolidayForm, by actor: Actor) async throws -> ID<HolidayEntry> {
        try require(.manageCalendar, by: actor)
        var check = FormCheck()
        let name = check.line("name", form.name, limit: TextLimits.name)
        check.require((1945...2200).contains(form.date.year), "date", .outOfRange)
        if let agency = form.agency {
            let directory = try await rules.current().directory
            check.require(directory.agency(agency) != nil, "agency", .unknown)
        }
        try check.pass()
        let moment = now()
        let day = CalendarDay(date: form.date, name: name, kind: form.kind, agency: form.agency, addedAt: moment)
        let entry = HolidayEntry(id: ids.next(), day: day)
        let log = act(
            .holidayAdded, by: actor, about: form.agency, subject: "\(entry.id)", detail: ["date": "\(form.date)", "name": name])
        do {
            try await store.write { session in
                try session.run(CalendarSQL.insert([entry]))
                try session.run(WorkSQL.wakeOpen(at: moment, agency: form.agency))
                try session.run(OfficeLogSQL.insert(log))
            }
        } catch StoreFault.unique("holidays_standing_key") {
            throw FormCheck.refuse("date", .taken)
        }
        rules.forget()
        return entry.id
    }

    /// Calls a holiday off. Clocks that began before keep it (G.2.9).
    public func cancelHoliday(_ id: ID<HolidayEntry>, by actor: Actor) async throws {
        try require(.manageCalendar, by: actor)
        let (log, moment) = (act(.holidayCancelled, by: actor, subject: "\(id)"), now())
        try await store.write { session in
            guard try session.run(CalendarSQL.cancel(id, at: moment)) == 1 else { throw ServiceFault.notFound }
            try session.run(WorkSQL.wakeOpen(at: moment, agency: nil))
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
    }
}
