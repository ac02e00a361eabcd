/// By what an entry is found when only its leaf's hash is known.
enum LogLeaf {
    /// The first eight bytes, as the number that is stored.
    static func mark(_ hash: [UInt8]) -> Int64 {
        Int64(bitPattern: hash.prefix(8).reduce(UInt64(0)) { $0 << 8 | UInt64($1) })
    }
}
