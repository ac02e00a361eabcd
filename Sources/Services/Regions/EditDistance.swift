/// How many slips of typing lie between two words: a letter too many, too few, another, or two neighbours swapped.
struct EditDistance {
    private let word: [UInt8]
    private var rows: [[Int]]

    init(_ word: [UInt8]) {
        self.word = word
        rows = Array(repeating: Array(repeating: 0, count: word.count + 1), count: 3)
    }

    /// The distance, or nil where it is over the limit.
    mutating func to(_ other: UnsafeBufferPointer<UInt8>, limit: Int) -> Int? {
        let length = word.count
        for column in 0...length { rows[1][column] = column }
        for line in 0..<other.count {
            rows.swapAt(0, 2)
            rows.swapAt(0, 1)
            // rows[0]: the line before, rows[2]: the one before that, rows[1]: the present one
            rows[1][0] = line + 1
            var least = line + 1
            for column in 1..<(length + 1) {
                let same = word[column - 1] == other[line]
                var best = min(rows[0][column] + 1, rows[1][column - 1] + 1, rows[0][column - 1] + (same ? 0 : 1))
                if line > 0, column > 1, word[column - 1] == other[line - 1], word[column - 2] == other[line] {
                    best = min(best, rows[2][column - 2] + 1)
                }
                rows[1][column] = best
                least = min(least, best)
            }
            if least > limit { return nil }
        }
        let distance = rows[1][length]
        return distance <= limit ? distance : nil
    }
}
