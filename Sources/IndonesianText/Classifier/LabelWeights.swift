/// What each sign says for and against each label; of the many that say next to nothing none is kept.
struct LabelWeights: Sendable, Equatable {
    /// What holds for every text, by label.
    let bias: [Float]
    /// Where the entries of each column begin in `labels` and `values`; one more than there are columns.
    let starts: [Int32]
    let labels: [UInt16]
    let values: [Float]

    /// Weights nearer to nothing than this, of a largest of about 2, change no guess.
    static let least: Float = 0.01

    init(bias: [Float], starts: [Int32], labels: [UInt16], values: [Float]) {
        self.bias = bias
        self.starts = starts
        self.labels = labels
        self.values = values
    }

    /// From the kept weights of each label, in the order of the labels.
    init(_ kept: [(bias: Float, cells: [(column: Int32, value: Float)])], columns: Int) {
        var starts = [Int32](repeating: 0, count: columns + 1)
        for label in kept {
            for cell in label.cells { starts[Int(cell.column) + 1] += 1 }
        }
        for column in 0..<columns { starts[column + 1] += starts[column] }
        var next = starts
        let count = Int(starts[columns])
        var labels = [UInt16](repeating: 0, count: count)
        var values = [Float](repeating: 0, count: count)
        for (label, entry) in kept.enumerated() {
            for cell in entry.cells {
                let place = Int(next[Int(cell.column)])
                labels[place] = UInt16(label)
                values[place] = cell.value
                next[Int(cell.column)] += 1
            }
        }
        self.init(bias: kept.map(\.bias), starts: starts, labels: labels, values: values)
    }

    func scores(_ row: [(column: Int32, value: Float)]) -> [Float] {
        var scores = bias
        for cell in row {
            for entry in Int(starts[Int(cell.column)])..<Int(starts[Int(cell.column) + 1]) {
                scores[Int(labels[entry])] += cell.value * values[entry]
            }
        }
        return scores
    }

    func weight(of column: Int32, label: Int) -> Float {
        for entry in Int(starts[Int(column)])..<Int(starts[Int(column) + 1]) where Int(labels[entry]) == label { return values[entry] }
        return 0
    }
}
