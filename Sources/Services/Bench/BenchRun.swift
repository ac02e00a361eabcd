/// How fast something went when many did it at once.
public struct BenchFigures: Sendable, Equatable {
    /// Completed a second.
    public let rate: Double
    /// Milliseconds that half of them took at most.
    public let p50: Double
    /// Milliseconds that 99 of a hundred took at most.
    public let p99: Double
}

/// Does one thing over and over from many tasks at once, for a while, and measures it.
public enum BenchRun {
    /// Throws what `act` throws first; acts that have begun when the time is over are finished and counted.
    public static func measure(
        seconds: Double, tasks: Int = 32, _ act: @escaping @Sendable () async throws -> Void
    ) async throws -> BenchFigures {
        let clock = ContinuousClock()
        let start = clock.now
        let end = start + .seconds(seconds)
        let times = try await withThrowingTaskGroup(of: [Duration].self) { group in
            for _ in 0..<tasks {
                group.addTask {
                    var own: [Duration] = []
                    while clock.now < end {
                        let begun = clock.now
                        try await act()
                        own.append(clock.now - begun)
                    }
                    return own
                }
            }
            return try await group.reduce(into: []) { $0 += $1 }
        }
        return figures(times, over: clock.now - start)
    }

    static func figures(_ times: [Duration], over span: Duration) -> BenchFigures {
        let sorted = times.sorted()
        func share(_ part: Double) -> Double {
            guard !sorted.isEmpty else { return 0 }
            return sorted[min(sorted.count - 1, Int(Double(sorted.count) * part))] / .milliseconds(1)
        }
        return BenchFigures(rate: Double(sorted.count) / max(span / .seconds(1), 0.001), p50: share(0.5), p99: share(0.99))
    }
}
