/// One thing wrong in a reference file, told so that whoever keeps the file can put it right.
public struct BadLine: Sendable, Equatable, CustomStringConvertible {
    /// Relative to the reference folder, for example `regions/villages.csv`.
    public let file: String
    /// Counted from 1 with the header; 0 where the whole file is meant.
    public let line: Int
    /// The column, empty where the whole row is meant.
    public let field: String
    public let reason: Reason

    /// Why a value cannot stand.
    public enum Reason: Sendable, Equatable {
        case fileMissing
        case columnMissing
        case malformed(CSVProblem)
        case wrongFieldCount(found: Int, expected: Int)
        case missing
        case unknownWord(String, allowed: [String])
        case notACode(String)
        case notASlug(String)
        case notADate(String)
        case notANumber(String)
        case outOfRange(String)
        case unknownParent(String)
        case unknownRegion(String)
        case duplicate(String, firstLine: Int)
        case circular(String)
    }

    public init(file: String, line: Int, field: String, reason: Reason) {
        self.file = file
        self.line = line
        self.field = field
        self.reason = reason
    }

    public var description: String {
        let place = line > 0 ? "\(file):\(line)" : file
        return field.isEmpty ? "\(place): \(reason)" : "\(place): \(field): \(reason)"
    }
}

extension BadLine.Reason: CustomStringConvertible {
    public var description: String {
        switch self {
        case .fileMissing: "the file is missing or cannot be read"
        case .columnMissing: "the header has no such column"
        case .malformed(let problem): "not a row of a table (\(problem.rawValue))"
        case .wrongFieldCount(let found, let expected): "\(found) fields, the header has \(expected)"
        case .missing: "must not be empty"
        case .unknownWord(let word, let allowed): "'\(word)' is none of \(allowed.joined(separator: ", "))"
        case .notACode(let text): "'\(text)' is no region code of this level"
        case .notASlug(let text): "'\(text)' is no slug: small letters, digits and single hyphens"
        case .notADate(let text): "'\(text)' is no date of the calendar (yyyy-mm-dd)"
        case .notANumber(let text): "'\(text)' is no number"
        case .outOfRange(let text): "'\(text)' is outside the allowed range"
        case .unknownParent(let text): "no parent '\(text)'"
        case .unknownRegion(let text): "no region '\(text)'"
        case .duplicate(let text, let firstLine): "'\(text)' stands already in line \(firstLine)"
        case .circular(let text): "'\(text)' is its own ancestor"
        }
    }
}
