/// Cuts text into the words that are compared and searched. Every word is made of `a-z0-9` alone.
public enum Tokeniser {
    /// Longer words are cut; no real word is, and a sentence without spaces must not become one.
    public static let longestWord = 40

    /// The words in order. A word in another script (Javanese, Arabic) becomes `x` and sixteen hexadecimal digits, the same for the
    /// same word, so that it is found again without teaching the search engines any script. Emoji and signs are no words.
    public static func words(_ text: String, limit: Int = .max) -> [String] {
        var words: [String] = []
        var ascii: [UInt8] = []
        var foreign = ForeignWord()
        func flush() {
            if foreign.isEmpty {
                if let word = settle(ascii) { words.append(word) }
            } else {
                words.append(foreign.word)
            }
            ascii.removeAll(keepingCapacity: true)
            foreign = ForeignWord()
        }
        for scalar in Normaliser.fold(text).unicodeScalars {
            if words.count >= limit { return words }
            switch scalar.value {
            case 0x61...0x7A, 0x30...0x39:
                if foreign.isEmpty { ascii.append(UInt8(scalar.value)) } else { foreign.add(scalar) }
            case 0x27:
                continue
            case 0x80... where scalar.properties.isAlphabetic || foreign.takes(scalar):
                for byte in ascii { foreign.add(Unicode.Scalar(byte)) }
                ascii.removeAll(keepingCapacity: true)
                foreign.add(scalar)
            default:
                flush()
            }
        }
        flush()
        return words.count > limit ? Array(words.prefix(limit)) : words
    }

    /// `bangeeet` is written `banget`, `anak2` is `anak`; roman numerals and numbers stay.
    private static func settle(_ bytes: [UInt8]) -> String? {
        guard let first = bytes.first else { return nil }
        var letters: [UInt8] = []
        letters.reserveCapacity(bytes.count)
        let isOneLetter = bytes.allSatisfy { $0 == first }
        var start = 0
        while start < bytes.count {
            var end = start + 1
            while end < bytes.count, bytes[end] == bytes[start] { end += 1 }
            let isLetter = bytes[start] >= 0x61
            let kept = isLetter && !isOneLetter && end - start >= 3 ? 1 : end - start
            for _ in 0..<kept { letters.append(bytes[start]) }
            start = end
        }
        if letters.count >= 5, letters.last == UInt8(ascii: "2"), letters.dropLast().allSatisfy({ $0 >= 0x61 }) { letters.removeLast() }
        return String(decoding: letters.prefix(longestWord), as: UTF8.self)
    }

    /// A word of another script, kept as a hash (FNV-1a) of its characters.
    private struct ForeignWord {
        private var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        private(set) var isEmpty = true

        mutating func add(_ scalar: Unicode.Scalar) {
            isEmpty = false
            hash = (hash ^ UInt64(scalar.value)).multipliedReportingOverflow(by: 0x100_0000_01b3).partialValue
        }

        /// Vowel signs and the like continue a word that has begun.
        func takes(_ scalar: Unicode.Scalar) -> Bool {
            guard !isEmpty else { return false }
            switch scalar.properties.generalCategory {
            case .nonspacingMark, .spacingMark, .decimalNumber: return true
            default: return false
            }
        }

        var word: String {
            let digits = String(hash, radix: 16)
            return "x" + String(repeating: "0", count: 16 - digits.count) + digits
        }
    }
}
