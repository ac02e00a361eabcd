import CStemmer

/// Finds the root of an Indonesian word, for comparing only: a root is never shown to anyone.
///
/// Snowball's Indonesian rules, corrected where they cut too deep. Not copyable and not `Sendable`: the C state behind it belongs to
/// the scope that made it. Making one costs less than stemming ten words.
public struct Stemmer: ~Copyable {
    private let handle: OpaquePointer?

    public init() {
        handle = sb_stemmer_new("indonesian", "UTF_8")
    }

    deinit {
        sb_stemmer_delete(handle)
    }

    /// The root of a word of small letters. Words with digits and words of another script stay as they are.
    public func stem(_ word: String) -> String {
        if let known = StemExceptions.root(of: word) { return known }
        guard let handle, word.utf8.count > 3, word.utf8.allSatisfy({ $0 >= 0x61 && $0 <= 0x7A }) else { return word }
        var word = word
        return word.withUTF8 { bytes in
            guard let stemmed = sb_stemmer_stem(handle, bytes.baseAddress, Int32(clamping: bytes.count)) else {
                return String(decoding: bytes, as: UTF8.self)
            }
            let root = String(decoding: UnsafeBufferPointer(start: stemmed, count: Int(sb_stemmer_length(handle))), as: UTF8.self)
            return StemExceptions.restoreFirstLetter(of: root, in: bytes)
        }
    }
}
