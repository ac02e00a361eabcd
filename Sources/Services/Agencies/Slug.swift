import IndonesianText

/// The part of an address that names a body or a category: small letters, digits and single hyphens.
enum Slug {
    static let longest = 80

    /// Nil where the name has no letter or digit at all.
    static func made(from name: String) -> String? {
        let words = Normaliser.fold(name).utf8.split { !isLetterOrDigit($0) }
        var slug: [UInt8] = []
        for word in words {
            if !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            guard slug.count + word.count <= longest else { break }
            slug += word
        }
        if slug.last == UInt8(ascii: "-") { slug.removeLast() }
        return slug.isEmpty ? nil : String(decoding: slug, as: UTF8.self)
    }

    static func isWellFormed(_ text: String) -> Bool {
        guard !text.isEmpty, text.utf8.count <= longest else { return false }
        return text.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
            .allSatisfy { !$0.isEmpty && $0.allSatisfy(isLetterOrDigit) }
    }

    /// The slug itself where it is free, else with the first number that makes it so.
    static func free(_ slug: String, isTaken: (String) throws -> Bool) rethrows -> String {
        if try !isTaken(slug) { return slug }
        var number = 2
        while try isTaken("\(slug)-\(number)") { number += 1 }
        return "\(slug)-\(number)"
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
}
