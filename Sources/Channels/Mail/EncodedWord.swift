import Foundation

/// A header's text: as it is where it is plain ASCII and short, else in encoded words (RFC 2047) that keep every line below 77 characters.
enum EncodedWord {
    /// Nil when the text holds a line end or another control character: nobody may add a header.
    static func encode(_ text: String) -> String? {
        guard !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else { return nil }
        let isPlain = text.utf8.allSatisfy { (0x20...0x7E).contains($0) } && !text.contains("=?")
        if isPlain && text.utf8.count <= 60 { return text }
        return words(of: text).joined(separator: "\r\n ")
    }

    /// 39 bytes make 52 characters of base64 and 64 with their frame, which leaves room for the header's name;
    /// a character is never cut in two.
    private static func words(of text: String) -> [String] {
        var words: [String] = []
        var piece: [UInt8] = []
        for scalar in text.unicodeScalars {
            let units = Array(String(scalar).utf8)
            if piece.count + units.count > 39 {
                words.append(frame(piece))
                piece = []
            }
            piece += units
        }
        words.append(frame(piece))
        return words
    }

    private static func frame(_ bytes: [UInt8]) -> String {
        "=?UTF-8?B?\(Data(bytes).base64EncodedString())?="
    }
}
