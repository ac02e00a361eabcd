/// Text in the coding that keeps letters readable in any mail program (RFC 2045): lines of at most 76 characters,
/// CR LF between them, everything beyond plain ASCII as `=XX`.
enum QuotedPrintable {
    private static let digits = Array("0123456789ABCDEF".utf8)

    static func encode(_ text: String) -> String {
        var output: [UInt8] = []
        var column = 0
        let lines = text.replacingLineEnds().split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        for (number, line) in lines.enumerated() {
            if number > 0 { output += [0x0D, 0x0A] }
            column = 0
            for (index, unit) in line.enumerated() {
                let piece = encode(unit, isLast: index == line.count - 1)
                // One column is kept for the soft line end.
                if column + piece.count > 75 {
                    output += [UInt8(ascii: "="), 0x0D, 0x0A]
                    column = 0
                }
                output += piece
                column += piece.count
            }
        }
        return String(decoding: output, as: UTF8.self)
    }

    private static func encode(_ unit: UInt8, isLast: Bool) -> [UInt8] {
        let isBlank = unit == 0x20 || unit == 0x09
        let isPlain = (0x21...0x7E).contains(unit) && unit != UInt8(ascii: "=")
        if isPlain || (isBlank && !isLast) { return [unit] }
        return [UInt8(ascii: "="), digits[Int(unit >> 4)], digits[Int(unit & 15)]]
    }
}

extension String {
    /// The bytes with every kind of line end as one LF.
    fileprivate func replacingLineEnds() -> [UInt8] {
        var units: [UInt8] = []
        var afterReturn = false
        for unit in utf8 {
            if unit == 0x0A, afterReturn {
                afterReturn = false
                continue
            }
            afterReturn = unit == 0x0D
            units.append(afterReturn ? 0x0A : unit)
        }
        return units
    }
}
