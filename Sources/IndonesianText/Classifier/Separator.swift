/// Finds the line that separates the reports of one label from all others: a linear support vector machine with squared hinge loss,
/// by dual coordinate descent with shrinking (Hsieh et al., "A Dual Coordinate Descent Method for Large-scale Linear SVM", 2008).
struct Separator {
    /// How dearly a report on the wrong side is paid.
    static let cost: Float = 0.5
    private static let rounds = 60
    private static let enough: Float = 0.1

    let rows: SparseRows
    let width: Int

    /// The weight of each column and, last, what holds for every text.
    func weights(for label: Int32, among labels: [Int32]) -> [Float] {
        var weights = [Float](repeating: 0, count: width + 1)
        weights.withUnsafeMutableBufferPointer { weights in
            rows.starts.withUnsafeBufferPointer { starts in
                rows.columns.withUnsafeBufferPointer { columns in
                    rows.values.withUnsafeBufferPointer { values in
                        labels.withUnsafeBufferPointer { labels in
                            Descent(weights: weights, starts: starts, columns: columns, values: values, labels: labels, label: label).run()
                        }
                    }
                }
            }
        }
        return weights
    }

    private struct Descent {
        let weights: UnsafeMutableBufferPointer<Float>
        let starts: UnsafeBufferPointer<Int>
        let columns: UnsafeBufferPointer<Int32>
        let values: UnsafeBufferPointer<Float>
        let labels: UnsafeBufferPointer<Int32>
        let label: Int32

        func run() {
            let count = labels.count
            let ease = 0.5 / Separator.cost
            var share = [Float](repeating: 0, count: count)
            let lengths = (0..<count).map { row in
                (starts[row]..<starts[row + 1]).reduce(ease + 1) { $0 + values[$1] * values[$1] }
            }
            var order = Array(0..<count)
            var active = count
            var ceiling = Float.infinity
            var dice = Dice(state: UInt64(bitPattern: Int64(label)) &+ 0x9E37_79B9_7F4A_7C15)
            var round = 0
            while round < Separator.rounds {
                round += 1
                var highest = -Float.infinity
                var lowest = Float.infinity
                for place in 0..<active { order.swapAt(place, place + dice.below(active - place)) }
                var place = 0
                while place < active {
                    let row = order[place]
                    let side: Float = labels[row] == label ? 1 : -1
                    let slope = side * dot(row) - 1 + ease * share[row]
                    if share[row] == 0, slope > ceiling {
                        active -= 1
                        order.swapAt(place, active)
                        continue
                    }
                    let projected = share[row] == 0 ? min(slope, 0) : slope
                    highest = max(highest, projected)
                    lowest = min(lowest, projected)
                    if abs(projected) > 1e-9 {
                        let before = share[row]
                        share[row] = max(0, before - slope / lengths[row])
                        add(row, (share[row] - before) * side)
                    }
                    place += 1
                }
                if highest - lowest <= Separator.enough {
                    if active == count { return }
                    active = count
                    ceiling = .infinity
                } else {
                    ceiling = highest > 0 ? highest : .infinity
                }
            }
        }

        private func dot(_ row: Int) -> Float {
            var sum = weights[weights.count - 1]
            for cell in starts[row]..<starts[row + 1] { sum += weights[Int(columns[cell])] * values[cell] }
            return sum
        }

        private func add(_ row: Int, _ step: Float) {
            for cell in starts[row]..<starts[row + 1] { weights[Int(columns[cell])] += step * values[cell] }
            weights[weights.count - 1] += step
        }
    }

    /// A row of numbers that is the same at every training (SplitMix64).
    private struct Dice {
        var state: UInt64

        mutating func below(_ count: Int) -> Int {
            state = state &+ 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
            return Int(mixed % UInt64(max(1, count)))
        }
    }
}
