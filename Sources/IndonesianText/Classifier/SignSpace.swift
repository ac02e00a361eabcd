/// The signs that a model knows, each with its weight: the rarer among the reports it learned from, the more it says.
struct SignSpace: Sendable, Equatable {
    /// In rising order; a sign's place here is its column.
    let keys: [UInt64]
    let weights: [Float]
    private let columns: [UInt64: Int32]

    /// How much the pieces of words count beside whole words.
    static let lettersShare: Float = 0.5

    init(keys: [UInt64], weights: [Float]) {
        self.keys = keys
        self.weights = weights
        var columns: [UInt64: Int32] = [:]
        columns.reserveCapacity(keys.count)
        for (index, key) in keys.enumerated() { columns[key] = Int32(index) }
        self.columns = columns
    }

    /// One text as columns in rising order with their values; every text weighs alike, however long.
    func row(_ signs: TextSigns) -> [(column: Int32, value: Float)] {
        (part(signs.terms, share: 1) + part(signs.letters, share: Self.lettersShare)).sorted { $0.column < $1.column }
    }

    private func part(_ signs: [TextSigns.Sign], share: Float) -> [(column: Int32, value: Float)] {
        var counts: [Int32: Int] = [:]
        for sign in signs {
            if let column = columns[sign.key] { counts[column, default: 0] += 1 }
        }
        var row: [(column: Int32, value: Float)] = []
        row.reserveCapacity(counts.count)
        for (column, count) in counts {
            row.append((column, (1 + Float(RealFunctions.log(Double(count)))) * weights[Int(column)]))
        }
        row.sort { $0.column < $1.column }
        let length = row.reduce(Float(0)) { $0 + $1.value * $1.value }.squareRoot()
        guard length > 0 else { return [] }
        return row.map { ($0.column, $0.value / length * share) }
    }

    func column(_ key: UInt64) -> Int? { columns[key].map(Int.init) }
}
