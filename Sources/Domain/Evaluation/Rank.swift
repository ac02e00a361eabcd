/// Values by their place in order, of how often each was met.
enum Rank {
    /// The middle one, or the mean of the two in the middle; nil for none.
    static func median(of values: [Fraction: Int]) -> Fraction? {
        let count = values.values.reduce(0, +)
        guard let lower = value(at: (count + 1) / 2, of: values), let upper = value(at: count / 2 + 1, of: values) else { return nil }
        return Fraction.mean([lower, upper])
    }

    /// Nearest rank: the value at place ceil(percent x n / 100) from below; nil for none.
    static func nearest(_ percent: Int, of values: [Fraction: Int]) -> Fraction? {
        value(at: max(1, (percent * values.values.reduce(0, +) + 99) / 100), of: values)
    }

    /// Places count from 1.
    private static func value(at place: Int, of values: [Fraction: Int]) -> Fraction? {
        var passed = 0
        return values.sorted { $0.key < $1.key }.first { _, count in
            passed += count
            return passed >= place
        }?.key
    }
}
