/// The questions that a report asks.
enum ReportQuestions {
    /// Most that are told one by one.
    static let most = 6

    /// Sentences with a question mark or that begin as a question does, and the lines that the reporter numbered, where he numbered two or
    /// more; each once, in their order.
    static func all(in report: String) -> [String] {
        let sentences = Sentences.all(in: report)
        let isNumbered = sentences.count { number($0) != nil } >= 2
        var found: [String] = []
        for sentence in sentences where sentence.contains("?") || asks(sentence) || (isNumbered && number(sentence) != nil) {
            if !found.contains(sentence) { found.append(sentence) }
        }
        return Array(found.prefix(most))
    }

    private static func asks(_ sentence: String) -> Bool {
        let words = Tokeniser.words(sentence, limit: 3).drop { $0 == "dan" || $0 == "lalu" || $0 == "jadi" }
        return words.first.map(openers.contains) ?? false
    }

    /// `1.`, `2)` or `a)` at the head of a line.
    private static func number(_ sentence: String) -> String? {
        let head = sentence.prefix { $0.isNumber || $0.isLetter }
        guard !head.isEmpty, head.count <= 2, let mark = sentence.dropFirst(head.count).first, mark == "." || mark == ")" else {
            return nil
        }
        return head.allSatisfy(\.isNumber) || head.count == 1 ? String(head) : nil
    }

    private static let openers: Set<String> = [
        "apakah", "bagaimana", "bagaimanakah", "kapan", "kapankah", "mengapa", "kenapa", "siapa", "siapakah", "berapa", "berapakah",
        "dimana", "dimanakah", "bisakah", "bolehkah", "dapatkah", "kemana", "adakah", "apa", "gimana",
    ]
}
