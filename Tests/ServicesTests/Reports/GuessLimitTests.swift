import Domain
import Synchronization
import Testing

@testable import Services

@Suite("Guessing receipt codes")
struct GuessLimitTests {
    private final class Wall: Sendable {
        private let moment = Mutex(Instant(milliseconds: 1_795_143_600_000))
        var now: Instant { moment.withLock { $0 } }
        func move(seconds: Int64) { moment.withLock { $0 = $0.adding(seconds: seconds) } }
    }

    private let wall = Wall()
    private let limit: GuessLimit
    private let code = "satu"
    private let other = "dua"

    init() {
        let wall = wall
        limit = GuessLimit { wall.now }
    }

    @Test("the sixth wrong try of one network within a quarter of an hour waits; other networks and reports are free")
    func perNetwork() {
        for _ in 0..<5 { #expect(limit.begin(code, from: "a") == 0) }
        #expect(limit.begin(code, from: "b") == 0)
        #expect(limit.begin(other, from: "a") == 0)
        #expect((0..<5).map { _ in limit.begin(code, from: "a") } == [1, 2, 4, 8, 8])
        wall.move(seconds: 15 * 60)
        #expect(limit.begin(code, from: "a") == 0)
    }

    @Test("a right receipt counts against nobody")
    func forgiven() {
        for _ in 0..<50 {
            #expect(limit.begin(code, from: "a") == 0)
            limit.forgive(code, from: "a")
        }
        for _ in 0..<5 { _ = limit.begin(code, from: "a") }
        #expect(limit.begin(code, from: "a") == 1)
        limit.forgive(code, from: "a")
        #expect(limit.begin(code, from: "a") == 1)
    }

    @Test("tries count as they grow old one by one")
    func sliding() {
        for _ in 0..<5 {
            _ = limit.begin(code, from: "a")
            wall.move(seconds: 60)
        }
        #expect(limit.begin(code, from: "a") == 1)
        wall.move(seconds: 11 * 60)
        #expect(limit.begin(code, from: "a") == 0)
    }

    @Test("after a hundred wrong tries from everywhere each further one waits, longer and longer, and is never shut out")
    func growingDelay() {
        for number in 0..<100 { #expect(limit.begin(code, from: "network \(number)") == 0) }
        let waits = (100..<1000).map { limit.begin(code, from: "network \($0)") }
        #expect(waits.first == 1)
        #expect(waits == waits.sorted())
        #expect(waits.last == GuessLimit.longestDelay)
        wall.move(seconds: 24 * 60 * 60)
        #expect(limit.begin(code, from: "new") == 0)
    }

    @Test("what is remembered has a bound, and still holds back")
    func bound() {
        for number in 0..<(GuessLimit.capacity + 10) { _ = limit.begin(code, from: "network \(number)") }
        #expect(limit.size <= 2 * GuessLimit.capacity)
        #expect(limit.begin(code, from: "new") > 0)
    }
}
