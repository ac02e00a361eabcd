/// The signs of one text by which reports are told apart: its roots, pairs of roots, names of places, and pieces of its words.
struct TextSigns {
    struct Sign {
        let key: UInt64
        /// Which of `words` carries it.
        let word: Int
    }

    /// The words of the text as they stand there, in small letters.
    let words: [String]
    private(set) var terms: [Sign] = []
    private(set) var letters: [Sign] = []

    /// More words than any report has; what follows says nothing new.
    static let limit = 1500
    private static let pieces = 3...5

    init(_ text: String, places: Set<String>, stemmer: borrowing Stemmer) {
        words = Tokeniser.words(text, limit: Self.limit)
        var before: String?
        for (index, word) in words.enumerated() {
            if places.contains(word) {
                terms.append(Sign(key: FeatureKey.of(.place, word), word: index))
                if let before, before != Self.somewhere {
                    terms.append(Sign(key: FeatureKey.pair(before, Self.somewhere), word: index))
                }
                before = Self.somewhere
                continue
            }
            addLetters(of: word, index)
            for part in Slang.expand(word).split(separator: " ") where !StopWords.contains(String(part)) {
                let root = part.allSatisfy(\.isNumber) ? Self.number : stemmer.stem(String(part))
                if StopWords.contains(root) { continue }
                terms.append(Sign(key: FeatureKey.of(.word, root), word: index))
                if let before { terms.append(Sign(key: FeatureKey.pair(before, root), word: index)) }
                before = root
            }
        }
    }

    private static let somewhere = "#"
    private static let number = "0"

    private mutating func addLetters(of word: String, _ index: Int) {
        let bytes = [0x3C] + Array(word.utf8) + [0x3E]
        for length in Self.pieces where bytes.count >= length {
            for start in 0...(bytes.count - length) {
                letters.append(Sign(key: FeatureKey.letters(bytes[start..<start + length]), word: index))
            }
        }
    }
}
