public import Domain

/// One second factor of an officer.
public struct Factor: Sendable, Equatable {
    public let id: ID<Factor>
    public let kind: FactorKind
    public let madeAt: Instant
    /// Nil until the officer has shown its first code.
    public let confirmedAt: Instant?
    /// The last accepted step of the clock, or the counter of the next code on the card.
    let counter: Int64

    /// How many codes a printed card has.
    public static let cardLength = 60
    /// Steps of the clock that a telephone may be ahead or behind.
    static let drift: UInt64 = 1
    /// Codes on the card that may have been skipped.
    static let lookAhead: UInt64 = 3
    /// Seconds for which one that was begun may be finished.
    static let patience: Int64 = 60 * 60

    /// Codes left on the card; nil for an app.
    public var codesLeft: Int? {
        kind == .card ? max(0, Self.cardLength - Int(clamping: counter)) : nil
    }

    /// The number on the card of the code that comes next, from 1 on; nil for an app, and when the card is used up.
    public var nextCode: Int? {
        guard let left = codesLeft, left > 0 else { return nil }
        return Self.cardLength - left + 1
    }
}
