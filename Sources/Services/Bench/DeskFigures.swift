import DataAccess
import Domain
import IndonesianText

/// How fast the officers' desk is among many reports.
public struct DeskFigures: Sendable {
    /// Reports in the office.
    public let reports: Int
    /// What was done, in the order of measuring.
    public let lines: [(name: String, figures: BenchFigures)]
}

extension Office {
    /// Reports in the office.
    public func reportsForBench() async throws -> Int {
        try await store.read { session in try session.first(BenchSQL.reports)?.int(0) ?? 0 }
    }

    /// Invented reports until there are so many, for measuring only: it fills the database.
    public func fillReportsForBench(_ wanted: Int, reference: ReferenceSet, tell: (Int) -> Void) async throws {
        while true {
            let found = try await reportsForBench()
            tell(found)
            guard found < wanted else { return }
            let plan = DemoPeriod(
                reports: min(20_000, wanted - found), seed: UInt64(found) + 1, from: now().adding(seconds: -365 * 86_400), to: now())
            _ = try await seedDemoReports(plan, reference: reference) { _ in }
        }
    }

    /// Enters everything that waits for the worker, but the search for surges.
    public func indexForBench() async throws {
        while try await indexNewReports() > 0 {}
        while try await suggestRoutes() > 0 {}
        while try await indexSimilar() > 0 {}
    }

    /// The queue, the suggestion and the search for similar reports, one after the other, with reports drawn by lot.
    public func measureDesk(seconds: Double) async throws -> DeskFigures {
        let (reports, agency) = try await store.read { session in
            (
                try session.first(BenchSQL.reports)?.int(0) ?? 0,
                try session.first(BenchSQL.busiest)?.optionalID(0, of: Agency.self)
            )
        }
        let sample = try await store.read { session in
            try session.rows(BenchSQL.sample(every: max(1, reports / 400))).map { row in
                (code: TrackingCode(try row.text(0)), text: try row.text(1), region: try row.optionalText(2))
            }
        }
        let nation = Actor(kind: .officer(ID(1)), role: .nationalAdmin)
        let admin = Actor(kind: .officer(ID(1)), role: .agencyAdmin, agency: agency)
        let rules = try await rules.current()
        let suggester = try await routing.suggester(rules)
        var lines: [(name: String, figures: BenchFigures)] = []
        func measure(_ name: String, _ act: @escaping @Sendable () async throws -> Void) async throws {
            lines.append((name, try await BenchRun.measure(seconds: seconds, tasks: 1, act)))
        }
        try await measure("queue of the nation, first page") { _ = try await self.queue(for: nation, filter: QueueFilter()) }
        try await measure("queue of the busiest agency, first page") { _ = try await self.queue(for: admin, filter: QueueFilter()) }
        try await measure("suggestion of body and category") {
            guard let drawn = sample.randomElement() else { return }
            _ = suggester.category(of: drawn.text, region: drawn.region, citizenType: .complaint, certainty: 1)
        }
        try await measure("similar reports at the desk") {
            guard let code = sample.randomElement()?.code else { return }
            _ = try await self.similarCases(to: code, for: nation)
        }
        try await measure("similar published reports while writing") {
            guard let drawn = sample.randomElement() else { return }
            _ = try await self.similarPublished(to: String(drawn.text.prefix(120)), regionCode: drawn.region)
        }
        let search = try await surgeSearch()
        let ids = try await store.read { session in
            try session.rows(SurgeSQL.waiting(limit: 400)).map { try $0.id(0, of: Report.self) }
        }
        try await measure("search for the surge of one report") {
            guard let id = ids.randomElement() else { return }
            _ = try await self.store.read { session in try search.look(at: id, in: session) }
        }
        return DeskFigures(reports: reports, lines: lines)
    }
}
