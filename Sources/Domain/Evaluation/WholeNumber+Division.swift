extension WholeNumber {
    /// Magnitudes only: how often the divisor fits, and what is left. Zero and everything for a divisor of zero.
    func divided(by divisor: WholeNumber) -> (quotient: WholeNumber, rest: WholeNumber) {
        if let left = magnitude.int, let right = divisor.magnitude.int, right != 0 {
            return (WholeNumber(left / right), WholeNumber(left % right))
        }
        let divisor = divisor.magnitude
        guard !divisor.isZero else { return (.zero, magnitude) }
        // As many steps as the quotient has bits: nearly all divisions here are those of a common divisor, with a short one.
        var (quotient, rest) = ([UInt32](repeating: 0, count: limbs.count), magnitude)
        let steps = rest.bitWidth - divisor.bitWidth
        guard steps >= 0 else { return (.zero, rest) }
        var part = divisor.shifted(left: steps)
        for bit in (0...steps).reversed() {
            if !(rest < part) {
                rest = rest - part
                quotient[bit / 32] |= 1 << UInt32(bit % 32)
            }
            part = part.halved
        }
        return (WholeNumber(isNegative: false, limbs: quotient), rest)
    }

    private var bitWidth: Int { limbs.last.map { limbs.count * 32 - $0.leadingZeroBitCount } ?? 0 }

    private func shifted(left bits: Int) -> WholeNumber {
        var result = [UInt32](repeating: 0, count: bits / 32)
        var carry: UInt64 = 0
        for limb in limbs {
            let value = UInt64(limb) << UInt64(bits % 32) | carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        return WholeNumber(isNegative: false, limbs: result + [UInt32(truncatingIfNeeded: carry)])
    }

    private var halved: WholeNumber {
        var result = limbs
        var carry: UInt32 = 0
        for place in limbs.indices.reversed() {
            result[place] = limbs[place] >> 1 | carry << 31
            carry = limbs[place] & 1
        }
        return WholeNumber(isNegative: false, limbs: result)
    }

    static func greatestCommonDivisor(_ one: WholeNumber, _ other: WholeNumber) -> WholeNumber {
        var (large, small) = (one.magnitude, other.magnitude)
        while !small.isZero {
            (large, small) = (small, large.divided(by: small).rest)
        }
        return large
    }

    static func power(ofTen exponent: Int) -> WholeNumber {
        (0..<max(0, exponent)).reduce(.one) { power, _ in power * WholeNumber(10) }
    }
}

extension WholeNumber: LosslessStringConvertible {
    /// Decimal digits, with a hyphen before a negative number; nil for all else.
    init?(_ description: String) {
        let isNegative = description.hasPrefix("-")
        let digits = isNegative ? description.dropFirst() : description[...]
        guard !digits.isEmpty, digits.utf8.count <= 400, digits.utf8.allSatisfy((UInt8(ascii: "0")...UInt8(ascii: "9")).contains) else {
            return nil
        }
        let number = digits.utf8.reduce(WholeNumber.zero) { $0 * WholeNumber(10) + WholeNumber(Int($1) - 48) }
        self = isNegative ? -number : number
    }

    var description: String {
        if let int { return String(int) }
        var (digits, rest) = ("", magnitude)
        let billion = WholeNumber(1_000_000_000)
        while !rest.isZero {
            let step = rest.divided(by: billion)
            let part = String(step.rest.int ?? 0)
            rest = step.quotient
            digits = (rest.isZero ? part : String(repeating: "0", count: 9 - part.count) + part) + digits
        }
        return (isNegative ? "-" : "") + digits
    }
}
