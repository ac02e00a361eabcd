import Testing

@testable import Services

@Suite("How many reports a network sends in a day")
struct IntakeBudgetTests {
    private let clock = TestClock()

    @Test("beyond the limit is said, each network for itself, and what was no report is given back")
    func limit() {
        let budget = IntakeBudget(now: clock.read)
        #expect((0..<3).map { _ in budget.take(from: "a", limit: 2) } == [true, true, false])
        #expect(budget.take(from: "b", limit: 2))
        budget.giveBack(from: "a")
        budget.giveBack(from: "a")
        #expect(budget.take(from: "a", limit: 2))
        #expect(!budget.take(from: "a", limit: 2))
        #expect(budget.take(from: "a", limit: 10), "who shows more evidence has a larger budget of the same count")
    }

    @Test("the day takes every count with it")
    func day() {
        let budget = IntakeBudget(now: clock.read)
        _ = budget.take(from: "a", limit: 1)
        #expect(!budget.take(from: "a", limit: 1))
        clock.pass(seconds: 86_400)
        #expect(budget.take(from: "a", limit: 1))
        #expect(budget.size == 1)
    }

    @Test("what may come from anybody has no budget")
    func unknown() {
        let budget = IntakeBudget(now: clock.read)
        #expect((0..<50).allSatisfy { _ in budget.take(from: "", limit: 1) })
        #expect(budget.size == 0)
    }

    @Test("what is remembered has a bound")
    func bound() {
        let budget = IntakeBudget(now: clock.read)
        for number in 0..<(IntakeBudget.capacity + 10) { _ = budget.take(from: "network \(number)", limit: 1) }
        #expect(budget.size <= IntakeBudget.capacity)
    }
}
