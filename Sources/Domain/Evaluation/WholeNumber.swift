/// A whole number of any size. Figures of a nation have denominators without common factors: their sums outgrow every fixed width, and a
/// rounded sum would not recompute to the digit.
struct WholeNumber: Hashable, Sendable {
    private(set) var isNegative: Bool
    /// Little-endian, without leading zeros; empty for zero.
    private(set) var limbs: [UInt32]

    static let zero = WholeNumber(0)
    static let one = WholeNumber(1)

    init(_ value: Int) {
        isNegative = value < 0
        limbs = []
        var rest = value.magnitude
        while rest > 0 {
            limbs.append(UInt32(rest % Self.base))
            rest /= Self.base
        }
    }

    init(isNegative: Bool, limbs: [UInt32]) {
        var limbs = limbs
        while limbs.last == 0 { limbs.removeLast() }
        self.limbs = limbs
        self.isNegative = isNegative && !limbs.isEmpty
    }

    private static let base: UInt = 1 << 32

    var isZero: Bool { limbs.isEmpty }
    var isOdd: Bool { limbs.first.map { $0 % 2 == 1 } ?? false }
    var magnitude: WholeNumber { WholeNumber(isNegative: false, limbs: limbs) }

    /// Nil beyond the machine's width.
    var int: Int? {
        guard limbs.count <= 2 else { return nil }
        let size = limbs.reversed().reduce(UInt(0)) { $0 * Self.base + UInt($1) }
        return isNegative ? (size <= Int.min.magnitude ? Int(exactly: -Int128(size)) : nil) : Int(exactly: size)
    }

    static prefix func - (number: WholeNumber) -> WholeNumber {
        WholeNumber(isNegative: !number.isNegative, limbs: number.limbs)
    }

    static func + (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        if left.isNegative == right.isNegative {
            return WholeNumber(isNegative: left.isNegative, limbs: sum(left.limbs, right.limbs))
        }
        return isLess(left.limbs, right.limbs)
            ? WholeNumber(isNegative: right.isNegative, limbs: difference(right.limbs, left.limbs))
            : WholeNumber(isNegative: left.isNegative, limbs: difference(left.limbs, right.limbs))
    }

    static func - (left: WholeNumber, right: WholeNumber) -> WholeNumber { left + -right }

    static func * (left: WholeNumber, right: WholeNumber) -> WholeNumber {
        if left.isZero || right.isZero { return .zero }
        var product = [UInt32](repeating: 0, count: left.limbs.count + right.limbs.count)
        for (place, digit) in left.limbs.enumerated() {
            var carry: UInt64 = 0
            for (other, factor) in right.limbs.enumerated() {
                let value = UInt64(product[place + other]) + UInt64(digit) * UInt64(factor) + carry
                product[place + other] = UInt32(truncatingIfNeeded: value)
                carry = value >> 32
            }
            product[place + right.limbs.count] = UInt32(truncatingIfNeeded: carry)
        }
        return WholeNumber(isNegative: left.isNegative != right.isNegative, limbs: product)
    }

    private static func sum(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var carry: UInt64 = 0
        for place in 0..<max(left.count, right.count) {
            let value = UInt64(place < left.count ? left[place] : 0) + UInt64(place < right.count ? right[place] : 0) + carry
            result.append(UInt32(truncatingIfNeeded: value))
            carry = value >> 32
        }
        return carry > 0 ? result + [UInt32(carry)] : result
    }

    /// The left one is not the smaller.
    private static func difference(_ left: [UInt32], _ right: [UInt32]) -> [UInt32] {
        var result: [UInt32] = []
        var borrow: Int64 = 0
        for place in left.indices {
            let value = Int64(left[place]) - (place < right.count ? Int64(right[place]) : 0) - borrow
            borrow = value < 0 ? 1 : 0
            result.append(UInt32(value + (borrow << 32)))
        }
        return result
    }

    fileprivate static func isLess(_ left: [UInt32], _ right: [UInt32]) -> Bool {
        if left.count != right.count { return left.count < right.count }
        for place in left.indices.reversed() where left[place] != right[place] { return left[place] < right[place] }
        return false
    }
}

extension WholeNumber: Comparable {
    static func < (left: WholeNumber, right: WholeNumber) -> Bool {
        if left.isNegative != right.isNegative { return left.isNegative }
        return left.isNegative ? isLess(right.limbs, left.limbs) : isLess(left.limbs, right.limbs)
    }
}
