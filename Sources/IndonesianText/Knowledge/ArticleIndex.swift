import Glibc

/// Questions and answers as they are searched: by the same roots as reports, in memory, for an office keeps hundreds and not millions.
public struct ArticleIndex: Sendable {
    private struct Entry: Sendable {
        /// The same question in each of its languages.
        let questions: [Set<String>]
        let question: Set<String>
        let answer: Set<String>
    }

    private let entries: [Entry]
    /// How many of them a root stands in.
    private let counts: [String: Int]

    /// - Parameter articles: a question in each of its languages, and its answers in one text.
    public init(_ articles: [(questions: [String], answer: String)]) {
        entries = articles.map { article in
            let questions = article.questions.map { Self.roots(of: $0) }
            return Entry(
                questions: questions, question: questions.reduce(into: Set<String>()) { $0.formUnion($1) },
                answer: Self.roots(of: article.answer))
        }
        counts = entries.reduce(into: [:]) { counts, entry in
            for root in entry.question.union(entry.answer) { counts[root, default: 0] += 1 }
        }
    }

    /// Places of those that hold words of a search, the best first.
    public func found(_ words: String) -> [Int] {
        let roots = Set(SearchText.query(words))
        return ranked(roots) { _, share in share > 0 }
    }

    /// Places of those that may answer what somebody is writing, the best first: two words at least stand in
    /// one of its questions, and half of that question.
    ///
    /// - Parameter near: places of articles on the very topic that the text is about; a third of their question is enough.
    public func answering(_ text: String, near: Set<Int> = []) -> [Int] {
        let roots = Self.roots(of: text)
        return ranked(roots) { place, _ in
            let least = near.contains(place) ? Self.leastOfNearQuestion : Self.leastOfQuestion
            return entries[place].questions.contains { question in
                let met = roots.intersection(question).count
                return met >= 2 && Double(met) >= Double(question.count) * least
            }
        }
    }

    /// So much of a question has to stand in the text.
    private static let leastOfQuestion = 0.5
    private static let leastOfNearQuestion = 1.0 / 3

    private func ranked(_ roots: Set<String>, _ isWanted: (Int, Double) -> Bool) -> [Int] {
        guard !roots.isEmpty else { return [] }
        return entries.enumerated().compactMap { place, entry -> (place: Int, share: Double)? in
            let share = roots.reduce(0) { sum, root in
                sum + weight(of: root) * (entry.question.contains(root) ? 2 : entry.answer.contains(root) ? 1 : 0)
            }
            return isWanted(place, share) ? (place, share) : nil
        }.sorted { ($1.share, $0.place) < ($0.share, $1.place) }.map(\.place)
    }

    private func weight(of root: String) -> Double {
        log(1 + Double(entries.count) / Double(max(1, counts[root] ?? 1)))
    }

    private static func roots(of text: String) -> Set<String> {
        Set(SearchText.index(text).split(separator: " ").map(String.init))
    }
}
