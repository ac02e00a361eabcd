import Sealing

/// The transparency log as programs read it: the bodies of its JSON answers. `docs/transparency-log.md` describes each.
public enum LogWire {
    public struct Head: Codable, Sendable, Equatable {
        public let number: Int64
        public let size: Int64
        public let root: String
        public let at: Int64
        public let key: String
        public let signature: String

        public init(_ published: PublishedHead) {
            number = published.number
            size = published.head.size
            root = Hex.encode(published.head.root)
            at = published.head.at
            key = Hex.encode(published.head.key.bytes)
            signature = Hex.encode(published.head.signature)
        }

        /// Nil where a field is none that the office would have written.
        public var published: PublishedHead? {
            guard size >= 0, let root = Hex.decode(root), root.count == MerkleHash.length, let key = Hex.decode(key),
                let key = try? VerifyingKey(bytes: key), let signature = Hex.decode(signature)
            else { return nil }
            return PublishedHead(number: number, head: LogHead(size: size, root: root, at: at, key: key, signature: signature))
        }
    }

    public struct Heads: Codable, Sendable {
        public let heads: [Head]

        public init(heads: [Head]) {
            self.heads = heads
        }
    }

    public struct Entries: Codable, Sendable {
        public let from: Int64
        public let entries: [String]

        public init(from: Int64, entries: [[UInt8]]) {
            self.from = from
            self.entries = entries.map(Hex.encode)
        }
    }

    public struct Inclusion: Codable, Sendable {
        public let index: Int64
        public let size: Int64
        public let leaf: String
        public let path: [String]

        public init(_ inclusion: LogInclusion) {
            index = inclusion.index
            size = inclusion.size
            leaf = Hex.encode(inclusion.leaf)
            path = inclusion.path.map(Hex.encode)
        }
    }

    public struct Consistency: Codable, Sendable {
        public let from: Int64
        public let to: Int64
        public let path: [String]

        public init(from: Int64, to: Int64, path: [[UInt8]]) {
            self.from = from
            self.to = to
            self.path = path.map(Hex.encode)
        }
    }
}
