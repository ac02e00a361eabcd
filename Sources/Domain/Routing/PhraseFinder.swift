/// Finds the phrases of all rules in one reading of a text.
struct PhraseFinder: Sendable {
    private struct Phrase: Sendable {
        let stems: [String]
        let rule: Int
        let words: String
    }

    /// By their first root.
    private var phrases: [String: [Phrase]] = [:]

    /// - Parameter stems: the roots of a phrase, by the same reading as the text's.
    init(_ rules: [RoutingRule], stems: (String) -> [String]) {
        for (index, rule) in rules.enumerated() {
            for words in rule.phrases {
                let roots = stems(words)
                guard let first = roots.first else { continue }
                phrases[first, default: []].append(Phrase(stems: roots, rule: index, words: words))
            }
        }
    }

    /// The phrases that stand in the text, by the place of their rule.
    func found(in stems: [String]) -> [Int: [String]] {
        var found: [Int: [String]] = [:]
        for (index, stem) in stems.enumerated() {
            for phrase in phrases[stem] ?? [] where stems[index...].starts(with: phrase.stems) {
                if found[phrase.rule]?.contains(phrase.words) != true { found[phrase.rule, default: []].append(phrase.words) }
            }
        }
        return found
    }
}
