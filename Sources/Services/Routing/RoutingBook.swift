import DataAccess
import Domain
import IndonesianText
import Synchronization

/// The rules and the registry in force, held in memory and read anew after a while, or at once after a change made here.
final class RoutingBook: Sendable {
    /// How long a reading is used, in seconds.
    static let freshness: Int64 = 60

    private struct Held {
        var suggester: RouteSuggester?
        var readAt: Instant?
        var edition: Int?
    }

    private let store: any DataStore
    private let scope: OfficeScope
    private let model: any RoutingModel
    private let now: @Sendable () -> Instant
    private let held = Mutex(Held())

    init(store: any DataStore, scope: OfficeScope, model: any RoutingModel, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.scope = scope
        self.model = model
        self.now = now
    }

    /// Who suggests, by the rules as of now.
    func suggester(_ rules: Rules) async throws -> RouteSuggester {
        let moment = now()
        let found = held.withLock { held -> RouteSuggester? in
            guard let readAt = held.readAt, held.edition == rules.edition, moment >= readAt,
                moment < readAt.adding(seconds: Self.freshness)
            else { return nil }
            return held.suggester
        }
        if let found { return found }
        let sources = try await store.read { session in try RoutingSources(session) }
        let fresh = RouteSuggester(sources, rules: rules, office: scope, model: model, day: ClockZone.wib.date(of: moment))
        held.withLock { $0 = Held(suggester: fresh, readAt: moment, edition: rules.edition) }
        return fresh
    }

    /// To be called after any change to rules or registry.
    func forget() { held.withLock { $0 = Held() } }
}
