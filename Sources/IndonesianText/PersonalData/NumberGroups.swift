/// A piece of a number as it was written: a run of digits, a letter for a digit, or a number word.
struct NumberGroup {
    /// Where its digits stand among all digits found.
    var digits: Range<Int>
    var cells: Range<Int>
    /// It may continue the group before it.
    var joinsLast = false
    /// A day, an amount: read by itself and never as a part of a longer number.
    var isApart = false
    var cue: NumberCue?
    var isWords = false
}

/// All pieces of numbers of a text, in order.
struct NumberGroups {
    private(set) var digits: [UInt8] = []
    private(set) var groups: [NumberGroup] = []
    private(set) var steps = 0

    private let text: FoldedText
    private let tokens: [TextToken]
    private var cue: (cue: NumberCue, token: Int)?
    /// A word said between two parts lies between the last group and what follows.
    private var isJointOpen = false
    private var wordBefore = ""

    /// Signs that may stand between two parts of one number.
    private static let glue = Set(" \n.-/()_,*+:~|'\"[]{}<>=\\;#".utf8)
    private static let longestGlue = 5
    /// Letters that look like digits.
    private static let letters: [UInt8: UInt8] = [
        UInt8(ascii: "o"): 0, UInt8(ascii: "q"): 0, UInt8(ascii: "l"): 1, UInt8(ascii: "i"): 1, UInt8(ascii: "z"): 2, UInt8(ascii: "s"): 5,
        UInt8(ascii: "b"): 8,
    ]
    /// More letters than this in a row are a word.
    private static let mostLetters = 8
    private static let mostAlone = 4

    init(_ text: FoldedText, _ tokens: [TextToken]) {
        self.text = text
        self.tokens = tokens
        var index = 0
        while index < tokens.count { index = read(index) }
        setDaysApart()
    }

    /// Reads what begins at a token; gives the next one to read.
    private mutating func read(_ index: Int) -> Int {
        steps += 1
        let token = tokens[index]
        if token.isDigits {
            append(text.bytes[token.cells].map { $0 - 0x30 }, token.cells, at: index, isWords: false)
            return index + 1
        }
        let word = text.word(token.cells)
        defer { wordBefore = word }
        if let (found, count) = spoken(index, word) {
            guard !found.isEmpty else {
                isJointOpen = false
                return index + count
            }
            let cells = token.cells.lowerBound..<tokens[index + count - 1].cells.upperBound
            append(found, cells, at: index, isWords: true)
            return index + count
        }
        if let lookAlike = lookAlike(token) {
            append(lookAlike, token.cells, at: index, isWords: false)
            return index + 1
        }
        // The marks of masked texts name kinds of numbers and say nothing of the number behind them.
        if word == "disamarkan" { cue = nil }
        isJointOpen = NumberWords.joints.contains(word) && joins(token.cells.lowerBound)
        if let said = NumberCue.of(word, after: wordBefore) { cue = (said, index) }
        return index + 1
    }

    private mutating func append(_ found: [UInt8], _ cells: Range<Int>, at index: Int, isWords: Bool) {
        var group = NumberGroup(digits: digits.count..<(digits.count + found.count), cells: cells)
        group.joinsLast = joins(cells.lowerBound)
        group.isWords = isWords
        digits += found
        if let cue, index - cue.token <= NumberCue.reach {
            group.cue = cue.cue == .meter && index - cue.token > 1 ? .thing : cue.cue
        } else if group.joinsLast {
            group.cue = groups.last?.cue
        }
        groups.append(group)
        isJointOpen = false
    }

    /// Whether what begins at a cell may continue the last group.
    private mutating func joins(_ cell: Int) -> Bool {
        guard let last = groups.last else { return false }
        if isJointOpen { return true }
        let gap = last.cells.upperBound..<cell
        guard gap.count <= Self.longestGlue else { return false }
        steps += gap.count
        return gap.allSatisfy { Self.glue.contains(text[$0]) }
    }

