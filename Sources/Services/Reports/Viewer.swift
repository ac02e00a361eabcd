public import Domain

/// Who is looking at a report. Unknown is nobody: there is no viewer that sees more than this says.
public enum Viewer: Sendable, Hashable {
    /// Anyone, with nothing but the tracking code.
    case everyone
    /// Whoever holds both codes of this report.
    case reporter
    case officer(Actor)

    /// The officer who looks.
    var actor: Actor? {
        if case .officer(let actor) = self { actor } else { nil }
    }
}
