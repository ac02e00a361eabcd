/// An exact number: what is published is rounded from it once, at the very end, so that a figure recomputes to the digit.
///
/// Always in lowest terms, with a denominator above zero.
public struct Fraction: Hashable, Sendable {
    let numerator: WholeNumber
    let denominator: WholeNumber

    public static let zero = Fraction(0)
    public static let one = Fraction(1)

    /// A whole number.
    public init(_ whole: Int) {
        numerator = WholeNumber(whole)
        denominator = .one
    }

    /// Nil for a denominator of zero.
    public init?(_ numerator: Int, over denominator: Int) {
        self.init(WholeNumber(numerator), over: WholeNumber(denominator))
    }

    init?(_ numerator: WholeNumber, over denominator: WholeNumber) {
        guard !denominator.isZero else { return nil }
        let common = WholeNumber.greatestCommonDivisor(numerator, denominator)
        let top = numerator.divided(by: common).quotient
        self.numerator = numerator.isNegative != denominator.isNegative ? -top : top
        self.denominator = denominator.divided(by: common).quotient
    }

    private init(unreduced numerator: WholeNumber, over denominator: WholeNumber) {
        self = Fraction(numerator, over: denominator) ?? .zero
    }

    public var isNegative: Bool { numerator.isNegative }

    /// The exact sum.
    public static func + (left: Fraction, right: Fraction) -> Fraction {
        Fraction(
            unreduced: left.numerator * right.denominator + right.numerator * left.denominator, over: left.denominator * right.denominator)
    }

    /// The exact difference.
    public static func - (left: Fraction, right: Fraction) -> Fraction { left + -right }

    /// The same size on the other side of zero.
    public static prefix func - (fraction: Fraction) -> Fraction {
        Fraction(unreduced: -fraction.numerator, over: fraction.denominator)
    }

    /// The exact product.
    public static func * (left: Fraction, right: Fraction) -> Fraction {
        Fraction(unreduced: left.numerator * right.numerator, over: left.denominator * right.denominator)
    }

    /// The exact quotient; nil where the divisor is zero.
    public static func / (left: Fraction, right: Fraction) -> Fraction? {
        Fraction(left.numerator * right.denominator, over: left.denominator * right.numerator)
    }

    /// The sum of several, zero for none.
    public static func sum(_ fractions: some Sequence<Fraction>) -> Fraction { fractions.reduce(.zero, +) }

    /// The mean of several; nil for none.
    public static func mean(_ fractions: some Collection<Fraction>) -> Fraction? {
        sum(fractions) / Fraction(fractions.count)
    }

    /// The mean of values of which each was met so often; nil for none.
    static func mean(of values: [Fraction: Int]) -> Fraction? {
        sum(values.map { $0.key * Fraction($0.value) }) / Fraction(values.values.reduce(0, +))
    }

    /// Moved to the nearest end where it lies outside.
    public func held(in range: ClosedRange<Fraction>) -> Fraction {
        min(max(self, range.lowerBound), range.upperBound)
    }
}

extension Fraction: Comparable {
    /// By size.
    public static func < (left: Fraction, right: Fraction) -> Bool {
        left.numerator * right.denominator < right.numerator * left.denominator
    }
}

extension Fraction {
    /// In units of the last decimal, half away from zero: 41.395 with one decimal is 414. Nil beyond the machine's width.
    public func scaled(decimals: Int) -> Int? { rounded(decimals: decimals).int }

    /// As it is printed with so many decimals, half away from zero, a point before the decimals: `41.4`, `-60.0`.
    public func text(decimals: Int) -> String {
        let units = rounded(decimals: decimals)
        let digits = units.magnitude.description
        let padded = String(repeating: "0", count: max(0, decimals + 1 - digits.count)) + digits
        let sign = units.isNegative ? "-" : ""
        return decimals > 0 ? sign + padded.dropLast(decimals) + "." + padded.suffix(decimals) : sign + padded
    }

    private func rounded(decimals: Int) -> WholeNumber {
        let two = WholeNumber(2)
        let doubled = numerator.magnitude * WholeNumber.power(ofTen: decimals) * two + denominator
        let size = doubled.divided(by: denominator * two).quotient
        return isNegative ? -size : size
    }
}

extension Fraction: LosslessStringConvertible {
    /// `89/215`, or a whole number, or a decimal as `0.86`; nil for all else.
    public init?(_ description: String) {
        let parts = description.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        if parts.count == 2, let top = WholeNumber(parts[0]), let bottom = WholeNumber(parts[1]), !bottom.isNegative {
            self.init(top, over: bottom)
            return
        }
        let halves = description.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 1, (1...2).contains(halves.count), halves.count == 1 || !halves[1].hasPrefix("-"),
            let digits = WholeNumber(halves.joined())
        else { return nil }
        self.init(digits, over: .power(ofTen: halves.count == 2 ? halves[1].count : 0))
    }

    public var description: String {
        denominator == .one ? numerator.description : "\(numerator.description)/\(denominator.description)"
    }
}

extension Fraction: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let fraction = Fraction(text) else {
            throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a fraction: \(text)"))
        }
        self = fraction
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(description)
    }
}
