import Domain
import Foundation
import Testing

/// Whatever people do in whatever order, the report stays whole, and while it is open somebody answers for it.
@Suite struct RandomWalkTests {
    static let batches = 8
    static let steps = 32
    /// So many steps are taken in all; `Tests/lives/run.sh` takes a million.
    static let wanted = ProcessInfo.processInfo.environment["LAPOR_STEPS"].flatMap(Int.init) ?? 30_000

    @Test(arguments: 0..<batches)
    func everyWalkKeepsTheInvariantsAndCanBeReplayed(batch: Int) throws {
        let rules = try Life.rules()
        let start = try Fixtures.instant("2025-06-02T09:00:00+07:00")
        var taken: [ReportState: Int] = [:]
        var walk = 0
        while taken.values.reduce(0, +) < Self.wanted / Self.batches {
            walk += 1
            let seed = UInt64(batch * 100_000 + walk)
            let office: OfficeScope = walk % 5 == 0 ? .agency(Cast.city) : .nation
            var chance = Chance(seed: seed, in: office)
            var life = Life(now: start, rules: rules)
            life.office = office
            try life.act(chance.submission(), by: .reporter)
            var trail: [String] = []
            for _ in 0..<Self.steps {
                chance.pass(&life)
                let (command, actor) = chance.choice(for: life)
                let before = life.report
                guard let events = try? life.act(command, by: actor) else { continue }
                trail.append("\(command)".prefix(30).description)
                #expect(!events.isEmpty)
                #expect(life.report.version == before.version + Int64(events.count))
                let faults = Invariants.faults(in: life.report) + NextSteps.faults(in: life)
                #expect(faults.isEmpty, "seed \(seed): \(faults) after \(trail.suffix(6))")
                taken[life.report.state, default: 0] += 1
                if !faults.isEmpty { break }
            }
            #expect(life.replayed == life.report)
            if walk % 10 == 0 { try expectRoundTrip(life) }
        }
        for state in ReportState.allCases where state != .draft {
            #expect(taken[state, default: 0] > 0, "no walk came to \(state)")
        }
    }

    private func expectRoundTrip(_ life: Life) throws {
        let encoder = JSONEncoder()
        let decoder = JSONDecoder()
        #expect(try decoder.decode(Report.self, from: encoder.encode(life.report)) == life.report)
        #expect(try decoder.decode([StampedEvent].self, from: encoder.encode(life.history)) == life.history)
    }
}
