public import Domain

/// What a breach laid open, in the order in which it happened.
public struct BreachWorkbook: Sendable {
    public let looks: [BreachLook]

    /// The people to be told, each once: those of whom something was shown.
    public var subjects: Set<TrackingCode> { Set(looks.filter(\.wasShown).map(\.code)) }
    public var reachable: Set<TrackingCode> { Set(looks.filter { $0.wasShown && $0.hasContact && !$0.isErased }.map(\.code)) }
}
