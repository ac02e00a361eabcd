/// For how many days an open report has been at its body, by the wall calendar: the steps in which a backlog is looked at.
public enum ReportAge: String, Sendable, Codable, CaseIterable {
    /// Up to 5 days.
    case week = "0-5"
    /// 6 to 14 days.
    case fortnight = "6-14"
    /// 15 to 60 days.
    case months = "15-60"
    /// More than 60 days: longer than any class allows.
    case older = "61-"

    public init(days: Int) {
        self =
            switch days {
            case ...5: .week
            case ...14: .fortnight
            case ...60: .months
            default: .older
            }
    }
}
