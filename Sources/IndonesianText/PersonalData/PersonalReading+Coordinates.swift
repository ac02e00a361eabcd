/// Points on the ground: whoever reads them may stand at somebody's door.
extension PersonalReading {
    mutating func readCoordinates() {
        var index = 0
        while index < tokens.count {
            steps += 1
            if tokens[index].isDigits, let next = readPair(index) ?? readDegrees(index) { index = next } else { index += 1 }
        }
    }

    /// -6.200000, 106.816666
    private mutating func readPair(_ index: Int) -> Int? {
        guard let latitude = decimal(index), let longitude = decimal(index + 2) else { return nil }
        guard latitude.value <= 11.5, (94.5...141.5).contains(longitude.value), latitude.places >= 3, longitude.places >= 3 else {
            return nil
        }
        let gap = latitude.cells.upperBound..<longitude.cells.lowerBound
        let isParted = gap.contains { text[$0] != UInt8(ascii: ".") } && !isInNumber(latitude.cells) && !isInNumber(longitude.cells)
        guard isParted, (1...14).contains(gap.count), !gap.contains(where: { FoldedText.isDigit(text[$0]) }) else { return nil }
        let start = text[latitude.cells.lowerBound - 1] == UInt8(ascii: "-") ? latitude.cells.lowerBound - 1 : latitude.cells.lowerBound
        add(.coordinates, min(latitude.places, longitude.places) >= 4 ? .certain : .likely, start..<longitude.cells.upperBound)
        return index + 4
    }

    /// Two runs of digits with a point or comma between.
    private func decimal(_ index: Int) -> (value: Double, places: Int, cells: Range<Int>)? {
        guard tokens.indices.contains(index + 1), tokens[index].isDigits, tokens[index + 1].isDigits else { return nil }
        let (whole, part) = (tokens[index].cells, tokens[index + 1].cells)
        guard part.lowerBound == whole.upperBound + 1, [UInt8(ascii: "."), UInt8(ascii: ",")].contains(text[whole.upperBound]),
            whole.count <= 3, part.count <= 18
        else { return nil }
        let value = whole.reduce(0.0) { $0 * 10 + Double(text[$1] - 0x30) }
        let tenth = Double(text[part.lowerBound] - 0x30) / 10
        return (value + tenth, part.count, whole.lowerBound..<part.upperBound)
    }

    /// A part of a longer row of digits with points or commas, as of money.
    private func isInNumber(_ cells: Range<Int>) -> Bool {
        let signs = [UInt8(ascii: "."), UInt8(ascii: ",")]
        return
            (signs.contains(text[cells.lowerBound - 1]) && FoldedText.isDigit(text[cells.lowerBound - 2])
            && text[cells.lowerBound - 1] != UInt8(ascii: ","))
            || (text[cells.upperBound] == UInt8(ascii: ".") && FoldedText.isDigit(text[cells.upperBound + 1]))
    }

    /// 6°12'30.5"S 106°49'00"E, with LS, LU and BT too.
    private mutating func readDegrees(_ index: Int) -> Int? {
        guard let first = degrees(index), let second = degrees(first.next) else { return nil }
        guard second.cells.lowerBound - first.cells.upperBound <= 4, first.value <= 11, (95...141).contains(second.value) else {
            return nil
        }
        add(.coordinates, .certain, first.cells.lowerBound..<second.cells.upperBound)
        return second.next
    }

    private func degrees(_ index: Int) -> (value: Int, cells: Range<Int>, next: Int)? {
        guard tokens.indices.contains(index), tokens[index].isDigits, tokens[index].cells.count <= 3 else { return nil }
        let whole = tokens[index].cells
        guard text[whole.upperBound] == FoldedText.otherSign else { return nil }
        var next = index + 1
        var end = whole.upperBound + 1
        while tokens.indices.contains(next), tokens[next].isDigits, tokens[next].cells.lowerBound - end <= 2, next - index <= 3 {
            end = tokens[next].cells.upperBound
            next += 1
        }
        guard tokens.indices.contains(next), !tokens[next].isDigits, tokens[next].cells.lowerBound - end <= 3 else { return nil }
        guard ["s", "n", "e", "ls", "lu", "bt", "u", "t"].contains(text.word(tokens[next].cells)) else { return nil }
        return (whole.reduce(0) { $0 * 10 + Int(text[$1] - 0x30) }, whole.lowerBound..<tokens[next].cells.upperBound, next + 1)
    }
}
