import DataAccess
import Domain
public import Sealing

extension Office {
    /// Checks the whole transparency log against what is recorded today: every event against its entry, the tree against the entries,
    /// every head against the tree. Throws the first ``LogFinding``. Appending may go on meanwhile.
    /// - Parameters:
    ///   - key: whose signatures the heads must bear; that named in each where nil.
    ///   - kept: a head that was kept elsewhere, which the log must contain.
    public func auditLog(
        key: VerifyingKey? = nil, kept: LogHead? = nil, progress: @Sendable (Int64) -> Void = { _ in }
    ) async throws -> LogSummary {
        var summary = LogSummary()
        let linesKeptSince = try RetentionClass.logs.keptSince(try await rules.current().policies, at: now())
        let (size, heads) = try await store.read { session in
            (try session.first(LogSQL.size)?.int64(0) ?? 0, try session.rows(LogHeadSQL.after(0, limit: .max)).map(LogHeadSQL.head))
        }
        var checker = try HeadChecker(heads, key: key, kept: kept)
        for start in stride(from: Int64(0), to: size, by: LogTile.width) {
            let range = start...(min(start + Int64(LogTile.width), size) - 1)
            let part = try await store.read { session in try LogPart.check(range, linesKeptSince: linesKeptSince, in: session) }
            for leaf in part.leaves { try checker.add(leaf: leaf) }
            summary.erased += part.erased
            if start.isMultiple(of: Int64(LogTile.width) * 400) { progress(start) }
        }
        try checker.finish()
        summary.waiting = try await store.read { session in
            try LogPart.checkUpperLevels(size: size, in: session)
            let beyond = try session.first(LogAuditSQL.beyond(size))?.int(0) ?? 0
            // What is entered while this runs lies beyond the end that was read, and not beyond that of now.
            if beyond > 0, try session.first(LogSQL.size)?.int64(0) == size { throw LogFinding.beyondEnd(count: beyond) }
            return try session.first(LogSQL.waitingCount)?.int(0) ?? 0
        }
        summary.entries = size
        summary.heads = heads.count
        summary.latest = heads.last?.head
        return summary
    }
}

/// The entries of one row of the tree, held against the events behind them.
private struct LogPart: Sendable {
    var leaves: [[UInt8]] = []
    var erased = 0

    static func check(_ range: ClosedRange<Int64>, linesKeptSince: Instant, in session: any Session) throws -> LogPart {
        var records: [Int64: LogRecord] = [:]
        let found = try session.rows(LogSQL.events(range)).map(LogRecord.event) + session.rows(LogSQL.acts(range)).map(LogRecord.act)
        for record in found {
            guard let index = record.index else { continue }
            if records.updateValue(record, forKey: index) != nil { throw LogFinding.entry(index, subject: record.subject, .altered) }
        }
        let seeds = try LogSeeds.read(found, in: session)
        let key = LogTile.Key(level: 0, position: range.lowerBound >> 8)
        // A row that is cut short ends where the first missing entry would stand.
        let tile = LogTile(bytes: try session.first(LogSQL.tile(key))?.blob(0) ?? [])
        var part = LogPart()
        for index in range {
            guard let commitment = tile.stored(Int(index & 255)) else { throw LogFinding.entry(index, subject: nil, .missing) }
            guard let record = records[index] else { throw LogFinding.entry(index, subject: nil, .missing) }
            if let seed = seeds.seed(of: record.key, at: record.sequence) {
                guard record.commitment(seed) == commitment else { throw LogFinding.entry(index, subject: record.subject, .altered) }
            } else {
                // Of the office's lines only those may have lost their seed that retention has emptied; reports are asked one by one.
                guard record.source == .report || (record.isEmptied && record.at < linesKeptSince.rawValue) else {
                    throw LogFinding.entry(index, subject: record.subject, .altered)
                }
                part.erased += 1
            }
            part.leaves.append(LogEntry.leaf(commitment: commitment))
        }
        guard part.leaves.count == LogTile.width else { return part }
        let above = LogTile.Key(level: 1, position: key.position >> 8)
        let stored = LogTile(bytes: try session.first(LogSQL.tile(above))?.blob(0) ?? []).stored(Int(key.position & 255))
        guard stored == MerkleHash.top(of: part.leaves) else { throw LogFinding.tree(range) }
        return part
    }

    /// The levels above the first, each against the one below it.
    static func checkUpperLevels(size: Int64, in session: any Session) throws {
        let tree = LogTree(session)
        var (level, count) = (2, size >> 16)
        while count > 0 {
            for position in 0..<count {
                let below = try tree.tile(LogTile.Key(level: level - 1, position: position))
                let stored = try tree.tile(LogTile.Key(level: level, position: position >> 8)).stored(Int(position & 255))
                guard let hashes = below.hashes(0..<LogTile.width, level: level - 1), stored == MerkleHash.top(of: hashes) else {
                    let width = Int64(1) << Int64(level * LogTile.levels)
                    throw LogFinding.tree((position * width)...((position + 1) * width - 1))
                }
            }
            level += 1
            count >>= Int64(LogTile.levels)
        }
    }
}

enum LogAuditSQL {
    /// Events that say they were entered where the log does not reach.
    static func beyond(_ size: Int64) -> Query {
        Query(
            """
            select (select count(*) from report_events where log_index >= \(size))
                + (select count(*) from office_log where log_index >= \(size))
            """, named: "logAudit.beyond")
    }

    static let samples: [Query] = [beyond(0)]
}
