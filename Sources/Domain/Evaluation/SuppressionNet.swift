/// A table as a net: lines of it are nodes, each number is an edge between its row and its column. Totals close the lines: with their sign
/// turned, every line sums to zero. What a reader cannot see of a hidden number is a closed way through hidden edges, along which numbers
/// may rise and fall in turn without any line noticing.
struct SuppressionNet {
    private struct Edge {
        let row: Int
        let column: Int
        let value: Int
        /// A total stands on the other side of its line's sum.
        let isTurned: Bool
        let isTotal: Bool
        /// What the reader knows it to be at least.
        var least: Int
        var isSensitive: Bool
        var isHidden: Bool

        /// May fall by four and still be what a reader thinks possible.
        var mayFall: Bool { value - least >= Suppression.least - 1 }
        /// A zero is never hidden, and so never carries anything.
        var mayRise: Bool { value > 0 || isHidden }
    }

    private var edges: [Edge] = []
    private let rowCount: Int
    private let columnCount: Int
    private let width: Int

    init(table: Suppression, earlier: [Suppression.Shown]) {
        let (cells, totals) = (table.cells, table.columnTotals)
        width = cells[0].count
        rowCount = cells.count + 1
        // Without totals below, columns are no lines: they all end in the same open place.
        columnCount = table.hasColumnTotals ? width + 1 : 1
        for (row, line) in cells.enumerated() {
            for (column, value) in line.enumerated() {
                add(value, row, table.hasColumnTotals ? column : 0, before: earlier.compactMap { $0.cells[row][column] }.last)
            }
            add(
                line.reduce(0, +), row, table.hasColumnTotals ? width : 0, isTurned: true, isTotal: true,
                before: earlier.compactMap { $0.rowTotals[row] }.last)
        }
        for (column, value) in totals.enumerated() {
            add(value, cells.count, column, isTurned: true, isTotal: true, before: earlier.compactMap { $0.columnTotals[column] }.last)
        }
        if table.hasColumnTotals {
            add(totals.reduce(0, +), cells.count, width, isTotal: true, before: earlier.compactMap(\.grandTotal).last)
        }
    }

    private mutating func add(_ value: Int, _ row: Int, _ column: Int, isTurned: Bool = false, isTotal: Bool = false, before: Int?) {
        let few = 1..<Suppression.least
        let step = before.map { abs(value - $0) } ?? 0
        let isSensitive = few.contains(value) || few.contains(step)
        // Who saw the number before thinks that it has only grown since.
        let known = before.map { $0 <= value ? max($0, 1) : 1 } ?? 1
        edges.append(
            Edge(
                row: row, column: column, value: value, isTurned: isTurned, isTotal: isTotal, least: known, isSensitive: isSensitive,
                isHidden: isSensitive && value > 0))
    }

    /// Hides for every sensitive number the cheapest closed way along which it may rise by four.
    mutating func protect() {
        for place in edges.indices where edges[place].isSensitive {
            edges[place].isHidden = true
            for other in way(around: place) { edges[other].isHidden = true }
        }
    }

    /// The edges of the cheapest way that gives the number room to rise; hidden ones cost nothing, totals are the dearest.
    private func way(around place: Int) -> [Int] {
        // The number rises; along the way every other edge of its lines has to make up for it, so turned and plain ones change roles.
        let rises = !edges[place].isTurned
        let start = edges[place].row
        let end = rowCount + edges[place].column
        var cost = [Int](repeating: .max, count: rowCount + columnCount)
        var came = [Int?](repeating: nil, count: rowCount + columnCount)
        var open = Set([start])
        cost[start] = 0
        while let node = open.min(by: { (cost[$0], $0) < (cost[$1], $1) }) {
            open.remove(node)
            if node == end { break }
            for (index, edge) in edges.enumerated() where index != place {
                let isFromRow = node < rowCount
                guard isFromRow ? edge.row == node : rowCount + edge.column == node else { continue }
                // From a row the sum must fall where the number rose, from a column it must rise again.
                let sumFalls = isFromRow == rises
                let falls = sumFalls != edge.isTurned
                guard falls ? edge.mayFall : edge.mayRise else { continue }
                let next = isFromRow ? rowCount + edge.column : edge.row
                let step = cost[node] + price(edge)
                if step < cost[next] {
                    cost[next] = step
                    came[next] = index
                    open.insert(next)
                }
            }
        }
        return trace(from: end, to: start, came)
    }

    private func trace(from end: Int, to start: Int, _ came: [Int?]) -> [Int] {
        var way: [Int] = []
        var node = end
        while node != start, let index = came[node], way.count <= edges.count {
            way.append(index)
            node = node < rowCount ? rowCount + edges[index].column : edges[index].row
        }
        return way
    }

    private func price(_ edge: Edge) -> Int {
        if edge.isHidden { return 0 }
        return edge.value + (edge.isTotal ? 1_000_000_000_000 : 1)
    }

    func shown(of table: Suppression) -> Suppression.Shown {
        func number(_ place: Int) -> Int? { edges[place].isHidden ? nil : edges[place].value }
        let perRow = width + 1
        let below = table.cells.count * perRow
        return Suppression.Shown(
            cells: table.cells.indices.map { row in (0..<width).map { number(row * perRow + $0) } },
            rowTotals: table.cells.indices.map { number($0 * perRow + width) },
            columnTotals: table.columnTotals.indices.map { number(below + $0) },
            grandTotal: table.hasColumnTotals ? number(below + width) : nil)
    }
}
