import Foundation

/// A sorted file of passwords, or of their SHA-1, that is too long for memory: searched where it lies, a few lines for each question.
struct SortedPasswordFile: Sendable {
    private let path: String
    private let size: UInt64
    /// Whether its lines are SHA-1 in hexadecimal, with or without `:` and a count.
    let holdsMarks: Bool

    /// Nil where its lines do not follow one another as `LC_ALL=C sort` puts them.
    init?(path: String) throws {
        let file = try Self.open(path)
        self.path = path
        size = try file.seekToEnd()
        let first = try Self.line(from: 0, of: file)?.text ?? []
        holdsMarks = Self.isMark(first)
        var (last, isSorted): ([UInt8], Bool) = ([], true)
        for probe in 0..<Self.probes {
            guard let found = try Self.line(from: size / UInt64(Self.probes) * UInt64(probe), of: file) else { continue }
            let key = sortKey(found.text)
            isSorted = isSorted && !key.lexicographicallyPrecedes(last) && (!holdsMarks || Self.isMark(found.text))
            last = key
        }
        guard isSorted else { return nil }
    }

    /// How many lines, evenly spread, are looked at before the file is taken for sorted.
    private static let probes = 1000

    func contains(_ word: String) -> Bool {
        guard let file = try? Self.open(path) else { return false }
        let wanted = Array(word.utf8)
        var (low, high): (UInt64, UInt64) = (0, size)
        while low < high {
            let middle = low + (high - low) / 2
            guard let found = try? Self.line(from: middle, of: file), found.start < high else {
                high = middle
                continue
            }
            let key = sortKey(found.text)
            if key == wanted { return true }
            if key.lexicographicallyPrecedes(wanted) { low = found.end } else { high = middle }
        }
        return false
    }

    private func sortKey(_ line: [UInt8]) -> [UInt8] {
        holdsMarks ? Array(line.prefix(40)).map { (UInt8(ascii: "a")...UInt8(ascii: "f")).contains($0) ? $0 - 32 : $0 } : line
    }

    private static func isMark(_ line: [UInt8]) -> Bool {
        guard line.count >= 40, line.count == 40 || line[40] == UInt8(ascii: ":") else { return false }
        return line.prefix(40).allSatisfy { Character(UnicodeScalar($0)).isHexDigit }
    }

    private static func open(_ path: String) throws -> FileHandle {
        guard let file = FileHandle(forReadingAtPath: path) else { throw KnownPasswords.Fault.unreadable(path) }
        return file
    }

    private struct Line {
        let start: UInt64
        /// Where the next one begins.
        let end: UInt64
        let text: [UInt8]
    }

    /// The first whole line that begins at this byte or after it; nil after the last.
    private static func line(from offset: UInt64, of file: FileHandle) throws -> Line? {
        var start = offset
        if offset > 0 {
            guard let before = try rest(from: offset - 1, of: file), before.isEnded else { return nil }
            start = before.end
        }
        guard let found = try rest(from: start, of: file), found.isEnded || !found.text.isEmpty else { return nil }
        return Line(start: start, end: found.end, text: found.text.last == 0x0D ? found.text.dropLast() : found.text)
    }

    /// What stands from this byte to the end of its line; nil where that is too far for a password.
    private static func rest(from offset: UInt64, of file: FileHandle) throws -> (text: [UInt8], end: UInt64, isEnded: Bool)? {
        try file.seek(toOffset: offset)
        var text: [UInt8] = []
        while text.count < longestLine, let part = try file.read(upToCount: 256), !part.isEmpty {
            text += part
            if let end = text.firstIndex(of: 0x0A) { return (Array(text[..<end]), offset + UInt64(end) + 1, true) }
        }
        return text.count < longestLine ? (text, offset + UInt64(text.count), false) : nil
    }

    /// Bytes.
    private static let longestLine = 4096
}
