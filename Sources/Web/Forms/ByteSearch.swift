#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// Searches in bytes.
enum ByteSearch {
    /// Where `mark` first stands in `bytes`, or nil.
    static func first(_ mark: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let initial = mark.first, bytes.count >= mark.count else { return nil }
        return bytes.withUnsafeBytes { haystack in
            mark.withUnsafeBytes { needle in
                guard let start = haystack.baseAddress, let mark = needle.baseAddress else { return nil }
                var offset = 0
                let last = haystack.count - needle.count
                while offset <= last, let found = memchr(start + offset, Int32(initial), last - offset + 1) {
                    if memcmp(found, mark, needle.count) == 0 { return UnsafeRawPointer(found) - start }
                    offset = UnsafeRawPointer(found) - start + 1
                }
                return nil
            }
        }
    }

    /// How many of the last bytes could be the beginning of `mark`.
    static func longestOverlap(of bytes: [UInt8], with mark: [UInt8]) -> Int {
        var length = min(bytes.count, mark.count - 1)
        while length > 0, !bytes.suffix(length).elementsEqual(mark.prefix(length)) { length -= 1 }
        return max(length, 0)
    }
}
