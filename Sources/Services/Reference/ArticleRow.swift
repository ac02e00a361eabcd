public import Domain

/// A question about the service itself with its answer, true of every installation of this program. Administrators change or withdraw them;
/// loading the file again touches nothing.
public struct ArticleRow: ReferenceRow {
    /// By which it is known once it is loaded.
    public let code: String
    public let question: String
    public let answer: String
    public let englishQuestion: String
    public let englishAnswer: String
    public let source: String
    public let validUntil: CivilDate

    static let file = "articles.csv"
    static let columns = ["code", "question", "answer", "question_en", "answer_en", "source", "valid_until"]

    init(_ fields: inout ReferenceFields) {
        code = fields.slug("code")
        question = fields.required("question")
        answer = fields.required("answer")
        englishQuestion = fields.required("question_en")
        englishAnswer = fields.required("answer_en")
        source = fields.required("source")
        validUntil = CivilDate(fields.date("valid_until"))
    }

    /// The rows of the folder's file, or every bad line of it.
    public static func read(folder: String) -> Result<[ArticleRow], BadReference> {
        var found = ReferenceFile<ArticleRow>(folder: folder)
        found.requireUnique("code", \.code)
        return found.bad.isEmpty ? .success(found.rows.map(\.row)) : .failure(BadReference(lines: found.bad))
    }
}
