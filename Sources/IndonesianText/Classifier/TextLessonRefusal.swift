/// Why nothing can be learned.
public enum TextLessonRefusal: Error, Sendable, Equatable {
    case tooFewExamples(Int, least: Int)
    case oneLabel
    case tooManyLabels(Int, most: Int)
}
