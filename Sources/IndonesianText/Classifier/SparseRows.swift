/// Many texts as rows of a table in which nearly every cell is empty.
struct SparseRows: Sendable {
    private(set) var starts: [Int] = [0]
    private(set) var columns: [Int32] = []
    private(set) var values: [Float] = []

    var count: Int { starts.count - 1 }

    mutating func append(_ row: [(column: Int32, value: Float)]) {
        for cell in row {
            columns.append(cell.column)
            values.append(cell.value)
        }
        starts.append(columns.count)
    }
}
