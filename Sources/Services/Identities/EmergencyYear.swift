import DataAccess
import Domain

/// How often a contact was opened for danger to life in one year: the number is public (E.3).
public struct EmergencyYear: Sendable, Equatable {
    public let year: Int
    public var openings = 0
    public var unjustified = 0
    /// Not judged yet.
    public var waiting = 0
}

extension Office {
    /// The last five years, by the clock of the capital, the newest first; a year without any is not among them.
    public func emergencyYears() async throws -> [EmergencyYear] {
        let this = ClockZone.wib.date(of: now()).year
        guard let first = CivilDate(year: this - 4, month: 1, day: 1) else { return [] }
        let rows = try await store.read { session in
            try session.rows(IdentityAccessSQL.emergencies(since: ClockZone.wib.startOfDay(first))).map {
                (year: ClockZone.wib.date(of: try $0.instant(0)).year, justified: try $0.optionalInt(1))
            }
        }
        return rows.reduce(into: [Int: EmergencyYear]()) { years, row in
            years[row.year, default: EmergencyYear(year: row.year)].openings += 1
            if row.justified == nil { years[row.year]?.waiting += 1 }
            if row.justified == 0 { years[row.year]?.unjustified += 1 }
        }.values.sorted { $0.year > $1.year }
    }
}
