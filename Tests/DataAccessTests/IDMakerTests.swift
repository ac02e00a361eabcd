import DataAccess
import Domain
import Synchronization
import Testing

private enum Thing {}

private final class Clock: Sendable {
    private let milliseconds: Mutex<Int64>
    init(_ milliseconds: Int64) { self.milliseconds = Mutex(milliseconds) }
    func set(_ value: Int64) { milliseconds.withLock { $0 = value } }
    var now: Instant { Instant(milliseconds: milliseconds.withLock { $0 }) }
}

@Suite("The maker of ids")
struct IDMakerTests {
    private let start = IDMaker.epoch + 1_000_000

    @Test("keeps growing when the clock jumps back, stands or leaps")
    func grows() {
        let clock = Clock(start)
        let maker = IDMaker(node: 5, now: { clock.now })
        var last = ID<Thing>(0)
        for jump in [0, -500, 0, 3, -100_000, 2_000_000, -1, Int64.min / 2] {
            clock.set(start &+ jump)
            for _ in 0..<5000 {
                let next: ID<Thing> = maker.next()
                #expect(next > last)
                last = next
            }
        }
    }

    @Test("puts moment and node into the id")
    func holdsMoment() {
        let maker = IDMaker(node: 1023, now: { Instant(milliseconds: start) })
        let id: ID<Thing> = maker.next()
        #expect(IDMaker.instant(of: id) == Instant(milliseconds: start))
        #expect(id.rawValue >> 12 & 1023 == 1023)
        #expect(id >= IDMaker.least(at: Instant(milliseconds: start)))
        #expect(id < IDMaker.least(at: Instant(milliseconds: start + 1)))
    }

    @Test("never repeats an id, on any thread or node")
    func unique() async {
        let clock = Clock(start)
        let makers = [0, 1, 1023].map { IDMaker(node: $0, now: { clock.now }) }
        let ids = await withTaskGroup(of: [Int64].self) { group in
            for maker in makers + makers {
                group.addTask { (0..<10_000).map { _ in (maker.next() as ID<Thing>).rawValue } }
            }
            return await group.reduce(into: [Int64]()) { $0 += $1 }
        }
        #expect(Set(ids).count == 60_000)
        #expect(ids.allSatisfy { $0 > 0 })
    }

    @Test("survives any clock and any node number", arguments: [Int64.min, -1, 0, .max])
    func survives(milliseconds: Int64) {
        for node in [Int.min, -1, 1024, .max] {
            let maker = IDMaker(node: node, now: { Instant(milliseconds: milliseconds) })
            let first: ID<Thing> = maker.next()
            let second: ID<Thing> = maker.next()
            #expect(first.rawValue >= 0 && first < second)
        }
    }
}
