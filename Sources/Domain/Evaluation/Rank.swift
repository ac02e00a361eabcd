/// Values by their place in order.
enum Rank {
    /// The middle one, or the mean of the two in the middle; nil for none.
    static func median(_ values: [Fraction]) -> Fraction? {
        let sorted = values.sorted()
        guard let upper = sorted.dropFirst(sorted.count / 2).first, let lower = sorted.dropFirst((sorted.count - 1) / 2).first else {
            return nil
        }
        return Fraction.mean([lower, upper])
    }

    /// Nearest rank: the value at place ceil(percent x n / 100) from below; nil for none.
    static func nearest(_ percent: Int, of values: [Fraction]) -> Fraction? {
        let place = (percent * values.count + 99) / 100
        return values.sorted().dropFirst(max(0, place - 1)).first
    }
}
