import Domain

/// What was decided about a report's body, beside what was suggested for it (I).
struct RouteOutcome: Sendable, Equatable {
    /// What one source said, and whether it was followed.
    struct Saying: Codable, Sendable, Equatable {
        var source: RouteReason.Source
        /// The rule, the row, or the version of the model; 0 for the others.
        var entry: Int64
        var body: Holder
        var isTaken: Bool
    }

    var id: ID<RouteOutcome>
    var report: ID<Report>
    var at: Instant
    var way: Event.Disposal.Way
    var officer: ID<Officer>?
    var body: Holder
    var category: ID<Category>?
    var region: String?
    /// Its place among the suggestions, from 1.
    var place: Int?
    var sayings: [Saying]
}

extension RouteSuggestion {
    /// What each source said of the bodies, each once.
    func sayings(besides chosen: Holder) -> [RouteOutcome.Saying] {
        var sayings: [RouteOutcome.Saying] = []
        for suggested in bodies {
            let isTaken = suggested.value.agency == chosen.agency
            for reason in suggested.reasons {
                let entry = reason.source == .model ? Int64(reason.number ?? 0) : reason.entry ?? 0
                let saying = RouteOutcome.Saying(source: reason.source, entry: entry, body: suggested.value, isTaken: isTaken)
                if !sayings.contains(where: { $0.source == saying.source && $0.entry == entry && $0.body.agency == saying.body.agency }) {
                    sayings.append(saying)
                }
            }
        }
        // One order for everybody: two who write the same tallies at once wait for one another and never in a circle.
        return sayings.sorted {
            ($0.source.rawValue, $0.entry, $0.body.agency) < ($1.source.rawValue, $1.entry, $1.body.agency)
        }
    }
}
