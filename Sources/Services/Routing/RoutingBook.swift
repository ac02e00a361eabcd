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
        var learned: any RoutingModel = UntrainedModel()
    }

    private let store: any DataStore
    private let scope: OfficeScope
    private let now: @Sendable () -> Instant
    private let held = Mutex(Held())

    init(store: any DataStore, scope: OfficeScope, now: @escaping @Sendable () -> Instant) {
        self.store = store
        self.scope = scope
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
        let model = try await learned()
        let sources = try await store.read { session in try RoutingSources(session) }
        let fresh = RouteSuggester(sources, rules: rules, office: scope, model: model, day: ClockZone.wib.date(of: moment))
        held.withLock { $0 = Held(suggester: fresh, readAt: moment, edition: rules.edition, learned: model) }
        return fresh
    }

    /// The newest lesson; read only where it is another than the one held. One that cannot be read leaves the one before in use.
    func learned() async throws -> any RoutingModel {
        let known = held.withLock { $0.learned }
        return try await store.read { session in
            let version = try session.first(LearnedModelSQL.newest)?.int(0) ?? 0
            guard version != known.version else { return known }
            var models: [LearnedKind: TextModel] = [:]
            for row in try session.rows(LearnedModelSQL.models(of: version)) {
                guard let model = TextModel(bytes: try row.blob(1)) else { return known }
                models[try row.raw(0)] = model
            }
            return LearnedRouting(version: version, models: models)
        }
    }

    /// To be called after any change to rules or registry.
    func forget() { held.withLock { $0 = Held(learned: $0.learned) } }
}
