/// Whether an answer is one that was given before.
enum CopiedAnswer {
    /// Shorter answers are alike by chance.
    private static let shortest = 8

    /// The answer, but for a fifth of its runs of four words, stands in one of the others.
    static func isCopy(_ answer: String, of others: [String]) -> Bool {
        let own = runs(answer)
        guard own.count >= shortest else { return false }
        return others.contains { other in
            let theirs = runs(other)
            return own.count { theirs.contains($0) } * 5 >= own.count * 4
        }
    }

    private static func runs(_ text: String) -> Set<[String]> {
        let words = Tokeniser.words(text)
        guard words.count >= 4 else { return [] }
        return Set((0...(words.count - 4)).map { Array(words[$0..<($0 + 4)]) })
    }
}
