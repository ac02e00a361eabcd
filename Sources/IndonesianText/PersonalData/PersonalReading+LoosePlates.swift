/// Numbers of vehicles and passports whose letters and digits are set apart, or whose digits are said.
extension PersonalReading {
    private static let digitGlue = Set(" .-_'".utf8)
    private static let longestTail = 3
    private static let longestPassport = 7

    mutating func readLoosePlate(_ index: Int, hasCue: Bool) {
        for letters in [2, 1] {
            if let place = loosePlate(index, letters: letters, hasCue: hasCue) {
                places.append(place)
                return
            }
        }
    }

    /// - Parameter letters: of how many tokens the area is made.
    private mutating func loosePlate(_ index: Int, letters: Int, hasCue: Bool) -> Place? {
        guard let area = joined(index, letters), Self.areas.contains(area), isOpen(before: tokens[index].cells.lowerBound) else {
            return nil
        }
        let first = index + letters
        guard isLinked(first - 1, first, hasCue: hasCue),
            let number = SpelledDigits(self, from: first, atMost: 4, glue: Self.digitGlue), number.digits.first != 0,
            number.digits.count >= (hasCue ? 2 : 3), tokens.indices.contains(number.next),
            isLinked(number.next - 1, number.next, hasCue: hasCue),
            let tail = tail(number.next)
        else { return nil }
        steps += tail.next - index
        let isPlain = letters == 1 && number.isPlain && tail.next == number.next + 1
        let cells = tokens[index].cells.lowerBound..<tokens[tail.next - 1].cells.upperBound
        let isCapital =
            text.isCapital[cells.lowerBound] && (number.next..<tail.next).allSatisfy { text.isCapital[tokens[$0].cells.lowerBound] }
        let isBesideAll =
            isClose(tokens[first - 1].cells, tokens[first].cells) && isClose(tokens[number.next - 1].cells, tokens[number.next].cells)
        // Parted by other signs so are the numbers of papers.
        if isBesideAll ? isPlain : number.digits.count < 3 { return nil }
        if Self.wordsBehind.contains(tail.word), !(hasCue && isCapital && tail.word.utf8.count < 3) { return nil }
        let before = index > 0 && !tokens[index - 1].isDigits ? text.word(tokens[index - 1].cells) : ""
        if !hasCue, Self.places.contains(before) { return nil }
        switch (hasCue, isCapital, tail.word.utf8.count) {
        case (true, _, _): return Place(kind: .plate, certainty: number.digits.count >= 3 ? .certain : .likely, cells: cells)
        case (false, true, 2...): return Place(kind: .plate, certainty: .likely, cells: cells)
        default: return Place(kind: .plate, certainty: .possible, cells: cells)
        }
    }

    /// Up to three letters, in one word or each by itself.
    private func tail(_ index: Int) -> (word: String, next: Int)? {
        guard tokens.indices.contains(index), !tokens[index].isDigits, tokens[index].cells.count <= Self.longestTail,
            !text.bytes[tokens[index].cells].contains(FoldedText.otherLetter)
        else { return nil }
        var (word, next) = (text.word(tokens[index].cells), index + 1)
        while word.utf8.count == next - index, word.utf8.count < Self.longestTail, tokens.indices.contains(next), !tokens[next].isDigits,
            tokens[next].cells.count == 1, isClose(tokens[next - 1].cells, tokens[next].cells)
        {
            word += text.word(tokens[next].cells)
            next += 1
        }
        return isOpen(after: tokens[next - 1].cells.upperBound) || next - index > 1 ? (word, next) : nil
    }

    /// A word of at most two letters made of that many tokens.
    private func joined(_ index: Int, _ count: Int) -> String? {
        guard tokens.indices.contains(index + count - 1) else { return nil }
        let all = tokens[index..<(index + count)]
        guard all.allSatisfy({ !$0.isDigits && $0.cells.count <= (count == 1 ? 2 : 1) }) else { return nil }
        if count == 2, !isClose(tokens[index].cells, tokens[index + 1].cells) { return nil }
        return all.map { text.word($0.cells) }.joined()
    }

    /// The letters stand beside the digits; with other signs between only where a vehicle is spoken of.
    private func isLinked(_ one: Int, _ other: Int, hasCue: Bool) -> Bool {
        guard tokens.indices.contains(other) else { return false }
        let gap = tokens[one].cells.upperBound..<tokens[other].cells.lowerBound
        let signs = hasCue ? SpelledDigits.glue : Self.digitGlue
        return gap.count <= SpelledDigits.longestGlue && gap.allSatisfy { signs.contains(text[$0]) }
    }

    mutating func readLoosePassport(_ index: Int) {
        for letters in [2, 1] {
            guard joined(index, letters) != nil, isOpen(before: tokens[index].cells.lowerBound),
                isLinked(index, index + letters, hasCue: true),
                let number = SpelledDigits(self, from: index + letters, atMost: Self.longestPassport), number.digits.count >= 6,
                !FoldedText.isWord(text[number.end])
            else { continue }
            steps += number.next - index
            return add(.passport, .certain, tokens[index].cells.lowerBound..<number.end)
        }
    }
}
