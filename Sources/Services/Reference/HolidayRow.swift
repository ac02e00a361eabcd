/// A day on which no clock of working days moves (domain rule G.2.1).
public struct HolidayRow: ReferenceRow {
    public let date: ReferenceDate
    public let name: String
    public let kind: Kind

    /// National holiday, or collective leave (cuti bersama).
    public enum Kind: String, Sendable, CaseIterable {
        case nationalHoliday, collectiveLeave
    }

    static let file = "holidays.csv"
    static let columns = ["date", "name", "kind"]

    init(_ fields: inout ReferenceFields) {
        date = fields.date("date")
        name = fields.required("name")
        kind = fields.word("kind", fallback: .nationalHoliday)
    }
}
