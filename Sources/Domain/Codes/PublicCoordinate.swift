/// One coordinate as the public sees it for a facility such as a road or a lamp (E.1): three decimals, about a hundred metres.
public struct PublicCoordinate: Hashable, Sendable, CustomStringConvertible {
    /// Thousandths of a degree.
    public let thousandths: Int

    /// Rounds half away from zero; nil for what is no coordinate on earth. Input counts to the sixth decimal.
    public init?(degrees: Double) {
        guard degrees.isFinite, abs(degrees) <= 180 else { return nil }
        // Through whole microdegrees, so that a half stays a half in spite of binary fractions.
        let micro = Int((degrees * 1_000_000).rounded(.toNearestOrAwayFromZero))
        thousandths = (micro + (micro < 0 ? -500 : 500)) / 1000
    }

    public var degrees: Double { Double(thousandths) / 1000 }

    /// Always three decimals, `-6.915`.
    public var description: String {
        let fraction = String(thousandths.magnitude % 1000)
        let padded = String(repeating: "0", count: 3 - fraction.count) + fraction
        return "\(thousandths < 0 ? "-" : "")\(thousandths.magnitude / 1000).\(padded)"
    }
}
