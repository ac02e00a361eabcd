/// One thing that `lapor doctor` looked at.
struct Finding: Equatable {
    enum Grade: String {
        case fine = "baik"
        /// Works, and somebody should know.
        case warning = "perhatian"
        /// Does not work until somebody acts.
        case wrong = "SALAH"
    }

    var grade: Grade
    var subject: String
    var words: String

    static func fine(_ subject: String, _ words: String) -> Finding { Finding(grade: .fine, subject: subject, words: words) }
    static func warning(_ subject: String, _ words: String) -> Finding { Finding(grade: .warning, subject: subject, words: words) }
    static func wrong(_ subject: String, _ words: String) -> Finding { Finding(grade: .wrong, subject: subject, words: words) }

    var line: String { "[\(grade.rawValue)] \(subject): \(words)" }
}
