import DataAccess
public import Domain

/// What one round of the worker came to.
public struct WorkRound: Sendable {
    public var taken = 0
    /// Reports that could not be worked on, each with the reason for the log: an id and a fault, nothing of the case.
    public var failed: [(report: ID<Report>, fault: String)] = []

    /// Whether a fault lies in the one report. When the data store itself is away, the round ends instead.
    static func concernsOne(_ error: any Error) -> Bool {
        switch error {
        case is CancellationError, StoreFault.busy, StoreFault.overloaded, StoreFault.unavailable: false
        default: true
        }
    }
}
