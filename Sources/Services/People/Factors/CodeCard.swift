public import Domain
import Sealing

/// A printed card of codes for one officer, each good once and in turn. It is made once, handed over in person, and void when the next
/// one is printed (D).
public struct CodeCard: Sendable {
    public let name: String
    public let email: String
    public let madeAt: Instant
    public let codes: [String]

    static func codes(of secret: [UInt8]) throws -> [String] {
        let maker = OneTimeCode(secret: secret)
        return try (0..<UInt64(Factor.cardLength)).map { try maker.code($0) }
    }
}

extension CodeCard: CustomStringConvertible, CustomReflectable {
    public var description: String { "CodeCard(not shown)" }
    public var customMirror: Mirror { Mirror(self, children: [:]) }
}
