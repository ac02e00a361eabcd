import DataAccess
import Domain
import Sealing

extension Office {
    /// Milliseconds for which one process keeps the sequencer's seat without appending; then another may take it.
    static let sequencerSeat: Int64 = 15_000

    /// Enters what is in no entry yet into the transparency log, in one transaction: lines of the office's log, then events of
    /// reports by report and place, at most `limit` of each. Returns how many; none where another process has the sequencer's seat.
    public func appendToLog(limit: Int = 1000) async throws -> Int {
        let batch = try await store.read { session in try LogBatch.read(limit: limit, in: session) }
        guard let batch else { return 0 }
        let (holder, moment) = (sequencer, now())
        let end = moment.adding(milliseconds: Self.sequencerSeat)
        do {
            return try await store.write { session in
                guard try session.run(LogSQL.takeSeat(holder, until: end, at: moment)) == 1 else { return 0 }
                try batch.write(in: session)
                return batch.count
            }
        } catch LogFault.overtaken {
            return 0
        }
    }
}

/// Some events that are entered together, with everything that is hashed of them: made before the transaction, which only writes.
private struct LogBatch: Sendable {
    private let oldSize: Int64
    private let records: [LogRecord]
    private let freshSeeds: [(subject: LogSubject, since: Int64, seed: LogSeed)]
    private let leaves: [(mark: Int64, index: Int64)]
    private let growth: LogGrowth

    var count: Int { records.count }

    static func read(limit: Int, in session: any Session) throws -> LogBatch? {
        // The office's own lines never wait behind an import of many reports.
        let events = try session.rows(LogSQL.waitingEvents(limit: limit)).map(LogRecord.event)
        let records = try session.rows(LogSQL.waitingActs(limit: limit)).map(LogRecord.act) + events
        guard !records.isEmpty, let size = try session.first(LogSQL.size)?.int64(0) else { return nil }
        let tree = LogTree(session)
        let edges = try LogGrowth.edgeKeys(size: size).map { key in try key.map { try tree.tile($0) } ?? LogTile(bytes: []) }
        return LogBatch(records, size: size, edges: edges, seeds: try LogSeeds.read(records, in: session))
    }

    private init(_ records: [LogRecord], size: Int64, edges: [LogTile], seeds: LogSeeds) {
        self.records = records
        oldSize = size
        var (known, growth) = (seeds, LogGrowth(size: size, edges: edges))
        var fresh: [(subject: LogSubject, since: Int64, seed: LogSeed)] = []
        var leaves: [(mark: Int64, index: Int64)] = []
        for record in records {
            let seed: LogSeed
            if let old = known.seed(of: record.key, at: record.sequence) {
                seed = old
            } else {
                seed = LogSeed()
                known.add(seed, of: record.key, since: record.sequence)
                fresh.append((record.key, record.sequence, seed))
            }
            let commitment = record.commitment(seed)
            leaves.append((LogLeaf.mark(LogEntry.leaf(commitment: commitment)), growth.size))
            growth.add(commitment: commitment)
        }
        freshSeeds = fresh
        self.leaves = leaves
        self.growth = growth
    }

    func write(in session: any Session) throws {
        guard try session.run(LogSQL.grow(from: oldSize, to: growth.size)) == 1 else { throw LogFault.overtaken }
        for some in Self.portions(of: freshSeeds) { try session.run(LogSQL.insertSeeds(Array(some))) }
        for some in Self.portions(of: leaves) { try session.run(LogSQL.insertLeaves(Array(some))) }
        for (key, tile) in growth.changed.sorted(by: { ($0.key.level, $0.key.position) < ($1.key.level, $1.key.position) }) {
            try session.run(LogSQL.saveTile(key, tile))
        }
        for run in runs {
            let first = run[run.startIndex]
            let index = oldSize + Int64(run.startIndex)
            let entered: Int
            switch first.source {
            case .report:
                let last = first.sequence + Int64(run.count) - 1
                entered = try session.run(
                    LogSQL.enterEvents(of: first.subjectID, first.sequence...last, shift: index - first.sequence))
            case .office:
                entered = try session.run(LogSQL.enterAct(first.subjectID, index: index))
            }
            guard entered == run.count else { throw LogFault.overtaken }
        }
    }

    /// Neighbours that one statement can enter: events of one report without a gap, or one line of the office's log.
    private var runs: [ArraySlice<LogRecord>] {
        var runs: [ArraySlice<LogRecord>] = []
        var start = records.startIndex
        for index in records.indices.dropFirst() {
            let (before, record) = (records[index - 1], records[index])
            let follows = record.source == .report && record.key == before.key && record.sequence == before.sequence + 1
            if follows { continue }
            runs.append(records[start..<index])
            start = index
        }
        runs.append(records[start...])
        return runs
    }

    private static func portions<Element>(of all: [Element]) -> [ArraySlice<Element>] {
        stride(from: 0, to: all.count, by: 100).map { all[$0..<min($0 + 100, all.count)] }
    }
}
