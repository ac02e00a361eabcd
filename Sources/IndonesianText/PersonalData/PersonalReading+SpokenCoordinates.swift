/// Points on the ground whose figures are set apart, said in words, or named.
extension PersonalReading {
    private static let points: Set<String> = ["titik", "koma", "point", "dot", "comma", "ttk"]
    private static let minus: Set<String> = ["minus", "min", "negatif"]
    private static let between: Set<String> = [
        "lat", "latitude", "long", "longitude", "lon", "lng", "lintang", "selatan", "utara", "bujur", "timur", "dan", "and", "ls", "lu",
        "bt",
        "x", "y", "derajat", "spasi",
    ]
    private static let names: Set<String> = [
        "lat", "latitude", "long", "longitude", "lon", "lng", "lintang", "bujur", "ls", "lu", "bt", "minus",
    ]
    private static let blank: Set<UInt8> = [0x20]
    private static let widestGap = 28

    mutating func readSpokenCoordinates() {
        var index = 0
        while index < tokens.count {
            steps += 1
            index = readSpokenPair(index) ?? readSpokenDegrees(index) ?? index + 1
        }
    }

    /// A number with a point in it.
    private struct Figure {
        var whole: Int
        var fraction: [UInt8]
        var cells: Range<Int>
        var next: Int
        var isPlain: Bool
        /// The tokens of its fraction.
        var parts: Int
    }

    private mutating func readSpokenPair(_ index: Int) -> Int? {
        guard let latitude = figure(index), latitude.whole <= 11, latitude.fraction.count >= 3 else { return nil }
        let minus = signBefore(index)
        let isInNumber = text[latitude.cells.lowerBound - 1] == UInt8(ascii: ".") && FoldedText.isDigit(text[latitude.cells.lowerBound - 2])
        guard !isInNumber else { return nil }
        let pair = spokenLongitude(behind: latitude) ?? sharedLongitude(latitude)
        guard let pair, !latitude.isPlain || !pair.figure.isPlain || !isBeside(latitude, pair.figure) else { return nil }
        let places = min(pair.latitudePlaces, pair.figure.fraction.count)
        guard places >= 4 || (places == 3 && (minus != nil || pair.isNamed)) else { return nil }
        let start = minus ?? latitude.cells.lowerBound
        steps += pair.figure.next - index
        add(.coordinates, minus != nil || pair.isNamed ? .certain : .likely, start..<pair.figure.cells.upperBound)
        return pair.figure.next
    }

    private struct Longitude {
        var figure: Figure
        var latitudePlaces: Int
        /// Words such as "long" stand before it.
        var isNamed = false
    }

    /// -7,2574 dan 112,7520
    private func spokenLongitude(behind latitude: Figure) -> Longitude? {
        var next = latitude.next
        while tokens.indices.contains(next), next - latitude.next < 3, Self.between.contains(word(next)) || Self.minus.contains(word(next))
        {
            next += 1
        }
        guard tokens.indices.contains(next), tokens[next].cells.lowerBound - latitude.cells.upperBound <= Self.widestGap,
            let longitude = figure(next), isLongitude(longitude.whole), longitude.fraction.count >= 3
        else { return nil }
        let gap = text.bytes[latitude.cells.upperBound..<longitude.cells.lowerBound]
        guard gap.first != UInt8(ascii: "."), !(gap.first == UInt8(ascii: ",") && gap.count == 1 && latitude.fraction.count == 3) else {
            return nil
        }
        return Longitude(
            figure: longitude, latitudePlaces: latitude.fraction.count,
            isNamed: (latitude.next..<next).contains { Self.names.contains(word($0)) })
    }

    /// 7 . 2 5 7 4 1 1 2 . 7 5 2 0: the last figures in front of the second point belong to it.
    private func sharedLongitude(_ latitude: Figure) -> Longitude? {
        guard latitude.parts > 1, let point = pointBehind(latitude.cells.upperBound, latitude.next),
            let fraction = SpelledDigits(self, from: point, atMost: 18, glue: Self.blank), fraction.digits.count >= 3
        else { return nil }
        for count in [3, 2] where latitude.fraction.count >= count + 3 {
            let whole = latitude.fraction.suffix(count).reduce(0) { $0 * 10 + Int($1) }
            guard isLongitude(whole), count == 3 || whole < 100 else { continue }
            let figure = Figure(
                whole: whole, fraction: fraction.digits, cells: latitude.cells.lowerBound..<fraction.end, next: fraction.next,
                isPlain: false,
                parts: fraction.next - point)
            return Longitude(figure: figure, latitudePlaces: latitude.fraction.count - count)
        }
        return nil
    }

    private func isBeside(_ one: Figure, _ other: Figure) -> Bool {
        !text.bytes[one.cells.upperBound..<max(one.cells.upperBound, other.cells.lowerBound)].contains(where: FoldedText.isLetter)
    }

