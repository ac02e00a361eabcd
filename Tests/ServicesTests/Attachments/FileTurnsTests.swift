import Synchronization
import Testing

@testable import Services

@Suite("Turns of visitors whose images are cleaned")
struct FileTurnsTests {
    /// Holds those who wait at it until it is opened.
    private final class Gate: Sendable {
        private let isOpen = Atomic<Bool>(false)
        func open() { isOpen.store(true, ordering: .releasing) }
        func pass() async {
            while !isOpen.load(ordering: .acquiring) { try? await Task.sleep(for: .milliseconds(1)) }
        }
    }

    /// How many are at work at once, and the most that ever were.
    private final class Tally: Sendable {
        private let counts = Mutex((now: 0, most: 0))
        var most: Int { counts.withLock { $0.most } }
        func begin() {
            counts.withLock {
                $0.now += 1
                $0.most = max($0.most, $0.now)
            }
        }
        func end() { counts.withLock { $0.now -= 1 } }
    }

    @Test("a visitor's second image waits for his first, and nobody else's does")
    func oneEach() async {
        let (turns, gate) = (FileTurns(), Gate())
        let tally = Tally()
        await withTaskGroup(of: Bool?.self) { group in
            for _ in 0..<4 {
                group.addTask {
                    await turns.take("a") {
                        tally.begin()
                        await gate.pass()
                        tally.end()
                        return true
                    }
                }
            }
            #expect(await turns.take("b") { 7 } == 7)
            gate.open()
            var done = 0
            for await result in group where result != nil { done += 1 }
            #expect(done == 4)
        }
        #expect(tally.most == 1)
    }

    @Test("who has too many waiting, or waits too long, is told to come again")
    func bounded() async {
        let (turns, gate) = (FileTurns(patience: .milliseconds(50)), Gate())
        let results = await withTaskGroup(of: Bool.self) { group in
            for _ in 0..<(FileTurns.longestLine + 5) {
                group.addTask {
                    await turns.take("a") {
                        await gate.pass()
                        return true
                    } ?? false
                }
            }
            var refused = 0
            var done = 0
            for await isDone in group {
                if isDone { done += 1 } else { refused += 1 }
                if refused == FileTurns.longestLine + 4 { gate.open() }
            }
            return (done, refused)
        }
        #expect(results.0 == 1)
        #expect(results.1 == FileTurns.longestLine + 4)
        #expect(await turns.take("a") { true } == true)
    }
}
