import IndonesianText

/// A model beside what people decided on reports that it has not seen.
struct RoutingTrial {
    /// What was right of the guesses for one label.
    private struct Tally {
        var decided = 0
        var guessed = 0
        var right = 0
    }

    private(set) var reports = 0
    private(set) var first = 0
    private(set) var amongThree = 0
    /// Guesses at `doorA.certainty` and above, and how many of these were right.
    private(set) var sure = 0
    private(set) var sureAndRight = 0
    /// Of each guess, in milliseconds.
    private(set) var times: [Double] = []
    private var tallies: [String: Tally] = [:]
    /// Where the program needs nobody to look first (rule G.1, `doorA.certainty`).
    static let sureAt = 0.9

    mutating func add(_ example: TextExample, guesses: [TextGuess], milliseconds: Double) {
        reports += 1
        times.append(milliseconds)
        tallies[example.label, default: Tally()].decided += 1
        if guesses.prefix(3).contains(where: { $0.label == example.label }) { amongThree += 1 }
        guard let best = guesses.first else { return }
        let isRight = best.label == example.label
        tallies[best.label, default: Tally()].guessed += 1
        if isRight {
            first += 1
            tallies[best.label, default: Tally()].right += 1
        }
        if best.certainty >= Self.sureAt {
            sure += 1
            if isRight { sureAndRight += 1 }
        }
    }

    /// The mean over the labels of the file, each counting alike however rare.
    var macroF1: Double {
        let known = tallies.values.filter { $0.decided > 0 }
        let parts = known.map { 2 * Double($0.right) / Double($0.decided + $0.guessed) }
        return parts.isEmpty ? 0 : parts.reduce(0, +) / Double(parts.count)
    }

    var labels: Int { tallies.values.count { $0.decided > 0 } }
}
