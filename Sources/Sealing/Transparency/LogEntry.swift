/// One entry of the transparency log as everyone may read it: a version byte and a commitment, and nothing of what happened.
public enum LogEntry {
    /// Bytes of an entry.
    public static let length = 33
    private static let version: UInt8 = 1

    public static func bytes(commitment: [UInt8]) -> [UInt8] { [version] + commitment }

    public static func leaf(commitment: [UInt8]) -> [UInt8] { MerkleHash.leaf(bytes(commitment: commitment)) }
}
