/// Reads a comma-separated table (RFC 4180) row by row from chunks of bytes, so that a file of a million rows needs the memory of one.
///
/// Tolerant of what spreadsheets write: a byte order mark, CRLF or LF or CR line ends, quotes, line ends inside quotes, a missing
/// last line end. It never throws about content: a row that cannot be right is returned with its `problem`, and reading goes on.
public struct CSVReader {
    private enum Place { case fieldStart, plain, quoted, quoteInQuoted }

    /// Longer rows are cut and marked: an opened and never closed quote must not swallow a whole file into memory.
    public static let defaultRowLimit = 1 << 20

    private let nextChunk: () throws -> [UInt8]?
    private let separator: UInt8
    private let rowLimit: Int
    private var chunk: [UInt8] = []
    private var position = 0
    private var ended = false
    private var line = 1
    private var atStart = true
    private var skipLineFeed = false

    /// - Parameters:
    ///   - separator: `,` by default; spreadsheets with Indonesian settings write `;`.
    ///   - rowLimit: bytes of one row, quotes included.
    ///   - nextChunk: the next bytes, nil at the end. Only what it throws is thrown by `next()`.
    public init(
        separator: UInt8 = UInt8(ascii: ","), rowLimit: Int = CSVReader.defaultRowLimit, nextChunk: @escaping () throws -> [UInt8]?
    ) {
        self.separator = separator
        self.rowLimit = rowLimit
        self.nextChunk = nextChunk
    }

    public init(bytes: [UInt8], separator: UInt8 = UInt8(ascii: ",")) {
        var rest: [UInt8]? = bytes
        self.init(separator: separator) {
            defer { rest = nil }
            return rest
        }
    }

    public init(text: String, separator: UInt8 = UInt8(ascii: ",")) {
        self.init(bytes: Array(text.utf8), separator: separator)
    }

    /// The next row, or nil at the end. Lines that are wholly empty are passed over.
    public mutating func next() throws -> CSVRow? {
        var row = RowInMaking(line: line)
        var place = Place.fieldStart
        while true {
            if position >= chunk.count, try !refill() { break }
            let byte = chunk[position]
            if skipLineFeed {
                skipLineFeed = false
                if byte == Byte.lineFeed {
                    position += 1
                    continue
                }
            }
            if place == .plain || place == .quoted {
                let run = runLength(quoted: place == .quoted)
                if run > 0 {
                    row.append(chunk[position..<position + run], limit: rowLimit)
                    position += run
                    if row.isOverLimit { place = .plain }
                    continue
                }
            }
            position += 1
            switch (place, byte) {
            case (.quoted, Byte.quote):
                place = .quoteInQuoted
            case (.quoted, _):
                if byte == Byte.lineFeed { line += 1 }
                row.append(byte, limit: rowLimit)
                if row.isOverLimit { place = .plain }
            case (.quoteInQuoted, Byte.quote):
                row.append(byte, limit: rowLimit)
                place = .quoted
            case (_, separator):
                row.endField()
                place = .fieldStart
            case (_, Byte.lineFeed), (_, Byte.carriageReturn):
                skipLineFeed = byte == Byte.carriageReturn
                line += 1
                if let finished = row.finish() { return finished }
                row = RowInMaking(line: line)
                place = .fieldStart
            case (.fieldStart, Byte.quote):
                row.isQuoted = true
                place = .quoted
            case (.quoteInQuoted, _):
                row.problem = row.problem ?? .textAfterQuote
                row.append(byte, limit: rowLimit)
                place = .plain
            default:
                row.append(byte, limit: rowLimit)
                place = .plain
            }
        }
        if place == .quoted { row.problem = row.problem ?? .unclosedQuote }
        return row.finish()
    }

    /// How many of the next bytes are ordinary ones of the present field.
    private func runLength(quoted: Bool) -> Int {
        let separator = separator
        let start = position
        return chunk.withUnsafeBufferPointer { bytes in
            var end = start
            while end < bytes.count {
                let byte = bytes[end]
                if quoted {
                    if byte == Byte.quote || byte == Byte.lineFeed { break }
                } else if byte == separator || byte == Byte.lineFeed || byte == Byte.carriageReturn {
                    break
                }
                end += 1
            }
            return end - start
        }
    }

    private mutating func refill() throws -> Bool {
        while !ended {
            guard let next = try nextChunk() else {
                ended = true
                return false
            }
            chunk = next
            position = 0
            if atStart { try skipByteOrderMark() }
            if position < chunk.count { return true }
        }
        return false
    }

    private mutating func skipByteOrderMark() throws {
        while chunk.count < 3, let next = try nextChunk() { chunk += next }
        if chunk.starts(with: [0xEF, 0xBB, 0xBF]) { position = 3 }
        atStart = false
    }

    private enum Byte {
        static let quote = UInt8(ascii: "\"")
        static let lineFeed = UInt8(ascii: "\n")
        static let carriageReturn = UInt8(ascii: "\r")
    }

    /// The fields gathered so far of the row being read.
    private struct RowInMaking {
        let line: Int
        var fields: [String] = []
        var bytes: [UInt8] = []
        var size = 0
        var isQuoted = false
        var problem: CSVProblem?

        init(line: Int) {
            self.line = line
        }

        var isOverLimit: Bool { problem == .tooLong }

        mutating func append(_ byte: UInt8, limit: Int) {
            size += 1
            if size > limit { problem = .tooLong } else { bytes.append(byte) }
        }

        mutating func append(_ run: ArraySlice<UInt8>, limit: Int) {
            size += run.count
            if size > limit { problem = .tooLong } else { bytes.append(contentsOf: run) }
        }

        mutating func endField() {
            if let text = String(validating: bytes, as: UTF8.self) {
                if bytes.contains(0) { problem = problem ?? .nul }
                fields.append(text)
            } else {
                problem = problem ?? .invalidUTF8
                fields.append(String(decoding: bytes, as: UTF8.self))
            }
            bytes.removeAll(keepingCapacity: true)
        }

        mutating func finish() -> CSVRow? {
            if fields.isEmpty, bytes.isEmpty, !isQuoted, problem == nil { return nil }
            endField()
            return CSVRow(line: line, fields: fields, problem: problem)
        }
    }
}
