/// The sentence of an article that says most to what somebody wrote.
public enum ArticleSentence {
    /// The one that shares most roots with the text, the earlier of two alike; empty where the article says nothing.
    public static func nearest(in answer: String, to text: String) -> String {
        let asked = roots(of: text)
        let sentences = AnswerText.sentences(of: answer).map { (text: $0, met: roots(of: $0).intersection(asked).count) }
        let most = sentences.map(\.met).max() ?? 0
        return sentences.first { $0.met == most }?.text ?? ""
    }

    private static func roots(of text: String) -> Set<String> {
        Set(SearchText.index(text).split(separator: " ").map(String.init))
    }
}
