/// The signed state of the transparency log at a moment: how many entries it has, and the root that stands for all of them.
public struct LogHead: Sendable, Equatable {
    public let size: Int64
    public let root: [UInt8]
    /// Milliseconds since 1970.
    public let at: Int64
    public let key: VerifyingKey
    public let signature: [UInt8]

    /// A head as it was published; whether its signature holds is asked apart.
    public init(size: Int64, root: [UInt8], at: Int64, key: VerifyingKey, signature: [UInt8]) {
        self.size = size
        self.root = root
        self.at = at
        self.key = key
        self.signature = signature
    }

    /// A new head, signed.
    public init(size: Int64, root: [UInt8], at: Int64, signedBy key: SigningKey) {
        self.init(
            size: size, root: root, at: at, key: key.verifyingKey, signature: key.sign(Self.message(size: size, root: root, at: at)))
    }

    /// Whether the key named in it signed it.
    public var isSigned: Bool { key.verifies(signature, of: Self.message(size: size, root: root, at: at)) }

    static func message(size: Int64, root: [UInt8], at: Int64) -> [UInt8] {
        Array("lapor-head-1\nsize: \(size)\nroot: \(Hex.encode(root))\nat: \(at)\n".utf8)
    }
}
