import DataAccess
public import Domain

/// How many invented reports, from which seed, over which time, and where.
public struct DemoPeriod: Sendable {
    public var reports: Int
    public var seed: UInt64
    public var from: Instant
    public var to: Instant
    /// A province or regency; nil for the whole country.
    public var within: RegionCode?

    public init(reports: Int, seed: UInt64, from: Instant, to: Instant, within: RegionCode? = nil) {
        self.reports = reports
        self.seed = seed
        self.from = from
        self.to = to
        self.within = within
    }
}

extension Office {
    /// How many invented reports are stored in one transaction.
    static let demoBatch = 500

    /// Fills the office with believable reports that nobody wrote, and walks them through their lives by the office's own rules.
    /// The same plan on the same reference data makes the same texts. Returns how many were stored.
    public func seedDemoReports(_ plan: DemoPeriod, reference: ReferenceSet, tell: (Int) -> Void) async throws -> Int {
        guard let world = DemoWorld(reference: reference, index: regions, within: plan.within) else {
            throw ServiceFault.invalid([FieldFault("within", .unknown)])
        }
        let rules = try await rules.current()
        let calendar = DemoCalendar(holidays: Set(reference.holidays.compactMap { CivilDate($0.date.description)?.daysSinceEpoch }))
        let moments = (0..<plan.reports).map { index in
            (index: index, at: calendar.submission(seed: plan.seed, index: index, from: plan.from, to: plan.to))
        }.sorted { ($0.at, $0.index) < ($1.at, $1.index) }
        var stored = 0
        var ready = Self.lives(of: moments.prefix(Self.demoBatch), plan, world, calendar, rules, self)
        var next = Self.demoBatch
        while true {
            let batch = try await ready.value
            if batch.isEmpty { break }
            ready = Self.lives(of: moments.dropFirst(next).prefix(Self.demoBatch), plan, world, calendar, rules, self)
            next += Self.demoBatch
            try await store.write { session in
                for life in batch { try session.run(all: life) }
            }
            stored += batch.count { !$0.isEmpty }
            tell(stored)
        }
        return stored
    }

    /// Lives are made ready on the other processors while the batch before is being written.
    private static func lives(
        of moments: ArraySlice<(index: Int, at: Instant)>, _ plan: DemoPeriod, _ world: DemoWorld, _ calendar: DemoCalendar, _ rules: Rules,
        _ office: Office
    ) -> Task<[[Query]], any Error> {
        Task.detached {
            try await Lanes.map(moments) { moment in
                let story = DemoStory.make(seed: plan.seed, index: moment.index, in: world)
                guard var life = DemoChronicle(story: story, seed: plan.seed, submittedAt: moment.at, rules: rules, office: office) else {
                    return []
                }
                try life.live(
                    DemoLife.plan(seed: plan.seed, index: moment.index, submittedAt: moment.at, in: world, calendar: calendar))
                return try life.statements()
            }
        }
    }
}