    /// A number in words from this token on, and how many tokens it takes; no digits where it is an amount.
    private mutating func spoken(_ index: Int, _ word: String) -> (digits: [UInt8], tokens: Int)? {
        if let times = NumberWords.repeats[word], let digit = digit(at: index + 1) {
            return (Array(repeating: digit, count: times), 2)
        }
        if word == "sebelas" { return amount(after: index + 1) ?? ([1, 1], 1) }
        if word == "sepuluh" { return amount(after: index + 1) ?? ([1, 0], 1) }
        if word.utf8.count > 5, let joined = NumberWords.joined(word) { return (joined, 1) }
        guard let digit = NumberWords.digit(word) else { return nil }
        switch self.word(at: index + 1) {
        case "belas": return amount(after: index + 2) ?? ([1, digit], 2)
        case "puluh":
            if let unit = self.digit(at: index + 2) { return amount(after: index + 3) ?? ([digit, unit], 3) }
            return amount(after: index + 2) ?? ([digit, 0], 2)
        default: return amount(after: index + 1) ?? ([digit], 1)
        }
    }

    /// Nothing, and the tokens up to and with the word of magnitude, where one stands here.
    private func amount(after index: Int) -> (digits: [UInt8], tokens: Int)? {
        NumberWords.magnitudes.contains(word(at: index)) ? ([], 1) : nil
    }

    private func word(at index: Int) -> String {
        tokens.indices.contains(index) && !tokens[index].isDigits ? text.word(tokens[index].cells) : ""
    }

    private func digit(at index: Int) -> UInt8? { NumberWords.digit(word(at: index)) }

    /// Letters in place of digits: close to digits, or a single one among them.
    private func lookAlike(_ token: TextToken) -> [UInt8]? {
        guard token.cells.count <= Self.mostLetters else { return nil }
        let found = text.bytes[token.cells].compactMap { Self.letters[$0] }
        guard found.count == token.cells.count else { return nil }
        let (before, after) = (token.cells.lowerBound - 1, token.cells.upperBound)
        if FoldedText.isDigit(text[before]) || FoldedText.isDigit(text[after]) { return found }
        let isFirst = token.cells.count <= 2 && Self.isJoint(text[after]) && FoldedText.isDigit(text[after + 1])
        let isInside =
            token.cells.count <= Self.mostAlone && Self.isJoint(text[before]) && groups.last?.cells.upperBound == before
            && groups.last?.isWords == false
        return isFirst || isInside ? found : nil
    }

    private static func isJoint(_ byte: UInt8) -> Bool { byte == 0x20 || byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") }

    /// 17-8-2024, 17/08/24 and 2024-08-17 are days, unless more digits follow in the same manner.
    private mutating func setDaysApart() {
        var index = 0
        while index + 2 < groups.count {
            steps += 1
            if isDay(index) {
                for part in index..<(index + 3) { groups[part].isApart = true }
                index += 3
            } else {
                index += 1
            }
        }
    }

    private func isDay(_ index: Int) -> Bool {
        let parts = groups[index..<(index + 3)]
        guard let sign = sign(between: index, index + 1), sign == self.sign(between: index + 1, index + 2),
            !parts.contains(where: \.isWords)
        else { return false }
        let isClose = sign != 0x20
        if isClose {
            if index > 0, self.sign(between: index - 1, index) == sign { return false }
            if index + 3 < groups.count, self.sign(between: index + 2, index + 3) == sign { return false }
        }
        let (lengths, values) = (parts.map(\.digits.count), parts.map(value))
        let isYear = (1900...2099).contains(values[2])
        if lengths[0] <= 2, lengths[1] <= 2, (1...31).contains(values[0]), (1...12).contains(values[1]) {
            return lengths[2] == 4 ? isYear : isClose && lengths[2] == 2
        }
        return isClose && lengths == [4, 2, 2] && (1900...2099).contains(values[0]) && (1...12).contains(values[1])
            && (1...31).contains(values[2])
    }

    /// The one sign between two groups; nil where more or nothing stands there.
    private func sign(between one: Int, _ other: Int) -> UInt8? {
        let gap = groups[one].cells.upperBound..<groups[other].cells.lowerBound
        guard gap.count == 1 else { return nil }
        let byte = text[gap.lowerBound]
        return byte == 0x20 || Set("/-.".utf8).contains(byte) ? byte : nil
    }

    private func value(_ group: NumberGroup) -> Int {
        group.digits.count > 4 ? -1 : digits[group.digits].reduce(0) { $0 * 10 + Int($1) }
    }
}
