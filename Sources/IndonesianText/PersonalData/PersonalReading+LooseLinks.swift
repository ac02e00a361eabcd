/// Addresses of pages whose points and strokes are said, set apart by blanks, or written as other signs.
extension PersonalReading {
    private static let schemes: Set<String> = ["http", "https", "hxxp", "hxxps", "ftp"]
    private static let endings: Set<String> = [
        "com", "id", "net", "org", "co", "me", "ly", "gl", "io", "info", "biz", "xyz", "app", "tv", "gle", "page", "site", "online", "dev",
        "cc", "asia", "shop", "store", "be",
    ]
    /// No other words of the language are written so.
    private static let plainEndings: Set<String> = ["com", "net", "org", "xyz"]
    private static let sureEndings = plainEndings.union(["me", "ly", "gl", "io"])
    private static let pointMarks = ["[dot]", "(dot)", "{dot}", "<dot>", "[.]", "(.)", "[titik]", "(titik)", "{titik}", "<titik>"]
    private static let pointWords = ["titik", "dot", "ttk"]
    private static let strokeMarks = ["[slash]", "(slash)", "{slash}", "[/]", "(/)", "(garis miring)", "[garis miring]"]
    private static let strokeWords = ["garis miring", "slash", "garing", "miring"]
    private static let longestLabel = 63
    private static let longestPath = 120

    mutating func readLooseLinks() {
        var index = 0
        while index < tokens.count {
            steps += 1
            index = readLooseLink(index) ?? index + 1
        }
    }

    private struct Label {
        var end: Int
        var word: String
        /// Its letters are set apart by blanks.
        var isSpaced = false
    }

    private enum Joint {
        case tight, comma, blanks, sentence, said
    }

    private mutating func readLooseLink(_ index: Int) -> Int? {
        let start = tokens[index].cells.lowerBound
        // From the middle of letters that are set apart nothing begins.
        guard !Set("@-_%.".utf8).contains(text[start - 1]), !isInSpaced(start), var label = label(from: start) else { return nil }
        var hostStart = start
        var isScheme = false
        if Self.schemes.contains(label.word), let behind = schemeEnd(label.end), let first = self.label(from: behind) {
            (hostStart, isScheme, label) = (behind, true, first)
        }
        var labels = [label]
        var joints: [Joint] = []
        while labels.count < 8, let point = point(at: label.end), let next = self.label(from: point.end) {
            label = next
            labels.append(next)
            joints.append(point.joint)
            // Behind an ending another point is a sentence's, unless a further ending follows.
            if Self.endings.contains(next.word), let more = self.point(at: next.end), !isEnding(behind: more.end) { break }
        }
        steps += label.end - hostStart
        guard labels.count > 1, Self.endings.contains(label.word), text[label.end] != UInt8(ascii: "@"), labels[0].word.utf8.count > 1
        else {
            return nil
        }
        let path = path(from: label.end)
        steps += path.end - label.end
        let isLoose =
            labels.contains(where: \.isSpaced) || joints.contains { $0 != .tight } || path.isLoose || isSpacedScheme(start, hostStart)
        guard isLoose, !(label.word == "id" && labels.dropLast().last?.word == "go") else { return nil }
        let isWeb = labels[0].word == "www"
        let hasPath = path.end > label.end
        // A stroke between two words behind a point that ends a sentence is none of an address.
        if joints.contains(.sentence), !isWeb, !isScheme, !(hasPath && !path.isLoose && Self.sureEndings.contains(label.word)) {
            return nil
        }
        if joints.contains(.comma), !isWeb, !isScheme, !hasPath || !isShort(labels[0]) { return nil }
        let isPlainEnding = Self.plainEndings.contains(label.word)
        guard isWeb || isScheme || hasPath || isPlainEnding else { return nil }
        let certainty: Certainty = isWeb || isScheme || hasPath ? .likely : .possible
        add(.link, certainty, start..<path.end)
        var next = index + 1
        while next < tokens.count, tokens[next].cells.lowerBound < path.end { next += 1 }
        return next
    }

    private func isShort(_ label: Label) -> Bool { label.word.utf8.count <= 24 }

    private func isEnding(behind cell: Int) -> Bool { label(from: cell).map { Self.endings.contains($0.word) } ?? false }

    private func isSpacedScheme(_ start: Int, _ hostStart: Int) -> Bool {
        hostStart > start && text.bytes[start..<hostStart].contains(0x20)
    }

