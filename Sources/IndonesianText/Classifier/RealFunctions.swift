/// The two curves that a model needs, computed alike on every machine, so that the same reports give the same model to the last bit.
enum RealFunctions {
    private static let logOfTwo = 0.693147180559945309417232121458

    /// The natural logarithm of a positive number; 0 for anything else.
    static func log(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return 0 }
        let t = (x.significand - 1) / (x.significand + 1)
        var power = t
        var sum = 0.0
        for odd in stride(from: 1.0, through: 27, by: 2) {
            sum += power / odd
            power *= t * t
        }
        return 2 * sum + Double(x.exponent) * logOfTwo
    }

    /// e to the power of x, for x from -700 to 700; held at those ends beyond them.
    static func exp(_ x: Double) -> Double {
        let x = min(max(x, -700), 700)
        let twos = (x / logOfTwo).rounded()
        let rest = x - twos * logOfTwo
        var term = 1.0
        var sum = 1.0
        for n in stride(from: 1.0, through: 16, by: 1) {
            term *= rest / n
            sum += term
        }
        return sum * Double(sign: .plus, exponent: Int(twos), significand: 1)
    }
}
