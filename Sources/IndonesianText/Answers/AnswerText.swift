/// An answer as its reader meets it, sentence by sentence.
public enum AnswerText {
    /// More are not offered one by one: who wrote so much is asked about the beginning.
    static let mostSentences = 100

    /// In their order; the place of a sentence is its number for good, for an answer that went out is never changed.
    public static func sentences(of text: String) -> [String] {
        Array(Sentences.all(in: text).prefix(mostSentences))
    }
}
