import Domain
import Foundation
import Testing

/// Whatever people do in whatever order, the report stays whole.
@Suite struct RandomWalkTests {
    static let batches = 8
    static let walksPerBatch = 260
    static let steps = 32

    @Test(arguments: 0..<batches)
    func everyWalkKeepsTheInvariantsAndCanBeReplayed(batch: Int) throws {
        let rules = try Life.rules()
        let start = try Fixtures.instant("2025-06-02T09:00:00+07:00")
        var taken: [ReportState: Int] = [:]
        for walk in 0..<Self.walksPerBatch {
            var chance = Chance(seed: UInt64(batch * 1000 + walk + 1))
            var life = Life(now: start, rules: rules)
            let isOwnOffice = walk % 5 == 0
            life.office = isOwnOffice ? .agency(Cast.city) : .nation
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
                let faults = Invariants.faults(in: life.report)
                #expect(faults.isEmpty, "seed \(batch * 1000 + walk + 1): \(faults) after \(trail.suffix(6))")
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
