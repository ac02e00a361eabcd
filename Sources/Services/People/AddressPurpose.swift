/// For what an address was typed in, and how many tries of it are free.
enum AddressPurpose: String, Sendable, CaseIterable {
    case signIn
    case reset

    /// Attempts that are free; each further block of as many locks again, twice as long.
    var free: Int {
        switch self {
        case .signIn: 5
        case .reset: 3
        }
    }

    /// The first lock, in seconds.
    var firstLock: Int64 {
        switch self {
        case .signIn: 15 * 60
        case .reset: 60 * 60
        }
    }

    static let longestLock: Int64 = 24 * 60 * 60

    /// Nil while no lock is due; else its length in seconds.
    func lock(after count: Int) -> Int64? {
        guard count >= free, count % free == 0 else { return nil }
        let doublings = min(count / free - 1, 10)
        return min(firstLock << doublings, Self.longestLock)
    }
}
