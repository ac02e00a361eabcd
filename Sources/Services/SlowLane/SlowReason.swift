/// Why a report is checked after the others. It is taken whole like any other, its clocks run, and its reporter is told.
public enum SlowReason: String, Sendable, CaseIterable, Codable {
    /// More came from the same network that day than the office expects of one.
    case budget
    /// The form was sent faster than a person writes, or began on a page that was drawn too long ago.
    case age
    /// Its browser sent reports that people marked as abuse, and no appeal against that is open.
    case abuse
}
