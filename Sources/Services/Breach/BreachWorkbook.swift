public import Domain

/// What a breach laid open, in the order in which it happened.
public struct BreachWorkbook: Sendable {
    public let looks: [BreachLook]
    /// The vault's own log was read too; else only what the office's register knows is here.
    public let hasVaultLog: Bool

    /// The people to be told, each once: those of whom something was shown.
    public var subjects: Set<TrackingCode> { Set(looks.filter(\.wasShown).map(\.code)) }
    public var reachable: Set<TrackingCode> { Set(looks.filter { $0.wasShown && $0.hasContact }.map(\.code)) }

    /// What each one who can be reached is to be told, by the report under which his contact is sealed: since when and which data.
    var letters: [ID<Report>: (first: Instant, data: Set<DisclosedKind>)] {
        looks.reduce(into: [:]) { letters, look in
            guard look.wasShown, look.hasContact else { return }
            let known = letters[look.owner] ?? (look.at, [])
            letters[look.owner] = (min(known.first, look.at), known.data.union(look.data))
        }
    }
}
