/// The last change of a report's class after its verification, and what became of the reporter's objection to it (row 33).
public struct Reclassification: Codable, Sendable, Equatable {
    /// Where an objection stands; a reporter makes one in the life of a report.
    public enum Objection: String, Codable, Sendable {
        case pending
        case decided
    }

    /// The class that counts again where an objection is upheld.
    public var before: ReportClass
    /// Who changed it, and so never judges the objection.
    public var author: Actor
    public var objection: Objection?
}
