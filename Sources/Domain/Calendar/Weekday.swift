/// Day of the week, Monday first as in Indonesian offices.
public enum Weekday: Int, CaseIterable, Sendable, Codable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday

    /// Saturday and Sunday are never working days (G.2.1).
    public var isWeekend: Bool { self == .saturday || self == .sunday }
}
