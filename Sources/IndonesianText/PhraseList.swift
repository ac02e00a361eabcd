/// Phrases that mean something, found in a text that is read once however many there are.
struct PhraseList<Kind: Hashable & Sendable>: Sendable {
    private struct Phrase: Sendable {
        let words: [String]
        let kind: Kind
    }

    /// By first word.
    private let phrases: [String: [Phrase]]

    init(_ list: [(Kind, [String])]) {
        var phrases: [String: [Phrase]] = [:]
        for (kind, texts) in list {
            for text in texts {
                let words = text.split(separator: " ").map(String.init)
                guard let first = words.first else { continue }
                phrases[first, default: []].append(Phrase(words: words, kind: kind))
            }
        }
        self.phrases = phrases
    }

    func find(in text: String) -> Set<Kind> {
        let words = Tokeniser.words(text).flatMap { Slang.expand($0).split(separator: " ").map(String.init) }
        var found: Set<Kind> = []
        for (index, word) in words.enumerated() {
            for phrase in phrases[word] ?? [] where words[index...].starts(with: phrase.words) { found.insert(phrase.kind) }
        }
        return found
    }
}
