public import Domain

/// A small step that a circle sets itself on a case. It is nobody's deadline, and neither the reporter nor another agency reads it.
public struct CaseTask: Sendable, Equatable {
    /// Most characters.
    public static let longest = 200
    /// How many a circle may set itself on one case.
    public static let most = 50

    public let id: ID<CaseTask>
    public let text: String
    /// Who is to do it; nil where anybody of the desk may.
    public let officer: String?
    public let due: CivilDate?
    /// Who has done it, and when.
    public let doneBy: String?
    public let doneAt: Instant?

    public var isDone: Bool { doneAt != nil }
}
