/// Addresses of e-mail, also with `(at)`, `[dot]`, "titik" and blanks between their parts.
extension PersonalReading {
    private static let providers: Set<String> = [
        "gmail", "yahoo", "ymail", "hotmail", "outlook", "icloud", "rocketmail", "live", "proton", "protonmail", "googlemail", "mail",
        "gmil",
        "gmai", "yaho", "tutanota", "zoho", "gmx", "email",
    ]
    private static let endings: Set<String> = [
        "com", "id", "net", "org", "co", "info", "biz", "edu", "go", "ac", "sch", "or", "gov", "web", "my", "sg", "uk", "de", "jp", "au",
        "us",
        "xyz", "online", "io", "me", "cloud", "asia", "desa", "mil", "con", "site", "nl", "eu", "app", "dev", "tv", "store",
    ]
    private static let cues: Set<String> = ["email", "mail", "surel", "imel", "emailnya", "gmail", "alamat", "imail"]
    private static let dots: [String] = [
        "(dot)", "[dot]", "{dot}", "<dot>", "(titik)", "[titik]", "{titik}", "<titik>", "(.)", "[.]", "{.}", "( dot )", "[ dot ]",
        "( titik )", "[ titik ]", "-dot-", "_dot_", "-titik-", "_titik_",
    ]
    private static let dotWords: [String] = ["dot", "titik", "ttk", "point"]
    private static let longestLocal = 64

    mutating func readEmails() {
        readSigns()
        for (index, token) in tokens.enumerated() {
            steps += 1
            guard !token.isDigits else { continue }
            switch text.word(token.cells) {
            case "at", "et", "add", "ad", "keong":
                readAround(token.cells, isBracketed: isBracketed(token.cells), isSign: false)
            case "a" where isBracketed(token.cells):
                readAround(token.cells, isBracketed: true, isSign: false)
            case let word where Self.providers.contains(word) && text[token.cells.lowerBound - 1] == 0x20:
                readWithoutSign(index)
            default: break
            }
        }
    }

    private mutating func readSigns() {
        for cell in 0..<text.count where text[cell] == UInt8(ascii: "@") {
            readAround(cell..<(cell + 1), isBracketed: false, isSign: true)
        }
    }

    private mutating func readAround(_ sign: Range<Int>, isBracketed: Bool, isSign: Bool) {
        var (left, right) = (sign.lowerBound, sign.upperBound)
        let skipped = Set((isSign ? " \n([{<>}])" : " \n([{<>}])-_*|/").utf8)
        while sign.lowerBound - left < 4, skipped.contains(text[left - 1]), left > 0 { left -= 1 }
        while right - sign.upperBound < 4, skipped.contains(text[right]), right < text.count { right += 1 }
        guard isSign || (left < sign.lowerBound && right > sign.upperBound) else { return }
        guard let domain = domain(from: right, isSign: isSign), let local = local(before: left, isLoose: domain.isLoose) else { return }
        let isTight = isSign && left == sign.lowerBound && right == sign.upperBound && !domain.isLoose
        if !isSign, !isBracketed {
            let hasMark = text.bytes[local..<left].contains { !FoldedText.isLetter($0) && $0 != 0x20 }
            let isForeign = ["et", "keong"].contains(text.word(sign))
            guard domain.isProvider || domain.hasWordDot || hasMark || isForeign, domain.hasDot else { return }
        }
        let isSure = isTight || domain.isProvider || isBracketed || domain.isLoose
        add(.email, isSure ? .certain : .likely, local..<domain.end)
    }

    /// "emailnya budi.s gmail.com"
    private mutating func readWithoutSign(_ index: Int) {
        let start = tokens[index].cells.lowerBound
        guard let domain = domain(from: start, isSign: false), domain.hasDot, index > 0,
            let local = local(before: start - 1, isLoose: false),
            local < start - 1
        else { return }
        let hasMark = text.bytes[local..<(start - 1)].contains { !FoldedText.isLetter($0) }
        let before = tokens[..<index].last { $0.cells.upperBound < local }
        guard hasMark || before.map({ Self.cues.contains(text.word($0.cells)) }) ?? false else { return }
        guard !Self.cues.contains(text.word(local..<(start - 1))) else { return }
        add(.email, .likely, local..<domain.end)
    }

    private func isBracketed(_ cells: Range<Int>) -> Bool {
        func sign(_ cell: Int, _ step: Int) -> UInt8 { text[cell] == 0x20 ? text[cell + step] : text[cell] }
        return Set("([{<*|_-".utf8).contains(sign(cells.lowerBound - 1, -1)) && Set(")]}>*|_-".utf8).contains(sign(cells.upperBound, 1))
    }

    private struct Domain {
        var end: Int
        var isProvider = false
        var hasDot = false
        var hasWordDot = false
        /// Its parts are set apart by blanks or marks.
        var isLoose = false
    }

    private mutating func domain(from start: Int, isSign: Bool) -> Domain? {
        guard var label = label(from: start) else { return nil }
        defer { steps += label.cells.upperBound - start }
        var domain = Domain(end: label.cells.upperBound, isLoose: label.isSpaced)
        domain.isProvider = Self.providers.contains(label.word)
        var isWhole = false
        var lastIsLetters = false
        for _ in 0..<6 {
            guard let dot = dot(at: label.cells.upperBound), let next = self.label(from: dot.end) else { break }
            let isKnown = Self.endings.contains(next.word)
            // Behind a whole address the next sentence may begin without a blank.
            guard isKnown || !isWhole, isKnown || !dot.isLoose || next.isSpaced || dot.isWord, !(isWhole && dot.isSentence) else { break }
            label = next
            domain.hasDot = true
            domain.hasWordDot = domain.hasWordDot || dot.isWord
            domain.isLoose = domain.isLoose || dot.isLoose || dot.isWord || next.isSpaced
            lastIsLetters = (2...12).contains(next.word.utf8.count) && next.word.utf8.allSatisfy(FoldedText.isLetter)
            if isKnown || !isWhole { domain.end = next.cells.upperBound }
            isWhole = isWhole || isKnown
        }
        if isWhole { return domain }
        if domain.isProvider, isSign || domain.hasDot {
            return missingDot(domain) ?? domain
        }
        if domain.isProvider, let found = missingDot(domain) { return found }
        return isSign && domain.hasDot && !domain.isLoose && lastIsLetters ? domain : nil
    }

