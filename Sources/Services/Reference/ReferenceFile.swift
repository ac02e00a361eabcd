/// Reads one reference file into typed rows and gathers what is wrong with it.
struct ReferenceFile<Row: ReferenceRow> {
    /// The good rows with the line each stands on.
    private(set) var rows: [(line: Int, row: Row)] = []
    private(set) var bad: [BadLine] = []

    init(folder: String) {
        do {
            let chunks = try FileChunks(path: folder + "/" + Row.file)
            try read(CSVReader(nextChunk: chunks.next))
        } catch {
            complain(line: 0, "", .fileMissing)
        }
    }

    mutating func complain(line: Int, _ field: String, _ reason: BadLine.Reason) {
        bad.append(BadLine(file: Row.file, line: line, field: field, reason: reason))
    }

    /// Each value of the key may stand once; later lines with it are bad.
    mutating func requireUnique(_ field: String, _ key: (Row) -> String) {
        var firstLines: [String: Int] = [:]
        firstLines.reserveCapacity(rows.count)
        for (line, row) in rows {
            let value = key(row)
            if let firstLine = firstLines[value] {
                complain(line: line, field, .duplicate(value, firstLine: firstLine))
            } else {
                firstLines[value] = line
            }
        }
    }

    private mutating func read(_ reader: CSVReader) throws {
        var reader = reader
        guard let header = try reader.next() else {
            complain(line: 1, "", .missing)
            return
        }
        var columns: [String: Int] = [:]
        for (index, name) in header.fields.enumerated() where columns[name] == nil { columns[name] = index }
        for column in Row.columns where columns[column] == nil { complain(line: 1, column, .columnMissing) }
        guard bad.isEmpty else { return }
        while let line = try reader.next() {
            if let problem = line.problem {
                complain(line: line.line, "", .malformed(problem))
            } else if line.fields.count != header.fields.count {
                complain(line: line.line, "", .wrongFieldCount(found: line.fields.count, expected: header.fields.count))
            } else {
                var fields = ReferenceFields(file: Row.file, row: line, columns: columns)
                let row = Row(&fields)
                if fields.bad.isEmpty { rows.append((line.line, row)) } else { bad += fields.bad }
            }
        }
    }
}
