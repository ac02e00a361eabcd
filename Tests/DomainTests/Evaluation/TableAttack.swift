import Domain

/// What a reader can do with a published table, exactly and without knowing how it was made: solve its lines for every number that is
/// hidden, and stretch each as far as the others allow while none falls below what he knows.
///
/// Lines of a table have coefficients of 0, 1 and -1 only, and are totally unimodular: elimination stays within whole numbers.
struct TableAttack {
    /// One hidden number.
    struct Unknown {
        let name: String
        let value: Int
        /// What the reader knows it to be at least.
        let least: Int
    }

    private(set) var unknowns: [Unknown] = []
    /// Sum of coefficient times unknown equals the last entry.
    private var lines: [[Int]] = []

    init(_ table: Suppression, _ shown: Suppression.Shown, least: (String) -> Int = { _ in 1 }) {
        var places: [String: Int] = [:]
        func place(_ name: String, _ value: Int, _ shown: Int?) {
            guard shown == nil else { return }
            places[name] = unknowns.count
            unknowns.append(Unknown(name: name, value: value, least: least(name)))
        }
        let (rows, columns) = (table.cells.indices, table.cells[0].indices)
        for row in rows {
            for column in columns { place("c\(row),\(column)", table.cells[row][column], shown.cells[row][column]) }
            place("r\(row)", table.rowTotals[row], shown.rowTotals[row])
        }
        for column in table.columnTotals.indices { place("k\(column)", table.columnTotals[column], shown.columnTotals[column]) }
        if table.hasColumnTotals { place("g", table.rowTotals.reduce(0, +), shown.grandTotal) }

        func add(_ terms: [(String, Int, Int?)]) {
            var line = [Int](repeating: 0, count: unknowns.count + 1)
            for (name, sign, known) in terms {
                if let known { line[unknowns.count] -= sign * known } else if let place = places[name] { line[place] += sign }
            }
            lines.append(line)
        }
        for row in rows { add(columns.map { ("c\(row),\($0)", 1, shown.cells[row][$0]) } + [("r\(row)", -1, shown.rowTotals[row])]) }
        guard table.hasColumnTotals else { return }
        for column in columns {
            add(rows.map { ("c\($0),\(column)", 1, shown.cells[$0][column]) } + [("k\(column)", -1, shown.columnTotals[column])])
        }
        add(rows.map { ("r\($0)", 1, shown.rowTotals[$0]) } + [("g", -1, shown.grandTotal)])
        add(columns.map { ("k\($0)", 1, shown.columnTotals[$0]) } + [("g", -1, shown.grandTotal)])
    }

    /// Reduced to steps; which unknown each line solves.
    private func reduced() -> (lines: [[Int]], pivots: [Int]) {
        var (lines, pivots) = (lines, [Int]())
        for column in unknowns.indices {
            guard let row = lines.indices.dropFirst(pivots.count).first(where: { lines[$0][column] != 0 }) else { continue }
            lines.swapAt(row, pivots.count)
            Self.eliminate(&lines, row: pivots.count, column: column)
            pivots.append(column)
        }
        return (Array(lines.prefix(pivots.count)), pivots)
    }

    /// Makes the column a unit one; the pivot is 1 or -1.
    private static func eliminate(_ lines: inout [[Int]], row: Int, column: Int) {
        let pivot = lines[row][column]
        precondition(abs(pivot) == 1, "the lines are not those of a table")
        if pivot < 0 { lines[row] = lines[row].map { -$0 } }
        let own = lines[row]
        for other in lines.indices where other != row && lines[other][column] != 0 {
            let factor = lines[other][column]
            for place in own.indices where own[place] != 0 { lines[other][place] -= factor * own[place] }
        }
    }

    /// Hidden numbers that follow from the published ones alone.
    var solved: [String] {
        let (lines, pivots) = reduced()
        return zip(lines, pivots).filter { line, _ in line.dropLast().count { $0 != 0 } == 1 }.map { unknowns[$0.1].name }
    }

    /// The largest value that a hidden number may have; nil without bound. By the simplex method from the true table, with Bland's rule.
    func most(of target: Int) -> Int? {
        // x = least + y, y >= 0.
        var (lines, pivots) = reduced()
        for row in lines.indices {
            for place in unknowns.indices { lines[row][unknowns.count] -= lines[row][place] * unknowns[place].least }
        }
        guard feasible(&lines, &pivots) else { return .min }
        var goal = [Int](repeating: 0, count: unknowns.count + 1)
        goal[target] = 1
        for (row, column) in pivots.enumerated() where goal[column] != 0 {
            let factor = goal[column]
            for place in goal.indices { goal[place] -= factor * lines[row][place] }
        }
        while let entering = unknowns.indices.first(where: { goal[$0] > 0 }) {
            let rows = lines.indices.filter { lines[$0][entering] > 0 }
            guard
                let leaving = rows.min(by: {
                    (ratio(lines[$0], entering), pivots[$0]) < (ratio(lines[$1], entering), pivots[$1])
                })
            else { return nil }
            Self.eliminate(&lines, row: leaving, column: entering)
            pivots[leaving] = entering
            let factor = goal[entering]
            for place in goal.indices { goal[place] -= factor * lines[leaving][place] }
        }
        return unknowns[target].least - goal[unknowns.count]
    }

    private func ratio(_ line: [Int], _ column: Int) -> Int { line[unknowns.count] / line[column] }

    /// Makes every right side at least zero by dual steps, from any basis; the true table shows that it can be done.
    private func feasible(_ lines: inout [[Int]], _ pivots: inout [Int]) -> Bool {
        var steps = 0
        while let row = lines.indices.filter({ lines[$0][unknowns.count] < 0 }).min(by: { pivots[$0] < pivots[$1] }) {
            guard let entering = unknowns.indices.first(where: { lines[row][$0] < 0 }), steps < 10_000 else { return false }
            Self.eliminate(&lines, row: row, column: entering)
            pivots[row] = entering
            steps += 1
        }
        return true
    }
}
