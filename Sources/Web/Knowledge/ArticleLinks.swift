import Domain
import Services

/// Makes the addresses of this office's own articles, as the desk puts them into an answer, into links. Every other address stays words:
/// an answer leads its reader nowhere but to what the office itself has reviewed.
struct ArticleLinks {
    /// Where this office is served, as `https://lapor.contoh.id`.
    let origin: String

    private static let openers: Set<Character> = ["(", "[", "“", "\"", "'", "<"]
    private static let closers: Set<Character> = [")", "]", "”", "\"", "'", ">", ".", ",", ";", ":", "!", "?"]

    /// The words, escaped, as they were typed. A link is taken only where the whole word is the address.
    func markup(of text: String) -> SafeHTML {
        var markup = ""
        var rest = text[...]
        while !rest.isEmpty {
            let blanks = rest.prefix(while: \.isWhitespace)
            let word = rest.dropFirst(blanks.count).prefix { !$0.isWhitespace }
            rest = rest.dropFirst(blanks.count + word.count)
            markup += SafeHTML.escaping(String(blanks)).markup + linked(word).markup
        }
        return SafeHTML(trusted: markup)
    }

    private func linked(_ word: Substring) -> SafeHTML {
        let before = word.prefix { Self.openers.contains($0) }
        var address = word.dropFirst(before.count)
        while let last = address.last, Self.closers.contains(last) { address.removeLast() }
        guard let path = articlePath(address) else { return .escaping(String(word)) }
        let after = word[address.endIndex...]
        return .escaping(String(before)) + SafeHTML(trusted: "<a href=\"") + .escaping(path) + SafeHTML(trusted: "\">")
            + .escaping(String(address)) + SafeHTML(trusted: "</a>") + .escaping(String(after))
    }

    /// Nil where the words are not, byte for byte, the address of an article here.
    private func articlePath(_ address: Substring) -> String? {
        guard let id = address.split(separator: "/").last.flatMap({ ID<Article>(String($0)) }) else { return nil }
        let path = SiteURL.article(id.description).path
        return [path, origin + path].contains { $0.utf8.elementsEqual(address.utf8) } ? path : nil
    }
}
