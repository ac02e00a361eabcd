import Domain
import Testing

/// Whatever people do in whatever order: the reading of a procedure is whole, repeatable, and takes nothing back.
@Suite struct SopPropertyTests {
    private struct Key: Hashable {
        var step: Int
        var round: Int
        var matter: SopDeparture.Matter
    }

    /// Any procedure, sensible or not, with distinct numbers.
    private static func procedure(_ chance: inout Chance) -> [SopStep] {
        (1...(2 + chance.below(7))).map { number in
            let from = chance.pick(SopPoint.allCases)
            let to = chance.pick(SopPoint.allCases.filter { $0 != from })
            return SopStep(
                number: number, name: "\(number)", roles: chance.below(2) == 0 ? [] : [chance.pick(Role.allCases)], from: from, to: to,
                days: chance.below(3) == 0 ? nil : 1 + chance.below(14), unit: chance.pick([.workingDays, .calendarDays]),
                isObligatory: chance.below(4) > 0)
        }
    }

    @Test(arguments: 0..<2) func everyReadingIsWholeAndRepeatable(batch: Int) throws {
        let rules = try Life.rules()
        let start = try Fixtures.instant("2025-06-02T09:00:00+07:00")
        var kinds: Set<SopDeparture.Kind> = []
        var states: Set<SopStepReading.State> = []
        for walk in 0..<40 {
            let seed = UInt64(90_000 + batch * 100 + walk)
            var chance = Chance(seed: seed)
            var life = Life(now: start, rules: rules)
            try life.act(chance.submission(), by: .reporter)
            let steps = walk % 2 == 0 ? SopReadingTests.steps : Self.procedure(&chance)
            var before: [Int64: Set<Key>] = [:]
            for _ in 0..<24 {
                chance.pass(&life)
                let (command, actor) = chance.choice(for: life)
                guard (try? life.act(command, by: actor)) != nil else { continue }
                let runs = SopRun.all(in: life.history)
                #expect(Set(runs.map(\.sequence)).count == runs.count)
                for run in runs {
                    let reading = SopReading(steps: steps, run: run, calendar: rules.calendar, now: life.now)
                    expectWhole(reading, of: steps, seed)
                    #expect(SopReading(steps: steps, run: run, calendar: rules.calendar, now: life.now) == reading, "seed \(seed)")
                    #expect(
                        SopReading(steps: steps.reversed(), run: run, calendar: rules.calendar, now: life.now) == reading, "seed \(seed)")
                    let keys = Set(reading.departures.map { Key(step: $0.step, round: $0.round, matter: $0.matter) })
                    #expect(keys.count == reading.departures.count, "seed \(seed): each departs once in each way")
                    let order = before[run.sequence, default: []].filter { $0.matter != .time }
                    // Of a procedure whose moments come in the order of its steps.
                    if walk % 2 == 0 { #expect(order.isSubset(of: keys), "seed \(seed): what was recorded stays") }
                    before[run.sequence] = keys
                    kinds.formUnion(reading.departures.map(\.kind))
                    states.formUnion(reading.steps.map(\.state))
                }
            }
        }
        #expect(kinds == Set(SopDeparture.Kind.allCases) && states == Set(SopStepReading.State.allCases))
    }

    private func expectWhole(_ reading: SopReading, of steps: [SopStep], _ seed: UInt64) {
        #expect(reading.steps.map(\.step) == steps.map(\.number).sorted(), "seed \(seed): each step once, in its order")
        for step in reading.steps {
            switch step.state {
            case .done: #expect(step.endedAt != nil, "seed \(seed)")
            case .late: #expect(step.dueAt != nil && (step.endedAt.map { $0 >= (step.dueAt ?? $0) } ?? true), "seed \(seed)")
            case .skipped, .pending: #expect(step.endedAt == nil, "seed \(seed)")
            }
        }
        let obligatory = Set(steps.filter(\.isObligatory).map(\.number))
        for departure in reading.departures where departure.matter == .order {
            #expect(obligatory.contains(departure.step), "seed \(seed): an optional step may be left out")
        }
        // Every obligatory step that the last round left out is on record.
        for step in reading.steps where step.state == .skipped && obligatory.contains(step.step) {
            #expect(reading.departures.contains { $0.step == step.step && $0.kind == .skipped }, "seed \(seed)")
        }
    }
}
