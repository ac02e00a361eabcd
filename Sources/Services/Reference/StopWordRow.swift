/// A word too common to tell one report from another, for models of text.
public struct StopWordRow: ReferenceRow {
    public let word: String

    static let file = "stopwords.csv"
    static let columns = ["word"]

    init(_ fields: inout ReferenceFields) {
        word = fields.required("word")
    }
}
