import DataAccess
import Domain
import Sealing

/// An event or a line of the office's log as the transparency log sees it, whichever of the two it is.
struct LogRecord: Sendable {
    let source: LogStatement.Source
    /// The report, or the line of the office's log.
    let subjectID: Int64
    let subject: String
    let sequence: Int64
    let at: Int64
    let kind: String
    /// Everything that is recorded beside kind and moment, in the order in which it is hashed.
    let content: [String]
    /// Where it stands in the log; nil before.
    let index: Int64?

    var key: LogSubject { LogSubject(source: source, id: subjectID) }

    /// A line of the office's log whose words and person are gone.
    var isEmptied: Bool { source == .office && content.first == "" && content.suffix(2) == ["", "{}"] }

    func statement(_ seed: LogSeed) -> LogStatement {
        LogStatement(
            source: source, subject: subject, sequence: sequence, at: at, kind: kind,
            content: LogStatement.content(of: content, salt: seed.contentSalt(sequence)))
    }

    func commitment(_ seed: LogSeed) -> [UInt8] {
        statement(seed).commitment(salt: seed.statementSalt(sequence))
    }

    /// A row of ``LogSQL/eventColumns``.
    static func event(_ row: ResultRow) throws -> LogRecord {
        LogRecord(
            source: .report, subjectID: try row.int64(0), subject: try row.text(1), sequence: try row.int64(2), at: try row.int64(3),
            kind: try row.text(4), content: [try row.text(5), try row.text(6)] + [try row.optionalText(8)].compactMap(\.self),
            index: try row.optionalInt64(7))
    }

    /// A row of ``LogSQL/actColumns``.
    static func act(_ row: ResultRow) throws -> LogRecord {
        let id = try row.int64(0)
        return LogRecord(
            source: .office, subjectID: id, subject: String(id), sequence: 1, at: try row.int64(1), kind: try row.text(2),
            content: [
                try row.optionalInt64(3).map { String($0) } ?? "", try row.optionalInt64(4).map { String($0) } ?? "", try row.text(5),
                try row.text(6),
            ], index: try row.optionalInt64(7))
    }
}

/// Whose salts are made of one seed.
struct LogSubject: Hashable, Sendable {
    let source: LogStatement.Source
    let id: Int64
}

/// The seeds of some subjects, each from an event on.
struct LogSeeds: Sendable {
    private var seeds: [LogSubject: [(since: Int64, seed: LogSeed)]] = [:]

    /// Of the seeds of a subject the latest that began with this event or before; nil where it was erased.
    func seed(of subject: LogSubject, at sequence: Int64) -> LogSeed? {
        seeds[subject]?.filter { $0.since <= sequence }.max { $0.since < $1.since }?.seed
    }

    mutating func add(_ seed: LogSeed, of subject: LogSubject, since: Int64) {
        seeds[subject, default: []].append((since, seed))
    }

    static func read(_ records: [LogRecord], in session: any Session) throws -> LogSeeds {
        var found = LogSeeds()
        for source in LogStatement.Source.allCases {
            let ids = Set(records.filter { $0.source == source }.map(\.subjectID)).sorted()
            for start in stride(from: 0, to: ids.count, by: 256) {
                let some = ids[start..<min(start + 256, ids.count)]
                for row in try session.rows(LogSQL.seeds(source, Array(some))) {
                    let subject = LogSubject(source: source, id: try row.int64(0))
                    found.add(LogSeed(bytes: try row.blob(2)), of: subject, since: try row.int64(1))
                }
            }
        }
        return found
    }
}
