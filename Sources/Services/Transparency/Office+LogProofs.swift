import DataAccess
import Sealing

/// Where an entry stands and what proves it against a head of that size.
public struct LogInclusion: Sendable, Equatable {
    public let index: Int64
    public let size: Int64
    public let leaf: [UInt8]
    public let path: [[UInt8]]
}

extension Office {
    /// The most entries that one answer holds.
    public static let mostEntries = 1000

    /// Entries as everyone may read them, as far as a published head covers them. `notFound` beyond it.
    public func logEntries(_ range: ClosedRange<Int64>) async throws -> [[UInt8]] {
        try await store.read { session in
            let (first, last) = (range.lowerBound, range.upperBound)
            guard first >= 0, last - first < Int64(Self.mostEntries), last < (try Self.coveredSize(session)) else {
                throw ServiceFault.notFound
            }
            let tree = LogTree(session)
            return try range.map { LogEntry.bytes(commitment: try tree.commitment($0)) }
        }
    }

    /// What proves that an entry is in the tree of that size, the newest head's where none is named. `notFound` beyond it.
    public func logInclusion(of index: Int64, size: Int64?) async throws -> LogInclusion {
        try await store.read { session in try Self.inclusion(of: index, size: size, in: session) }
    }

    /// The same for an entry of which only the leaf's hash is known.
    public func logInclusion(ofLeaf leaf: [UInt8], size: Int64?) async throws -> LogInclusion {
        try await store.read { session in
            let (covered, tree) = (try Self.coveredSize(session), LogTree(session))
            for row in try session.rows(LogSQL.leaves(LogLeaf.mark(leaf))) {
                let index = try row.int64(0)
                guard index < covered, LogEntry.leaf(commitment: try tree.commitment(index)) == leaf else { continue }
                return try Self.inclusion(of: index, size: size, in: session)
            }
            throw ServiceFault.notFound
        }
    }

    /// What proves that the tree of the later size begins with that of the earlier. `notFound` beyond the newest head.
    public func logConsistency(from earlier: Int64, to later: Int64) async throws -> [[UInt8]] {
        try await store.read { session in
            guard later <= (try Self.coveredSize(session)),
                let path = try LogTree(session).tree(size: later).consistencyPath(from: earlier)
            else { throw ServiceFault.notFound }
            return path
        }
    }

    static func inclusion(of index: Int64, size: Int64?, in session: any Session) throws -> LogInclusion {
        let covered = try coveredSize(session)
        let tree = LogTree(session)
        let whole = size ?? covered
        guard whole <= covered, let path = try tree.tree(size: whole).inclusionPath(of: index) else { throw ServiceFault.notFound }
        return LogInclusion(index: index, size: whole, leaf: LogEntry.leaf(commitment: try tree.commitment(index)), path: path)
    }

    /// How many entries the newest head covers: what came since is shown with the next, so that the log tells no moment more exactly.
    private static func coveredSize(_ session: any Session) throws -> Int64 {
        try session.first(LogHeadSQL.latest).map(LogHeadSQL.head)?.head.size ?? 0
    }
}
