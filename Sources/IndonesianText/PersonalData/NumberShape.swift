/// What a row of digits can be by its own form.
enum NumberShape {
    /// Codes of provinces as they stand in identity numbers, those of today and those given before.
    private static let provinces: Set<Int> = {
        let ranges = [11...21, 31...36, 51...53, 61...65, 71...76, 81...82, 91...97]
        return Set(ranges.flatMap { Array($0) })
    }()

    /// Sixteen digits: place of first registration, day of birth (for women 40 more), month, year, a serial number above 0000.
    static func isIdentity(_ digits: ArraySlice<UInt8>) -> Bool {
        guard digits.count == 16 else { return false }
        let pairs = stride(from: digits.startIndex, to: digits.endIndex, by: 2).map { Int(digits[$0]) * 10 + Int(digits[$0 + 1]) }
        let day = pairs[3] > 40 ? pairs[3] - 40 : pairs[3]
        return provinces.contains(pairs[0]) && (1...79).contains(pairs[1]) && (1...79).contains(pairs[2]) && (1...31).contains(day)
            && (1...12).contains(pairs[4]) && (pairs[6] != 0 || pairs[7] != 0)
    }

    /// The check digit of payment cards (ISO/IEC 7812), for numbers that a card of this country may begin with.
    static func isCard(_ digits: ArraySlice<UInt8>) -> Bool {
        guard (15...19).contains(digits.count), let first = digits.first, (3...6).contains(first) else { return false }
        guard digits.count != 15 || first == 3 else { return false }
        var sum = 0
        for (place, digit) in digits.reversed().enumerated() {
            let value = place % 2 == 0 ? Int(digit) : Int(digit) * 2
            sum += value > 9 ? value - 9 : value
        }
        return sum % 10 == 0
    }

    enum Line {
        case mobile
        case fixed
    }

    /// A line of the telephone of Indonesia, with 0, 62 or 0062 before it. Short numbers, 14xxx, 1500xxx and 0800 lines are the public's.
    /// - Parameter hasPlus: only then are digits behind 62 that are no mobile's read as a fixed line.
    static func line(_ digits: ArraySlice<UInt8>, hasPlus: Bool) -> Line? {
        let national: ArraySlice<UInt8>
        var isAbroad = false
        if digits.starts(with: [0, 0, 6, 2]) {
            national = digits.dropFirst(4)
            isAbroad = true
        } else if digits.starts(with: [6, 2]) {
            national = digits.dropFirst(2)
            isAbroad = hasPlus
        } else if digits.first == 0 {
            national = digits.dropFirst()
            isAbroad = true
        } else {
            return nil
        }
        let number = national.first == 0 && digits.first != 0 ? national.dropFirst() : national
        if isMobile(number) { return .mobile }
        return isAbroad && isFixed(number) ? .fixed : nil
    }

    /// Without its first 0: 8, the operator, nine to twelve digits in all.
    static func isMobile(_ number: ArraySlice<UInt8>) -> Bool {
        guard (9...12).contains(number.count), number.first == 8, let operatorDigit = number.dropFirst().first else { return false }
        return operatorDigit != 0 && operatorDigit != 4 && operatorDigit != 6 || number.starts(with: [8, 6, 8])
    }

    /// Without its first 0: an area code and a line of five to eight digits.
    private static func isFixed(_ number: ArraySlice<UInt8>) -> Bool {
        let area = number.prefix(2).reduce(0) { $0 * 10 + Int($1) }
        let isShortCode = [21, 22, 24, 31, 61].contains(area)
        let areas = [22...29, 31...38, 40...48, 51...56, 61...65, 70...77, 90...98]
        guard isShortCode || area == 21 || areas.contains(where: { $0.contains(area) }) else { return false }
        guard let first = number.dropFirst(isShortCode ? 2 : 3).first, first > 1 else { return false }
        return (5...8).contains(number.count - (isShortCode ? 2 : 3)) && number.count >= 8
    }
}
