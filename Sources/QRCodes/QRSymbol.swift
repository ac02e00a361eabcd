import CQREncode

/// A text as a QR code: squares that a telephone reads off a screen or off paper.
public struct QRSymbol: Sendable, Equatable {
    /// Bytes of the longest text: what still can be read off a small screen.
    public static let longest = 1000

    /// Squares on one side.
    public let side: Int
    /// Row by row, true where the square is dark.
    private let squares: [Bool]

    /// Nil for an empty text, for one that is too long, and for one with a NUL. A quarter of a symbol may be lost without loss of the
    /// text (level Q), of a longer one less. Capitals and digits take little more than half the place of other letters.
    public init?(_ text: String) {
        let count = text.utf8.count
        guard count > 0, count <= Self.longest, !text.utf8.contains(0) else { return nil }
        let level = count <= 300 ? QR_ECLEVEL_Q : count <= 500 ? QR_ECLEVEL_M : QR_ECLEVEL_L
        guard let made = QRcode_encodeString(text, 0, level, QR_MODE_8, 1) else { return nil }
        defer { QRcode_free(made) }
        let side = Int(made.pointee.width)
        guard side > 0, side <= 177, let data = made.pointee.data else { return nil }
        self.side = side
        // The lowest bit of each byte says dark or light.
        squares = UnsafeBufferPointer(start: data, count: side * side).map { $0 & 1 == 1 }
    }

    /// False outside the symbol.
    public func isDark(column: Int, row: Int) -> Bool {
        guard (0..<side).contains(column), (0..<side).contains(row) else { return false }
        return squares[row * side + column]
    }
}
