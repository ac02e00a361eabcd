import DataAccess
import Domain
import Synchronization

/// The rules in force, held in memory: calendar, deadline policies, bodies and categories. Another process's change is seen
/// within `freshness`; a change made here is seen at once.
public final class RuleBook: Sendable {
    /// How long a snapshot is used before it is read anew, in seconds.
    static let freshness: Int64 = 30

    private let store: any DataStore
    private let now: @Sendable () -> Instant
    private let held = Mutex<Rules?>(nil)

    init(store: any DataStore, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.now = now
    }

    /// The rules as of now. Throws what the data store throws when they cannot be read.
    public func current() async throws -> Rules {
        let moment = now()
        if let rules = held.withLock({ $0 }), moment < rules.readAt.adding(seconds: Self.freshness), moment >= rules.readAt {
            return rules
        }
        let rules = try await store.read { session in try Rules.read(session, at: moment) }
        held.withLock { $0 = rules }
        return rules
    }

    /// To be called after any change to bodies, categories, holidays or policies.
    public func forget() {
        held.withLock { $0 = nil }
    }
}
