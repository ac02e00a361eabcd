/// Which cells of a published table are hidden, so that no reader learns that something concerns one to four people (k = 5).
///
/// A cell of one to four is hidden. Then other cells are hidden too, until no combination of rows, columns and totals, read together with
/// what everybody knows (that a hidden cell is at least one), tells that a hidden cell is below five, or tells any hidden cell at all: each
/// hidden small cell could be larger by four. Cells of five and more are hidden for it, the smallest first and totals last; two small
/// cells do not hide each other, for who knows the rule could then solve them.
///
/// Zeros are always shown. Nobody stands behind a zero, so none can be found by it; and a rule that hid zeros would have to hide nearly
/// every table of a small place. What a zero tells, that a group has no report there, is told by the smallest table anyway. The price is
/// known: a hidden cell is never zero, and the check counts with a reader who knows that.
public struct Suppression: Hashable, Sendable {
    /// Fewer is never shown.
    public static let least = 5

    /// What may be shown of a table, in its shape; nil is hidden.
    public struct Shown: Hashable, Sendable {
        public let cells: [[Int?]]
        public let rowTotals: [Int?]
        /// Empty where the table has none.
        public let columnTotals: [Int?]
        /// Nil where hidden, or where the table has no column totals.
        public let grandTotal: Int?

        public init(cells: [[Int?]], rowTotals: [Int?], columnTotals: [Int?], grandTotal: Int?) {
            self.cells = cells
            self.rowTotals = rowTotals
            self.columnTotals = columnTotals
            self.grandTotal = grandTotal
        }
    }

    /// Numbers by row and column, none below zero, with totals of rows and, unless it is a list, of columns.
    public let cells: [[Int]]
    /// A table of several rows has totals below; a list of one row has only its own.
    public let hasColumnTotals: Bool

    /// Nil where rows have different lengths, a number is below zero or above a thousand million, or there is no cell.
    public init?(_ cells: [[Int]], hasColumnTotals: Bool) {
        guard let width = cells.first?.count, width > 0, cells.allSatisfy({ $0.count == width }),
            cells.allSatisfy({ $0.allSatisfy((0...1_000_000_000).contains) })
        else { return nil }
        self.cells = cells
        self.hasColumnTotals = hasColumnTotals
    }

    public var rowTotals: [Int] { cells.map { $0.reduce(0, +) } }

    public var columnTotals: [Int] {
        hasColumnTotals ? (cells.first ?? []).indices.map { column in cells.reduce(0) { $0 + $1[column] } } : []
    }

    /// What may be shown where nothing was shown before.
    public func shown() -> Shown { shown(after: []) }

    /// What may be shown of a new release, after what earlier ones have shown: of each cell the number that was shown last. A cell that
    /// differs from it by one to four is hidden, and protected as a small one is: the difference of two releases would be the few who came
    /// in between.
    /// - Parameter earlier: in the shape of this table; others are passed over.
    public func shown(after earlier: [Shown]) -> Shown {
        var net = SuppressionNet(table: self, earlier: earlier.filter(hasShape))
        net.protect()
        return net.shown(of: self)
    }

    private func hasShape(_ other: Shown) -> Bool {
        other.cells.count == cells.count && other.cells.allSatisfy { $0.count == cells[0].count } && other.rowTotals.count == cells.count
            && other.columnTotals.count == columnTotals.count
    }
}