    private func isLongitude(_ whole: Int) -> Bool { (94...141).contains(whole) }

    private func figure(_ index: Int) -> Figure? {
        guard let whole = whole(index), let point = pointBehind(whole.end, whole.next),
            let fraction = SpelledDigits(self, from: point, atMost: 18, glue: Self.blank)
        else { return nil }
        let isTight = tokens[point].cells.lowerBound - whole.end == 1
        return Figure(
            whole: whole.value, fraction: fraction.digits, cells: tokens[index].cells.lowerBound..<fraction.end, next: fraction.next,
            isPlain: whole.isPlain && fraction.isPlain && isTight, parts: fraction.next - point)
    }

    private func whole(_ index: Int) -> (value: Int, end: Int, next: Int, isPlain: Bool)? {
        if word(index) == "seratus" {
            guard let rest = SpelledDigits(self, from: index + 1, atMost: 2, glue: Self.blank) else {
                return (100, tokens[index].cells.upperBound, index + 1, false)
            }
            return (100 + value(rest.digits), rest.end, rest.next, false)
        }
        guard let digits = SpelledDigits(self, from: index, atMost: 3, glue: Self.blank) else { return nil }
        return (value(digits.digits), digits.end, digits.next, digits.isPlain)
    }

    private func value(_ digits: [UInt8]) -> Int { digits.reduce(0) { $0 * 10 + Int($1) } }

    /// The token behind a point that stands here, as a sign or said.
    private func pointBehind(_ end: Int, _ next: Int) -> Int? {
        guard tokens.indices.contains(next) else { return nil }
        let start = tokens[next].cells.lowerBound
        if Self.points.contains(word(next)), start - end <= 2, tokens.indices.contains(next + 1) {
            return tokens[next + 1].cells.lowerBound - tokens[next].cells.upperBound <= 2 ? next + 1 : nil
        }
        let gap = text.bytes[end..<start]
        let signs = gap.filter { $0 != 0x20 }
        guard gap.count <= 3, signs.count == 1, signs.first == UInt8(ascii: ".") || signs.first == UInt8(ascii: ",") else { return nil }
        // A comma with a blank behind it alone parts two numbers.
        return gap.last == 0x20 && gap.first != 0x20 ? nil : next
    }

    private func signBefore(_ index: Int) -> Int? {
        let start = tokens[index].cells.lowerBound
        for cell in [start - 1, start - 2] where text[cell] == UInt8(ascii: "-") { return cell }
        guard index > 0, Self.minus.contains(word(index - 1)), start - tokens[index - 1].cells.upperBound <= 2 else { return nil }
        return tokens[index - 1].cells.lowerBound
    }

    private func word(_ index: Int) -> String {
        tokens.indices.contains(index) && !tokens[index].isDigits ? text.word(tokens[index].cells) : ""
    }

    /// 7 derajat 15 menit 26 detik lintang selatan, 112 derajat 45 menit bujur timur
    private mutating func readSpokenDegrees(_ index: Int) -> Int? {
        guard let latitude = angle(index), latitude.whole <= 11, latitude.isSaid else { return nil }
        guard let longitude = angle(latitude.next), isLongitude(longitude.whole),
            longitude.cells.lowerBound - latitude.cells.upperBound <= 4
        else { return nil }
        steps += longitude.next - index
        add(.coordinates, .certain, latitude.cells.lowerBound..<longitude.cells.upperBound)
        return longitude.next
    }

    private static let parts: Set<String> = ["menit", "detik", "minutes", "seconds", "koma", "titik", "min", "sec", "lintang", "bujur"]
    private static let directions: Set<String> = ["s", "n", "e", "ls", "lu", "bt", "u", "t", "selatan", "utara", "timur", "south", "east"]

    private func angle(_ index: Int) -> (whole: Int, cells: Range<Int>, next: Int, isSaid: Bool)? {
        guard let whole = whole(index), tokens.indices.contains(whole.next) else { return nil }
        let isSaid = ["derajat", "degrees", "deg"].contains(word(whole.next))
        guard isSaid || text.bytes[whole.end..<tokens[whole.next].cells.lowerBound].contains(FoldedText.otherSign) else { return nil }
        var next = isSaid ? whole.next + 1 : whole.next
        let first = next
        while tokens.indices.contains(next), next - first <= 14, tokens[next].cells.lowerBound - tokens[next - 1].cells.upperBound <= 4 {
            let word = word(next)
            if Self.directions.contains(word) {
                return (whole.value, tokens[index].cells.lowerBound..<tokens[next].cells.upperBound, next + 1, isSaid || !whole.isPlain)
            }
            guard
                tokens[next].isDigits || Self.parts.contains(word) || NumberWords.digit(word) != nil
                    || ["belas", "puluh", "sebelas", "sepuluh"].contains(word)
            else { return nil }
            next += 1
        }
        return nil
    }
}
