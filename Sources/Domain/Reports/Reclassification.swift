/// The last change of a report's class after its verification, and what became of the reporter's objection to it (row 33).
public struct Reclassification: Codable, Sendable, Equatable {
    /// Where an objection stands; a reporter makes one in the life of a report.
    public enum Objection: String, Codable, Sendable {
        case pending
        case decided
        /// The reporter ended the case himself before it was decided.
        case withdrawn
    }

    /// The class that counts again where an objection is upheld.
    public var before: ReportClass
    /// Who changed it, or asked for it where it needed a second yes; never judges the objection.
    public var author: Actor
    /// Who said yes to a longer class; never judges the objection either.
    public var approver: Actor?
    public var objection: Objection?

    /// Whether this person had a hand in the change.
    func isWork(of actor: Actor) -> Bool {
        actor.officer != nil && [author.officer, approver?.officer].contains(actor.officer)
    }
}
