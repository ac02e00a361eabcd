package import Domain
import Foundation
package import Services

/// What is asked of the vault, one question to a connection.
package enum VaultQuestion: Sendable, Codable {
    case status
    case keep(KeyHandover)
    case open(IdentityOpening)
    case release(OriginalRelease)
    case destroy(ID<Report>)
    case notify(ReporterLetter)
}

/// What the vault answers.
package enum VaultReply: Sendable, Codable {
    case status(VaultStatus)
    case kept([KeyReceipt])
    case opened(OpenedIdentity)
    case released(ReleasedKey)
    case destroyed(at: Instant)
    case notified(LetterEnding)
    case refused(VaultRefusal)
}

/// Questions and answers as they travel: JSON with the version of these words, so that two releases never misread one another.
package enum VaultWire {
    package static let version = 4
    /// A question, in bytes: two hundred wrapped keys, or every field of an identity at its longest.
    package static let longestQuestion = 128 * 1024
    package static let longestReply = 128 * 1024

    private struct Envelope<Content: Codable & Sendable>: Codable, Sendable {
        var version: Int
        var content: Content
    }

    private struct Version: Decodable {
        var version: Int
    }

    package static func encode(_ question: VaultQuestion) throws -> [UInt8] {
        Array(try JSONEncoder().encode(Envelope(version: version, content: question)))
    }

    package static func encode(_ reply: VaultReply) throws -> [UInt8] {
        Array(try JSONEncoder().encode(Envelope(version: version, content: reply)))
    }

    package static func question(_ bytes: [UInt8]) throws(VaultRefusal) -> VaultQuestion {
        try decode(bytes)
    }

    package static func reply(_ bytes: [UInt8]) throws(VaultRefusal) -> VaultReply {
        try decode(bytes)
    }

    private static func decode<Content: Codable & Sendable>(_ bytes: [UInt8]) throws(VaultRefusal) -> Content {
        let data = Data(bytes)
        guard let found = try? JSONDecoder().decode(Version.self, from: data) else { throw .malformed }
        guard found.version == version else { throw .otherVersion }
        do {
            return try JSONDecoder().decode(Envelope<Content>.self, from: data).content
        } catch {
            throw .malformed
        }
    }
}
