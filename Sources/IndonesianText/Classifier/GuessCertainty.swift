/// Turns distances from separating lines into shares that add up to one.
enum GuessCertainty {
    /// Where nothing could be held back to measure by.
    static let usual = 3.0

    static func spread(_ scores: [Float], sharpness: Double) -> [Double] {
        guard let highest = scores.max() else { return [] }
        let parts = scores.map { RealFunctions.exp(Double($0 - highest) * sharpness) }
        let sum = parts.reduce(0, +)
        return parts.map { $0 / sum }
    }

    /// The sharpness under which what people decided was least of a surprise.
    static func sharpness(_ trials: [(scores: [Float], decided: Int)]) -> Double {
        guard !trials.isEmpty else { return usual }
        let steps = (0...24).map { 0.5 * RealFunctions.exp(Double($0) * 0.15) }
        let surprises = steps.map { step in
            trials.reduce(0.0) { $0 - RealFunctions.log(max(1e-9, spread($1.scores, sharpness: step)[$1.decided])) }
        }
        return zip(steps, surprises).min { $0.1 < $1.1 }?.0 ?? usual
    }
}
