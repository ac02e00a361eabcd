public import Domain

/// What a circle has noted on a case for its own work. Empty for who is not of the circle.
public struct DeskMarks: Sendable, Equatable {
    public internal(set) var labels: [CaseLabel] = []
    /// Whose case it is; nil also where the reader may not know the officers of the body that holds it.
    public internal(set) var assignment: Assignment?
    /// Colleagues who have it open.
    public internal(set) var openings: [CaseOpening] = []
    /// The reader himself has it open.
    public internal(set) var isOpenHere = false
    /// The reader may leave marks of his own.
    public internal(set) var mayMark = false
    /// He may give the case to somebody of his desk.
    public internal(set) var mayAssign = false

    /// The marks of a case that nobody has marked.
    public static let none = DeskMarks()
}
