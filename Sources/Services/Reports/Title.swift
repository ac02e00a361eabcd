/// A report's title where the reporter gave none.
enum Title {
    static let longest = 90

    /// The first sentence, or as many whole words of it as fit.
    static func made(from body: String) -> String {
        let line = body.split(whereSeparator: \.isNewline).first.map(String.init) ?? body
        let sentence = line.prefix { !".!?".contains($0) }
        let start = sentence.isEmpty ? Substring(line) : sentence
        if start.count <= longest { return String(start) }
        let cut = start.prefix(longest)
        let words = cut.lastIndex(of: " ").map { cut[..<$0] } ?? cut
        return words + "…"
    }
}
