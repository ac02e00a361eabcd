/// Brings text into the one form in which words are compared: small letters, no diacritics, no look-alikes of other scripts or of
/// full width, single spaces. Never shown to anyone. Linear in the length of the text.
public enum Normaliser {
    /// The folded text; empty for blank text.
    public static func fold(_ text: String) -> String {
        var text = text
        return text.withUTF8 { bytes in
            if bytes.allSatisfy({ $0 < 0x80 }) { return foldASCII(bytes) }
            return foldScalars(String(decoding: bytes, as: UTF8.self))
        }
    }

    private static func foldASCII(_ bytes: UnsafeBufferPointer<UInt8>) -> String {
        String(unsafeUninitializedCapacity: bytes.count) { out in
            var count = 0
            var spacePending = false
            for byte in bytes {
                if byte <= 0x20 || byte == 0x7F {
                    spacePending = count > 0
                    continue
                }
                if spacePending {
                    out[count] = 0x20
                    count += 1
                    spacePending = false
                }
                out[count] = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
                count += 1
            }
            return count
        }
    }

    private static func foldScalars(_ text: String) -> String {
        var out = String.UnicodeScalarView()
        var spacePending = false
        for scalar in text.unicodeScalars {
            switch LookAlikes.fold(scalar) {
            case .space:
                spacePending = !out.isEmpty
            case .nothing:
                break
            case .scalars(let folded):
                if spacePending {
                    out.append(" ")
                    spacePending = false
                }
                out.append(contentsOf: folded)
            case .scalar(let folded):
                if spacePending {
                    out.append(" ")
                    spacePending = false
                }
                out.append(folded)
            }
        }
        return String(out)
    }
}
