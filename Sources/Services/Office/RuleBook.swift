import DataAccess
import Domain
import Synchronization

/// The rules in force, held in memory: calendar, deadline policies, bodies and categories. Another process's change is seen
/// within `freshness`; a change made here is seen at once.
public final class RuleBook: Sendable {
    /// How long a reading is used before it is made anew, in seconds.
    static let freshness: Int64 = 30

    private struct Held {
        var rules: Rules?
        /// How many changes were made here, and how many of them the reading that is held has surely seen.
        var changes = 0
        var seen = 0
    }

    private let store: any DataStore
    private let office: OfficeScope
    private let now: @Sendable () -> Instant
    private let held = Mutex(Held())

    init(store: any DataStore, office: OfficeScope, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.office = office
        self.now = now
    }

    /// The rules as of now. Throws what the data store throws when they cannot be read.
    public func current() async throws -> Rules {
        let moment = now()
        if let rules = fresh(at: moment) { return rules }
        let changes = held.withLock { $0.changes }
        let sources = try await store.read { session in try RuleSources(session) }
        return held.withLock { held in
            let rules =
                held.rules?.read(again: sources, at: moment) ?? Rules(sources, edition: 1, office: office, readAt: moment)
            // A reading that was overtaken by a later one is not kept.
            guard changes >= held.seen else { return rules }
            held.rules = rules
            held.seen = changes
            return rules
        }
    }

    /// To be called after any change to bodies, categories, holidays or policies.
    public func forget() {
        held.withLock { $0.changes += 1 }
    }

    private func fresh(at moment: Instant) -> Rules? {
        held.withLock { held in
            guard let rules = held.rules, held.seen == held.changes else { return nil }
            return moment < rules.readAt.adding(seconds: Self.freshness) && moment >= rules.readAt ? rules : nil
        }
    }
}
