import DataAccess
import Domain

enum CalendarSQL {
    static let days = Query(
        "select id, day, name, kind, agency_id, added_at, cancelled_at from holidays order by day, id", named: "holiday.all")

    static func day(_ row: ResultRow) throws -> CalendarDay {
        CalendarDay(
            date: CivilDate(daysSinceEpoch: try row.int(1)), name: try row.text(2), kind: try row.raw(3), agency: try row.optionalID(4),
            addedAt: try row.optionalInstant(5), cancelledAt: try row.optionalInstant(6))
    }

    static func entry(_ row: ResultRow) throws -> HolidayEntry {
        HolidayEntry(id: try row.id(0), day: try day(row))
    }

    /// In the order of the year; of one year where one is given.
    static func page(from first: CivilDate, through last: CivilDate, after: ID<HolidayEntry>?, limit: Int) -> Query {
        var conditions: [Query] = ["day >= \(first.daysSinceEpoch)", "day <= \(last.daysSinceEpoch)"]
        if let after { conditions.append("(day, id) > (select day, id from holidays where id = \(after))") }
        return Query(
            """
            select id, day, name, kind, agency_id, added_at, cancelled_at from holidays
            where \(splice: conditions.joined(by: " and ")) order by day, id limit \(limit)
            """, named: "holiday.page")
    }

    static func insert(_ entries: [HolidayEntry]) -> Query {
        let rows: [Query] = entries.map { entry in
            """
            (\(entry.id), \(entry.day.date.daysSinceEpoch), \(entry.day.name), \(entry.day.kind), \(entry.day.agency),
                \(entry.day.addedAt))
            """
        }
        return Query(
            "insert into holidays (id, day, name, kind, agency_id, added_at) values \(splice: rows.joined(by: ", "))",
            named: "holiday.insert")
    }

    static func cancel(_ id: ID<HolidayEntry>, at moment: Instant) -> Query {
        Query("update holidays set cancelled_at = \(moment) where id = \(id) and cancelled_at is null", named: "holiday.cancel")
    }

    static let samples: [Query] = [
        days, page(from: .earliest, through: .latest, after: nil, limit: 1),
        page(from: .earliest, through: .latest, after: ID(1), limit: 1),
        insert([HolidayEntry(id: ID(1), day: CalendarDay(date: .earliest, name: "", kind: .nationalHoliday))]),
        cancel(ID(1), at: Instant(milliseconds: 0)),
    ]
}
