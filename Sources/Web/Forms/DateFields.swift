/// A day as it was typed, field by field, kept as typed so that a page shown again shows the same.
public struct DateFields: Sendable, Equatable {
    public let day: String
    public let month: String
    public let year: String

    public init(day: String = "", month: String = "", year: String = "") {
        self.day = day
        self.month = month
        self.year = year
    }

    static func dayName(_ field: String) -> String { "\(field)-hari" }
    static func monthName(_ field: String) -> String { "\(field)-bulan" }
    static func yearName(_ field: String) -> String { "\(field)-tahun" }

    /// Nothing was typed.
    public var isEmpty: Bool { day.isEmpty && month.isEmpty && year.isEmpty }

    /// The day of the Gregorian calendar, or nil where there is none, as on 31 February.
    public var date: (year: Int, month: Int, day: Int)? {
        guard let year = Int(year), let month = Int(month), let day = Int(day), (1...9999).contains(year), (1...12).contains(month)
        else { return nil }
        let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
        let length = month == 2 ? (isLeap ? 29 : 28) : ([4, 6, 9, 11].contains(month) ? 30 : 31)
        return (1...length).contains(day) ? (year, month, day) : nil
    }
}
