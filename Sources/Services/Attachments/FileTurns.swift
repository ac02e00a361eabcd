/// Lets each visitor have one file cleaned at a time, so that one who sends many huge ones waits for himself and holds up nobody.
actor FileTurns {
    /// Files of one visitor that may wait; the next is not taken.
    static let longestLine = 10

    private struct Waiting {
        let number: Int
        let continuation: CheckedContinuation<Bool, Never>
    }

    private let patience: Duration
    private var lines: [String: [Waiting]] = [:]
    private var number = 0

    /// - Parameter patience: how long a file waits for its visitor's earlier ones.
    init(patience: Duration = .seconds(15)) {
        self.patience = patience
    }

    /// Nil where the visitor has too many files waiting, or the turn did not come in time.
    func take<Result: Sendable>(_ visitor: String, _ work: @Sendable () async -> Result) async -> Result? {
        guard await begin(visitor) else { return nil }
        defer { end(visitor) }
        return await work()
    }

    private func begin(_ visitor: String) async -> Bool {
        guard let line = lines[visitor] else {
            lines[visitor] = []
            return true
        }
        guard line.count < Self.longestLine else { return false }
        number += 1
        let own = number
        let watch = Task {
            try await Task.sleep(for: patience)
            giveUp(own, of: visitor)
        }
        defer { watch.cancel() }
        return await withCheckedContinuation { lines[visitor, default: []].append(Waiting(number: own, continuation: $0)) }
    }

    private func end(_ visitor: String) {
        guard var line = lines[visitor], !line.isEmpty else {
            lines[visitor] = nil
            return
        }
        let next = line.removeFirst()
        lines[visitor] = line
        next.continuation.resume(returning: true)
    }

    private func giveUp(_ own: Int, of visitor: String) {
        guard let place = lines[visitor]?.firstIndex(where: { $0.number == own }) else { return }
        lines[visitor]?.remove(at: place).continuation.resume(returning: false)
    }
}
