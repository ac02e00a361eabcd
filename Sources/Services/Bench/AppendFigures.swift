import DataAccess
import Domain
import Sealing

/// How fast events were entered into the transparency log.
public struct AppendFigures: Sendable {
    /// Events entered.
    public let events: Int
    /// Events a second, over all.
    public let rate: Double
    /// The same over the last twenty transactions.
    public let lastRate: Double
}

extension Office {
    /// Invented reports until there are so many events, for measuring only: it fills the database. Gives the number of reports.
    public func fillForBench(events: Int, reference: ReferenceSet, tell: (Int) -> Void) async throws -> Int {
        while true {
            let (reports, found) = try await store.read { session in
                (
                    try session.first(BenchSQL.reports)?.int(0) ?? 0, try session.first(BenchSQL.events)?.int(0) ?? 0
                )
            }
            tell(found)
            guard found < events else { return reports }
            let each = reports == 0 ? 5 : max(1, found / reports)
            let plan = DemoPeriod(
                reports: min(20_000, max(100, (events - found) / each)), seed: UInt64(reports) + 1,
                from: now().adding(seconds: -365 * 86_400),
                to: now())
            _ = try await seedDemoReports(plan, reference: reference) { _ in }
        }
    }

    /// Enters everything that waits.
    public func measureAppending() async throws -> AppendFigures {
        let clock = ContinuousClock()
        var turns: [(count: Int, time: Duration)] = []
        while true {
            let start = clock.now
            let count = try await appendToLog()
            if count == 0 { break }
            turns.append((count, clock.now - start))
        }
        func rate(_ turns: some Collection<(count: Int, time: Duration)>) -> Double {
            let seconds = turns.reduce(0.0) { $0 + $1.time / .seconds(1) }
            return seconds > 0 ? Double(turns.reduce(0) { $0 + $1.count }) / seconds : 0
        }
        return AppendFigures(events: turns.reduce(0) { $0 + $1.count }, rate: rate(turns), lastRate: rate(turns.suffix(20)))
    }

    /// Signs the head of the whole log again and again; the last one is kept, whether or not one is due.
    public func measureHeads(seconds: Double) async throws -> BenchFigures {
        let (key, moment) = (logKey, now())
        @Sendable func head(_ session: any Session) throws -> PublishedHead {
            let last = try session.first(LogHeadSQL.latest)?.int64(0) ?? 0
            let size = try session.first(LogSQL.size)?.int64(0) ?? 0
            let root = try LogTree(session).tree(size: size).root()
            return PublishedHead(number: last + 1, head: LogHead(size: size, root: root, at: moment.rawValue, signedBy: key))
        }
        let figures = try await BenchRun.measure(seconds: seconds, tasks: 1) {
            _ = try await self.store.read { session in try head(session) }
        }
        try await store.write { session in _ = try session.run(LogHeadSQL.insert(head(session))) }
        return figures
    }

    /// Proofs that an entry drawn by lot stands under the newest head.
    public func measureInclusion(seconds: Double) async throws -> BenchFigures {
        let size = try await latestHead()?.head.size ?? 0
        guard size > 0 else { throw ServiceFault.notFound }
        return try await BenchRun.measure(seconds: seconds, tasks: 1) {
            _ = try await self.logInclusion(of: Int64.random(in: 0..<size), size: nil)
        }
    }

    /// Proofs that a size drawn by lot grew into the newest head's.
    public func measureConsistency(seconds: Double) async throws -> BenchFigures {
        let size = try await latestHead()?.head.size ?? 0
        guard size > 0 else { throw ServiceFault.notFound }
        return try await BenchRun.measure(seconds: seconds, tasks: 1) {
            _ = try await self.logConsistency(from: Int64.random(in: 1...size), to: size)
        }
    }
}