    /// "gmail com"
    private func missingDot(_ domain: Domain) -> Domain? {
        guard text[domain.end] == 0x20 || text[domain.end] == UInt8(ascii: ","), let label = label(from: domain.end + 1),
            Self.endings.contains(label.word), label.word.utf8.count > 1
        else { return nil }
        var whole = domain
        whole.end = label.cells.upperBound
        whole.hasDot = true
        whole.isLoose = true
        return whole
    }

    private struct Label {
        var cells: Range<Int>
        var word: String
        var isSpaced = false
    }

    /// A run of letters, digits and hyphens; or letters each set apart by a blank.
    private func label(from start: Int) -> Label? {
        var end = start
        while end - start <= 63, FoldedText.isWord(text[end]) || isHyphen(end) { end += 1 }
        guard end > start, end <= text.count else { return nil }
        guard end - start == 1 else { return Label(cells: start..<end, word: text.word(start..<end)) }
        var word = [text[start]]
        while word.count <= 24, text[end] == 0x20, FoldedText.isWord(text[end + 1]), !FoldedText.isWord(text[end + 2]) {
            word.append(text[end + 1])
            end += 2
        }
        return Label(cells: start..<end, word: String(decoding: word, as: UTF8.self), isSpaced: word.count > 1)
    }

    /// Inside a label, and no part of a `-dot-`.
    private func isHyphen(_ cell: Int) -> Bool {
        text[cell] == UInt8(ascii: "-") && FoldedText.isWord(text[cell + 1]) && !text.stands("-dot-", at: cell)
            && !text.stands("-titik-", at: cell)
    }

    private struct Dot {
        var end: Int
        var isWord = false
        var isLoose = false
        /// A point with a blank behind it alone, as at the end of a sentence.
        var isSentence = false
    }

    private func dot(at cell: Int) -> Dot? {
        var place = cell
        while text[place] == 0x20, place - cell < 2 { place += 1 }
        let hasBlank = place > cell
        for mark in Self.dots where text.stands(mark, at: place) {
            return Dot(end: afterBlanks(place + mark.utf8.count), isWord: true)
        }
        if text[place] == UInt8(ascii: ".") || (text[place] == UInt8(ascii: ",") && !hasBlank && text[place + 1] != 0x20) {
            let end = afterBlanks(place + 1)
            return Dot(end: end, isLoose: hasBlank || end > place + 1, isSentence: !hasBlank && end > place + 1)
        }
        for word in Self.dotWords where hasBlank && text.stands(word, at: place) && text[place + word.utf8.count] == 0x20 {
            return Dot(end: afterBlanks(place + word.utf8.count), isWord: true)
        }
        return nil
    }

    private func afterBlanks(_ cell: Int) -> Int {
        var place = cell
        while text[place] == 0x20, place - cell < 2, place < text.count { place += 1 }
        return place
    }

    /// Where the part before the sign begins.
    private mutating func local(before end: Int, isLoose: Bool) -> Int? {
        guard var start = run(before: end) else { return nil }
        defer { steps += end - start }
        for _ in 0..<6 {
            guard let next = beforeDot(start, isLoose: isLoose), let more = run(before: next) else { break }
            start = more
        }
        let isMark = Set(".-_+%'".utf8)
        while start < end, isMark.contains(text[start]) { start += 1 }
        return start < end ? start : nil
    }

    private func run(before end: Int) -> Int? {
        let marks = Set("._-+%'".utf8)
        var start = end
        while start > 0, end - start < Self.longestLocal, FoldedText.isWord(text[start - 1]) || marks.contains(text[start - 1]) {
            start -= 1
        }
        guard start < end else { return nil }
        guard end - start == 1 else { return start }
        while end - start < Self.longestLocal, text[start - 1] == 0x20,
            FoldedText.isWord(text[start - 2]) || marks.contains(text[start - 2]),
            !FoldedText.isWord(text[start - 3]), start > 1
        { start -= 2 }
        return start
    }

    /// In front of a dot in words, marks or blanks that ends here.
    private func beforeDot(_ cell: Int, isLoose: Bool) -> Int? {
        var place = cell
        while text[place - 1] == 0x20, cell - place < 2, place > 0 { place -= 1 }
        let hasBlank = place < cell
        for mark in Self.dots where text.stands(mark, at: place - mark.utf8.count) {
            return beforeBlanks(place - mark.utf8.count)
        }
        for word in Self.dotWords + ["underscore", "strip", "garis bawah"] where hasBlank {
            let start = place - word.utf8.count
            if text.stands(word, at: start), text[start - 1] == 0x20 { return beforeBlanks(start) }
        }
        if isLoose, hasBlank, text[place - 1] == UInt8(ascii: "."), text[place - 2] == 0x20 { return beforeBlanks(place - 1) }
        return nil
    }

    private func beforeBlanks(_ cell: Int) -> Int {
        var place = cell
        while place > 0, text[place - 1] == 0x20, cell - place < 2 { place -= 1 }
        return place
    }
}
