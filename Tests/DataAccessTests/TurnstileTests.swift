import DataAccess
import Synchronization
import Testing

/// Counts who is inside.
private final class Inside: Sendable {
    private let counts = Mutex((now: 0, most: 0, total: 0))

    var most: Int { counts.withLock { $0.most } }
    var total: Int { counts.withLock { $0.total } }

    func enter() {
        counts.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1), $0.total + 1) }
    }

    func leave() {
        counts.withLock { $0.now -= 1 }
    }
}

@Suite("The turnstile")
struct TurnstileTests {
    @Test("admits no more at a time than it should")
    func bounds() async throws {
        let turnstile = Turnstile(admitting: 3, waiting: 200, deadline: .seconds(20))
        let inside = Inside()
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<100 {
                group.addTask {
                    try await turnstile.admit {
                        inside.enter()
                        try await Task.sleep(for: .milliseconds(1))
                        inside.leave()
                    }
                }
            }
            try await group.waitForAll()
        }
        #expect(inside.most <= 3)
        #expect(inside.total == 100)
    }

    @Test("turns away whom it has no place for, at once")
    func overflows() async throws {
        let turnstile = Turnstile(admitting: 1, waiting: 0, deadline: .seconds(20))
        try await turnstile.admit {
            _ = await #expect(throws: StoreFault.overloaded) { try await turnstile.admit {} }
        }
        try await turnstile.admit {}
    }

    @Test("turns away whoever waited too long, and goes on")
    func expires() async throws {
        let turnstile = Turnstile(admitting: 1, waiting: 5, deadline: .milliseconds(20))
        try await turnstile.admit {
            await #expect(throws: StoreFault.overloaded) { try await turnstile.admit {} }
            await #expect(throws: StoreFault.overloaded) { try await turnstile.admit {} }
        }
        try await turnstile.admit {}
    }

    @Test("lets go of whoever is cancelled while waiting, and of whoever came cancelled")
    func cancels() async throws {
        let turnstile = Turnstile(admitting: 1, waiting: 5, deadline: .seconds(20))
        try await turnstile.admit {
            let waiting = Task { try await turnstile.admit {} }
            try await Task.sleep(for: .milliseconds(20))
            waiting.cancel()
            await #expect(throws: CancellationError.self) { try await waiting.value }
        }
        let late = Task {
            withUnsafeCurrentTask { $0?.cancel() }
            try await turnstile.admit {}
        }
        await #expect(throws: CancellationError.self) { try await late.value }
        try await turnstile.admit {}
    }

    @Test("refuses everyone once it is closed")
    func closes() async throws {
        let turnstile = Turnstile(admitting: 1, waiting: 5, deadline: .seconds(20))
        try await turnstile.admit {
            let waiting = Task { try await turnstile.admit {} }
            try await Task.sleep(for: .milliseconds(20))
            turnstile.close()
            await #expect(throws: StoreFault.unavailable("closed")) { try await waiting.value }
        }
        await #expect(throws: StoreFault.unavailable("closed")) { try await turnstile.admit {} }
    }
}
