/// Learned from settled reports: takes a new text for one of the labels that they were given. Holds weights of hashed signs, and no
/// word of any report but the names of places.
public struct TextModel: Sendable, Equatable {
    /// Most frequent first.
    public let labels: [String]
    /// How many reports it learned from.
    public let examples: Int
    /// How it did on the newest reports, before it learned from these too; nil where there were too few to hold any back.
    public let trial: TextTrial?
    let places: Set<String>
    let space: SignSpace
    let weights: LabelWeights
    /// What turns distances from the separating lines into certainty.
    let sharpness: Double

    /// The likeliest labels of a text, the likeliest first.
    public func guesses(for text: String, limit: Int = 3) -> [TextGuess] {
        guard limit > 0 else { return [] }
        let signs = TextSigns(text, places: places, stemmer: Stemmer())
        let row = space.row(signs)
        let scores = weights.scores(row)
        let certainty = GuessCertainty.spread(scores, sharpness: sharpness)
        let best = scores.indices.sorted { (scores[$0], $1) > (scores[$1], $0) }.prefix(limit)
        return best.map { label in
            TextGuess(
                label: labels[label], certainty: certainty[label],
                words: telling(signs, row, for: label, over: best.first { $0 != label }))
        }
    }

    /// The words that lift a label above the next one.
    private func telling(_ signs: TextSigns, _ row: [(column: Int32, value: Float)], for label: Int, over other: Int?) -> [String] {
        var pull: [Int32: Float] = [:]
        for cell in row {
            let against = other.map { weights.weight(of: cell.column, label: $0) } ?? 0
            pull[cell.column] = cell.value * (weights.weight(of: cell.column, label: label) - against)
        }
        let carriers = (signs.terms + signs.letters).compactMap { sign in
            space.column(sign.key).map { (column: Int32($0), word: sign.word) }
        }
        var times: [Int32: Float] = [:]
        for carrier in carriers { times[carrier.column, default: 0] += 1 }
        var sums: [String: Float] = [:]
        for carrier in carriers {
            sums[signs.words[carrier.word], default: 0] += (pull[carrier.column] ?? 0) / (times[carrier.column] ?? 1)
        }
        let strongest = sums.filter { $0.value > 0 && $0.key.count > 2 && !StopWords.contains(Slang.expand($0.key)) }
        return strongest.sorted { ($0.value, $1.key) > ($1.value, $0.key) }.prefix(3).map(\.key)
    }
}