    /// A single letter or digit with another single one in front of it.
    private func isInSpaced(_ cell: Int) -> Bool {
        text[cell - 1] == 0x20 && FoldedText.isWord(text[cell - 2]) && !FoldedText.isWord(text[cell - 3])
            && !FoldedText.isWord(text[cell + 1])
    }

    /// Letters, digits and hyphens in a row, or each set apart by a blank.
    private func label(from start: Int) -> Label? {
        var end = start
        while end - start <= Self.longestLabel, FoldedText.isWord(text[end]) || (text[end] == UInt8(ascii: "-") && end > start) { end += 1 }
        guard end > start, end <= text.count else { return nil }
        guard end - start == 1 else { return Label(end: end, word: text.word(start..<end)) }
        var word = [text[start]]
        while word.count <= 32, text[end] == 0x20, FoldedText.isWord(text[end + 1]), !FoldedText.isWord(text[end + 2]) {
            word.append(text[end + 1])
            end += 2
        }
        return Label(end: end, word: String(decoding: word, as: UTF8.self), isSpaced: word.count > 1)
    }

    private func point(at cell: Int) -> (end: Int, joint: Joint)? {
        for mark in Self.pointMarks where text.stands(mark, at: blanks(cell)) { return (blanks(blanks(cell) + mark.utf8.count), .said) }
        let place = blanks(cell)
        if text[place] == UInt8(ascii: ".") {
            let end = blanks(place + 1)
            return (end, place == cell ? (end == place + 1 ? .tight : .sentence) : .blanks)
        }
        if text[cell] == UInt8(ascii: ","), FoldedText.isWord(text[cell + 1]) { return (cell + 1, .comma) }
        guard place > cell else { return nil }
        for word in Self.pointWords where text.stands(word, at: place) && text[place + word.utf8.count] == 0x20 {
            return (blanks(place + word.utf8.count), .said)
        }
        return nil
    }

    /// Behind `://`, as signs or said.
    private func schemeEnd(_ cell: Int) -> Int? {
        var place = blanks(cell)
        if text[place] == UInt8(ascii: ":") {
            place += 1
        } else if let word = ["titik dua", "colon"].first(where: { text.stands($0, at: place) }) {
            place += word.utf8.count
        } else {
            return nil
        }
        guard let first = stroke(at: place), let second = stroke(at: first.end) else { return nil }
        return second.end
    }

    private func stroke(at cell: Int) -> (end: Int, isLoose: Bool)? {
        let place = blanks(cell)
        if text[place] == UInt8(ascii: "/") {
            let end = blanks(place + 1)
            return (end, place > cell || end > place + 1)
        }
        for mark in Self.strokeMarks where text.stands(mark, at: place) { return (blanks(place + mark.utf8.count), true) }
        guard text[place - 1] == 0x20 else { return nil }
        for word in Self.strokeWords where text.stands(word, at: place) && !FoldedText.isWord(text[place + word.utf8.count]) {
            return (blanks(place + word.utf8.count), true)
        }
        return nil
    }

    /// What stands behind the strokes of an address, with further points.
    private func path(from start: Int) -> (end: Int, isLoose: Bool) {
        var (end, isLoose) = (start, false)
        while end - start < Self.longestPath, let stroke = stroke(at: end), let piece = piece(from: stroke.end) {
            isLoose = isLoose || stroke.isLoose || piece.isLoose
            end = piece.end
        }
        return (end, isLoose)
    }

    /// Signs without a blank, or single ones each set apart, and points that are said.
    private func piece(from start: Int) -> (end: Int, isLoose: Bool)? {
        var end = start + 1
        guard start < text.count, text[start] > 0x20, !Set("\"<>/".utf8).contains(text[start]) else { return nil }
        var isLoose = false
        if text[end] == 0x20 {
            while end - start < Self.longestPath, text[end] == 0x20, text[end + 1] > 0x20, text[end + 1] != UInt8(ascii: "/"),
                text[end + 2] <= 0x20, end + 1 < text.count
            {
                isLoose = true
                end += 2
            }
        }
        while end < text.count, end - start < Self.longestPath, text[end] > 0x20, !Set("\"<>/".utf8).contains(text[end]) { end += 1 }
        while end > start, Set(".,;:!?)]'".utf8).contains(text[end - 1]) { end -= 1 }
        guard end > start else { return nil }
        if let point = point(at: end), point.joint == .said || point.joint == .blanks, let more = label(from: point.end) {
            return (more.end, true)
        }
        return (end, isLoose)
    }

    /// Behind at most two blanks.
    private func blanks(_ cell: Int) -> Int {
        var place = cell
        while text[place] == 0x20, place - cell < 2, place < text.count { place += 1 }
        return place
    }
}
