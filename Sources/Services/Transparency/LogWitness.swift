/// Somebody elsewhere who keeps the heads of the transparency log: what he has cannot be rewritten here unnoticed.
public protocol LogWitness: Sendable {
    /// Where he is, as the operator named him.
    var address: String { get }

    /// Hands him one head, as the JSON that the log's own addresses give.
    func keep(_ head: [UInt8]) async throws(WitnessFault)
}

/// Why a witness did not take a head, for whoever runs the office.
public struct WitnessFault: Error, Sendable {
    public let reason: String

    public init(reason: String) {
        self.reason = reason
    }
}
