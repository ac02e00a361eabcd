public import Domain

/// A holiday as an administrator enters it, from the decree.
public struct HolidayForm: Sendable, Equatable {
    public var date: CivilDate
    public var name: String
    public var kind: CalendarDay.Kind
    /// Nil for the whole nation; else the one agency that is closed.
    public var agency: ID<Agency>?

    public init(date: CivilDate, name: String, kind: CalendarDay.Kind, agency: ID<Agency>? = nil) {
        self.date = date
        self.name = name
        self.kind = kind
        self.agency = agency
    }
}
