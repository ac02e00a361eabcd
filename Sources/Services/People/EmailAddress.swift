import Foundation
import IndonesianText

/// An officer's address: the name of his account. One address has one form, so that it is found however it is typed.
enum EmailAddress {
    /// In small letters and NFC; nil for what cannot be an address. Whether it is one, only a letter shows.
    static func normal(_ text: String) -> String? {
        guard let line = try? CleanText.line(text) else { return nil }
        let address = line.precomposedStringWithCanonicalMapping.lowercased()
        guard !address.isEmpty, TextLimits.email.allows(address), address.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let local = parts.first, let host = parts.last, (1...64).contains(local.utf8.count) else { return nil }
        guard !local.contains(where: { "()<>[]:;,\\\"".contains($0) }) else { return nil }
        let labels = host.split(separator: ".", omittingEmptySubsequences: false)
        guard labels.count >= 2 else { return nil }
        let areLabels = labels.allSatisfy { label in
            !label.isEmpty && label.first != "-" && label.last != "-"
                && label.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        }
        return areLabels ? address : nil
    }
}
