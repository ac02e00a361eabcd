public import Sealing

/// What shows that one step of a case stands in the transparency log: the file that its reporter keeps and anyone checks offline.
public struct LogProof: Codable, Sendable {
    public static let format = "lapor-proof-1"

    public let format: String
    /// What happened, as the log commits to it.
    public let statement: String
    public let salt: String
    public let index: Int64
    public let path: [String]
    public let head: LogWire.Head

    init(statement: LogStatement, salt: [UInt8], inclusion: LogInclusion, head: PublishedHead) {
        format = Self.format
        self.statement = statement.text
        self.salt = Hex.encode(salt)
        index = inclusion.index
        path = inclusion.path.map(Hex.encode)
        self.head = LogWire.Head(head)
    }

    /// What happened; nil where the statement is none.
    public var told: LogStatement? { LogStatement(statement) }

    /// What is wrong with a proof.
    public enum Fault: Error, Sendable, Equatable {
        case malformed
        /// The head's signature is not that of the key named in it.
        case signature
        /// Statement, salt, place and path do not lead to the head's root.
        case path
    }

    /// Checks everything that can be checked with the proof alone, and gives the head it leads to.
    public func verified() throws(Fault) -> LogHead {
        let steps = path.compactMap { Hex.decode($0) }
        guard format == Self.format, let told, let salt = Hex.decode(salt), steps.count == path.count, let head = head.published?.head
        else {
            throw .malformed
        }
        guard head.isSigned else { throw .signature }
        let leaf = LogEntry.leaf(commitment: told.commitment(salt: salt))
        guard MerkleProof.includes(leaf: leaf, at: index, size: head.size, path: steps, root: head.root) else { throw .path }
        return head
    }
}
