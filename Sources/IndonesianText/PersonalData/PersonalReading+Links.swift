/// Addresses of pages: they lead to a profile, a map or a chat. Those of the government itself (`go.id`) stay.
extension PersonalReading {
    private static let longestLabel = 63
    private static let endings: Set<String> = [
        "com", "id", "net", "org", "co", "me", "ly", "gl", "io", "info", "biz", "xyz", "app", "tv", "gle", "page", "site", "online", "dev",
        "cc", "asia", "shop", "store",
    ]
    private static let hosts: Set<String> = ["youtu.be", "s.id", "t.me", "x.com", "t.ly", "g.page", "t.co", "is.gd", "v.gd"]
    private static let schemes: Set<String> = ["http", "https", "hxxp", "hxxps", "ftp"]

    mutating func readLinks() {
        var index = 0
        while index < tokens.count {
            steps += 1
            index = readLink(index) ?? index + 1
        }
    }

    private mutating func readLink(_ index: Int) -> Int? {
        let token = tokens[index]
        let isScheme =
            !token.isDigits && Self.schemes.contains(text.word(token.cells)) && text[token.cells.upperBound] == UInt8(ascii: ":")
            && text[token.cells.upperBound + 1] == UInt8(ascii: "/") && text[token.cells.upperBound + 2] == UInt8(ascii: "/")
        var start = token.cells.lowerBound
        guard isScheme || !isPart(text[start - 1]) else { return nil }
        if isScheme { start = token.cells.upperBound + 3 }
        guard let host = host(from: start), isScheme || host.isKnown else { return nil }
        var end = host.end
        let path: Set<UInt8> = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: ":"), UInt8(ascii: "#")]
        let hasPath = path.contains(text[end]) && text[end + 1] > 0x20
        if hasPath {
            while end < text.count, text[end] > 0x20, !Set("\"<>".utf8).contains(text[end]) { end += 1 }
            while end > host.end, Set(".,;:!?)]'".utf8).contains(text[end - 1]) { end -= 1 }
        }
        steps += end - start
        let cells = token.cells.lowerBound..<end
        if !host.isGovernment { add(.link, isScheme || hasPath || host.isWeb ? .likely : .possible, cells) }
        var next = index + 1
        while next < tokens.count, tokens[next].cells.lowerBound < end { next += 1 }
        return next
    }

    private struct Host {
        var end: Int
        var isKnown: Bool
        var isGovernment: Bool
        var isWeb: Bool
    }

    /// Labels with dots between; an e-mail address is none.
    private mutating func host(from start: Int) -> Host? {
        var end = start
        defer { steps += end - start }
        var labels: [Range<Int>] = []
        while labels.count < 8 {
            let label = end
            while FoldedText.isWord(text[end]) || text[end] == UInt8(ascii: "-"), end - label <= Self.longestLabel { end += 1 }
            guard end > label, end - label <= Self.longestLabel else { break }
            labels.append(label..<end)
            guard let dot = dot(at: end), FoldedText.isWord(text[dot]) else { break }
            end = dot
        }
        guard let last = labels.last, labels.count > 1, text[last.upperBound] != UInt8(ascii: "@") else { return nil }
        let words = labels.map { text.word($0) }
        let ending = words.last ?? ""
        let isLetters = last.allSatisfy { FoldedText.isLetter(text[$0]) }
        guard isLetters else { return nil }
        let isWeb = words.first == "www"
        let isGovernment = ending == "id" && words.dropLast().last == "go"
        let capitalInside = labels.dropFirst().contains { text.isCapital[$0.lowerBound] && !text.isCapital[labels[0].lowerBound] }
        return Host(
            end: last.upperBound,
            isKnown: isWeb || Self.hosts.contains(words.suffix(2).joined(separator: "."))
                || (Self.endings.contains(ending) && !capitalInside && words[0].utf8.count > 1),
            isGovernment: isGovernment, isWeb: isWeb)
    }

    /// Behind a dot, or `[dot]` and the like, that stands here.
    private func dot(at cell: Int) -> Int? {
        if text[cell] == UInt8(ascii: ".") { return cell + 1 }
        for mark in ["[dot]", "(dot)", "{dot}", "[.]", "(.)", "[titik]", "(titik)"] where text.stands(mark, at: cell) {
            return cell + mark.utf8.count
        }
        return nil
    }

    private func isPart(_ byte: UInt8) -> Bool {
        FoldedText.isWord(byte) || Set("@-_%".utf8).contains(byte)
    }
}

extension FoldedText {
    /// Whether this word of ASCII small letters and signs stands from a cell on.
    func stands(_ mark: String, at cell: Int) -> Bool {
        var place = cell
        for byte in mark.utf8 {
            guard self[place] == byte else { return false }
            place += 1
        }
        return true
    }
}
