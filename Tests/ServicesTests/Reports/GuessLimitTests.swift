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
    private let code: TrackingCode
    private let other: TrackingCode

    init() throws {
        let wall = wall
        limit = GuessLimit { wall.now }
        var random = SystemRandomNumberGenerator()
        code = TrackingCode.make(random: &random)
        other = TrackingCode.make(random: &random)
    }

    @Test("the sixth wrong try of one network within a quarter of an hour is not looked at; other networks and reports are free")
    func perNetwork() {
        for _ in 0..<5 {
            #expect(limit.verdict(on: code, from: "a") == .allowed)
            limit.countWrong(code, from: "a")
        }
        #expect(limit.verdict(on: code, from: "a") == .refused)
        #expect(limit.verdict(on: code, from: "b") == .allowed)
        #expect(limit.verdict(on: other, from: "a") == .allowed)
        wall.move(seconds: 15 * 60)
        #expect(limit.verdict(on: code, from: "a") == .allowed)
    }

    @Test("tries count as they grow old one by one")
    func sliding() {
        for _ in 0..<5 {
            limit.countWrong(code, from: "a")
            wall.move(seconds: 60)
        }
        #expect(limit.verdict(on: code, from: "a") == .refused)
        wall.move(seconds: 10 * 60)
        #expect(limit.verdict(on: code, from: "a") == .allowed)
    }

    @Test("after a hundred wrong tries from everywhere each further one waits, longer and longer, and is never shut out")
    func growingDelay() {
        for number in 0..<100 { limit.countWrong(code, from: "network \(number)") }
        #expect(limit.verdict(on: code, from: "new") == .delayed(seconds: 1))
        var longest = 0
        for number in 100..<1000 {
            limit.countWrong(code, from: "network \(number)")
            guard case .delayed(let seconds) = limit.verdict(on: code, from: "new") else {
                Issue.record("shut out after \(number)")
                return
            }
            #expect(seconds >= longest)
            longest = seconds
        }
        #expect(longest == GuessLimit.longestDelay)
        wall.move(seconds: 24 * 60 * 60)
        #expect(limit.verdict(on: code, from: "new") == .allowed)
    }

    @Test("what is remembered has a bound, and still holds back")
    func bound() {
        for number in 0..<(GuessLimit.capacity + 10) { limit.countWrong(code, from: "network \(number)") }
        #expect(limit.size <= 2 * GuessLimit.capacity)
        guard case .delayed = limit.verdict(on: code, from: "new") else {
            Issue.record("the report's count was lost")
            return
        }
    }
}
