import Dispatch
import Synchronization

/// Lets a number of tasks through at a time and keeps a bounded line of others, first come first served, each with a deadline.
package final class Turnstile: Sendable {
    private struct Waiter {
        let number: UInt64
        let until: ContinuousClock.Instant
        let continuation: CheckedContinuation<Void, any Error>
    }

    private struct State {
        var free: Int
        var next: UInt64 = 0
        var line: [Waiter] = []
        var cancelled: Set<UInt64> = []
        var sweeping = false
        var closed = false
    }

    private let places: Int
    private let deadline: Duration
    private let state: Mutex<State>
    private let sweeper = DispatchQueue(label: "lapor.turnstile")

    package init(admitting count: Int, waiting places: Int, deadline: Duration) {
        self.places = places
        self.deadline = deadline
        state = Mutex(State(free: count))
    }

    /// Runs the body when there is room. Throws `overloaded`, `unavailable` once closed, or `CancellationError`.
    package func admit<Result: Sendable>(_ body: () async throws -> Result) async throws -> Result {
        try await enter()
        defer { leave() }
        return try await body()
    }

    /// Refuses everyone from now on, those in line too.
    package func close() {
        let line = state.withLock { state in
            state.closed = true
            defer { state.line = [] }
            return state.line
        }
        for waiter in line {
            waiter.continuation.resume(throwing: StoreFault.unavailable("closed"))
        }
    }

    private enum Entry {
        case admitted
        case waiting
        case refused(any Error)
    }

    private func enter() async throws {
        let number = state.withLock { state in
            state.next += 1
            return state.next
        }
        try await withTaskCancellationHandler {
            try await withCheckedThrowingContinuation { continuation in
                let entry = state.withLock { state -> Entry in
                    if state.cancelled.remove(number) != nil || Task.isCancelled { return .refused(CancellationError()) }
                    if state.closed { return .refused(StoreFault.unavailable("closed")) }
                    if state.free > 0 {
                        state.free -= 1
                        return .admitted
                    }
                    if state.line.count >= places { return .refused(StoreFault.overloaded) }
                    state.line.append(Waiter(number: number, until: .now + deadline, continuation: continuation))
                    return .waiting
                }
                switch entry {
                case .admitted: continuation.resume()
                case .refused(let error): continuation.resume(throwing: error)
                case .waiting: sweepLater()
                }
            }
        } onCancel: {
            cancel(number)
        }
        // A cancellation that came after admission left a mark that nobody will look for.
        _ = state.withLock { $0.cancelled.remove(number) }
    }

    private func cancel(_ number: UInt64) {
        let waiter = state.withLock { state -> Waiter? in
            if let place = state.line.firstIndex(where: { $0.number == number }) {
                return state.line.remove(at: place)
            }
            state.cancelled.insert(number)
            return nil
        }
        waiter?.continuation.resume(throwing: CancellationError())
    }

    private func leave() {
        let waiter = state.withLock { state -> Waiter? in
            if state.line.isEmpty {
                state.free += 1
                return nil
            }
            return state.line.removeFirst()
        }
        waiter?.continuation.resume()
    }

    /// The line is in the order of its deadlines, so one timer for its head is enough.
    private func sweepLater() {
        let wait = state.withLock { state -> Duration? in
            guard !state.sweeping, let head = state.line.first else { return nil }
            state.sweeping = true
            return max(.zero, head.until - .now)
        }
        guard let wait else { return }
        sweeper.asyncAfter(deadline: .now() + wait.dispatchInterval) { [weak self] in
            self?.sweep()
        }
    }

    private func sweep() {
        let late = state.withLock { state in
            state.sweeping = false
            let now = ContinuousClock.now
            let late = Array(state.line.prefix { $0.until <= now })
            state.line.removeFirst(late.count)
            return late
        }
        for waiter in late {
            waiter.continuation.resume(throwing: StoreFault.overloaded)
        }
        sweepLater()
    }
}

extension Duration {
    /// Rounded up to a microsecond.
    fileprivate var dispatchInterval: DispatchTimeInterval {
        let (seconds, attoseconds) = components
        let whole = Int(clamping: min(seconds, 86_400)) * 1_000_000
        return .microseconds(whole + Int(attoseconds / 1_000_000_000_000) + 1)
    }
}
