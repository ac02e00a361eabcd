/// The secret of which the salts of one report's entries are made. Destroyed, nobody can show or guess any more what they stand for,
/// and the log stays whole.
public struct LogSeed: Sendable, Equatable {
    public static let length = 32

    public let bytes: [UInt8]

    /// A fresh one.
    public init() {
        bytes = SecureRandom.bytes(count: Self.length)
    }

    public init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The salt that is given away to show what an entry stands for.
    public func statementSalt(_ sequence: Int64) -> [UInt8] { salt("statement", sequence) }

    /// The salt of the content, which is never given away.
    public func contentSalt(_ sequence: Int64) -> [UInt8] { salt("content", sequence) }

    private func salt(_ use: String, _ sequence: Int64) -> [UInt8] {
        MerkleHash.digest(Array("lapor-salt-1 \(use) \(sequence)\n".utf8) + bytes)
    }
}
