/// Why a day is not a working day; shown to people who ask how a deadline was counted.
public enum DayOff: Hashable, Sendable {
    case weekend
    case holiday(name: String, kind: CalendarDay.Kind)
}
