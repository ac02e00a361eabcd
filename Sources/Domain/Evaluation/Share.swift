/// A part of a whole, both counted: 89 of 215. What it is a part of is never lost in a percentage.
public struct Share: Hashable, Sendable, Codable {
    public let numerator: Int
    public let denominator: Int

    public init(_ numerator: Int, of denominator: Int) {
        self.numerator = numerator
        self.denominator = denominator
    }

    /// Nothing to be a part of: not applicable, never 0 and never 100 (K.2).
    public var isNotApplicable: Bool { denominator == 0 }

    /// The exact percentage; nil where not applicable.
    public var percent: Fraction? { Fraction(numerator, over: denominator).map { $0 * Fraction(100) } }

    /// Tenths of a per cent, half away from zero: 414 is 41.4 %. Nil where not applicable.
    public var percentTenths: Int? { percent?.scaled(decimals: 1) }
}
