import Dispatch

/// The one narrow queue for passwords: at most `width` hashes at a time (each costs its memory), a bounded line before it,
/// and never a thread of the server's.
public actor PasswordHasher {
    /// The line is full: answer 503 and ask to come again.
    public struct Overloaded: Error, Sendable {}

    private let cost: PasswordCost
    private let width: Int
    private let longestLine: Int
    private let queue = DispatchQueue(label: "lapor.passwords", attributes: .concurrent)
    private let decoy: PasswordHash?
    private var running = 0
    private var line: [CheckedContinuation<Void, Never>] = []

    /// `width` times the cost's memory is the most that passwords ever take.
    public init(cost: PasswordCost = .standard, width: Int = 2, longestLine: Int = 64) {
        self.cost = cost
        self.width = max(1, width)
        self.longestLine = max(0, longestLine)
        decoy = try? PasswordHash(hashing: RandomToken().text, cost: cost)
    }

    public func hash(_ password: String) async throws -> PasswordHash {
        let cost = cost
        return try await inTurn { Result { try PasswordHash(hashing: password, cost: cost) } }.get()
    }

    /// Checks a password. Without a hash (no such officer) the same work is done and the answer is no,
    /// so that time does not tell who has an account.
    public func verify(_ password: String, against hash: PasswordHash?) async throws -> Bool {
        let decoy = decoy
        return try await inTurn {
            if let hash { return hash.verify(password) }
            _ = decoy?.verify(password)
            return false
        }
    }

    public nonisolated func needsRehash(_ hash: PasswordHash) -> Bool {
        hash.needsRehash(cost: cost)
    }

    private func inTurn<Answer: Sendable>(_ work: @escaping @Sendable () -> Answer) async throws -> Answer {
        try await takePlace()
        defer { leavePlace() }
        return await withCheckedContinuation { continuation in
            queue.async { continuation.resume(returning: work()) }
        }
    }

    private func takePlace() async throws {
        if running < width {
            running += 1
            return
        }
        guard line.count < longestLine else { throw Overloaded() }
        await withCheckedContinuation { line.append($0) }
    }

    /// The place goes straight to the first in line, so that nobody overtakes.
    private func leavePlace() {
        if line.isEmpty {
            running -= 1
        } else {
            line.removeFirst().resume()
        }
    }
}
