/// Numbers of cards, telephones, accounts and taxes.
extension PersonalReading {
    /// No number that is looked for is longer; so from each piece only so many digits are looked at.
    private static let mostDigits = 19
    private static let longestCounted = 8
    /// What stands behind a count of something, which is then no part of a telephone number before it.
    private static let counted: Set<String> = [
        "hari", "jam", "menit", "bulan", "tahun", "minggu", "orang", "kali", "rumah", "meter", "km", "kg", "unit", "buah", "ekor", "lembar",
        "persen", "warga", "kk", "rt", "titik", "pcs", "days", "hours", "weeks", "months", "years", "people", "times", "ribu", "juta",
    ]

    mutating func readNumbers() {
        let found = NumberGroups(text, tokens)
        steps += found.steps
        var index = 0
        while index < found.groups.count {
            if let (place, next) = best(from: index, found) {
                places.append(place)
                index = next
            } else {
                index += 1
            }
        }
    }

    /// The best reading of the groups from this one on: the longest, and none that would swallow what is counted behind it.
    private mutating func best(from start: Int, _ found: NumberGroups) -> (place: Place, next: Int)? {
        let groups = found.groups
        guard !groups[start].isApart else { return nil }
        var best: (place: Place, next: Int)?
        var end = start
        while end < groups.count {
            steps += 1
            let group = groups[end]
            if end > start, !group.joinsLast || group.isApart { break }
            let digits = groups[start].digits.lowerBound..<group.digits.upperBound
            guard digits.count <= Self.mostDigits else { break }
            if best != nil, end > start, isCount(end, from: start, found) { break }
            if let place = read(start...end, found.digits[digits], found) { best = (place, end + 1) }
            end += 1
        }
        return best
    }

    /// A number behind a whole one, set off from it or counting something.
    private func isCount(_ index: Int, from start: Int, _ found: NumberGroups) -> Bool {
        let group = found.groups[index]
        if group.isWords { return false }
        var end = group.cells.upperBound
        if text[end] == 0x20 { end += 1 }
        var last = end
        while FoldedText.isLetter(text[last]), last - end < Self.longestCounted { last += 1 }
        if last > end, Self.counted.contains(text.word(end..<last)) { return true }
        let gap = gap(before: index, found)
        // Parted as the parts before it were, it belongs to them.
        if index - 1 > start, gap.elementsEqual(self.gap(before: index - 1, found)) { return false }
        guard let first = gap.first else { return false }
        // Its middle stands in brackets.
        if first == UInt8(ascii: ")"), text[found.groups[start].cells.lowerBound - 1] != UInt8(ascii: "(") { return false }
        return gap.count > 1 || first == FoldedText.lineEnd || first == UInt8(ascii: ",") || first == UInt8(ascii: "/")
    }

    private func gap(before index: Int, _ found: NumberGroups) -> ArraySlice<UInt8> {
        text.bytes[found.groups[index - 1].cells.upperBound..<found.groups[index].cells.lowerBound].prefix(Self.longestCounted)
    }

    private func read(_ range: ClosedRange<Int>, _ digits: ArraySlice<UInt8>, _ found: NumberGroups) -> Place? {
        guard let first = found.groups[range].first, let last = found.groups[range].last else { return nil }
        let cells = whole(first.cells.lowerBound..<last.cells.upperBound)
        let cue = first.cue
        func place(_ kind: PersonalKind, _ certainty: Certainty) -> Place { Place(kind: kind, certainty: certainty, cells: cells) }
        if let kind = card(digits, cue: cue) {
            let isNamed = [.nik, .familyCard, .card, .taxNumber, .bank].contains(cue)
            let isOfThing = isUneven(range, found) && (cue == .thing || cue == .meter)
            return isNamed || !(isOfThing || isPaper(range, found) || isInside(range, found)) ? place(kind.0, kind.1) : nil
        }
        if digits.count == 15, cue == .taxNumber || isTaxShape(found.groups[range].map(\.digits.count)) {
            return place(.taxNumber, .certain)
        }
        if let phone = phone(digits, range, found, cue: cue) { return place(.phone, phone) }
        switch cue {
        case .bank where (8...17).contains(digits.count) && !isMoney(range, found):
            return place(.bankAccount, .likely)
        case .nik where (14...17).contains(digits.count): return place(.nik, .likely)
        case .familyCard where (14...17).contains(digits.count): return place(.familyCard, .likely)
        default: return nil
        }
    }

    private func card(_ digits: ArraySlice<UInt8>, cue: NumberCue?) -> (PersonalKind, Certainty)? {
        if digits.count == 16 {
            switch cue {
            case .taxNumber: return (.taxNumber, .certain)
            case .familyCard: return (.familyCard, .certain)
            case .nik: return (.nik, .certain)
            case .card: return (.paymentCard, .certain)
            case .bank where !NumberShape.isIdentity(digits): return (.bankAccount, .likely)
            default: break
            }
            if NumberShape.isIdentity(digits) { return (.nik, .certain) }
        }
        guard NumberShape.isCard(digits), cue != .thing else { return nil }
        return digits.count == 16 ? (.paymentCard, .likely) : cue == .card ? (.paymentCard, .certain) : nil
    }

    /// More groups of the same length stand before or behind: a longer number, of which some digits are by chance like a card's.
    private func isInside(_ range: ClosedRange<Int>, _ found: NumberGroups) -> Bool {
        range.count > 1 && (isLike(range.upperBound + 1, found) || isLike(range.lowerBound, found))
    }

    /// Parts of different lengths, as papers are numbered.
    private func isUneven(_ range: ClosedRange<Int>, _ found: NumberGroups) -> Bool {
        let groups = found.groups[range]
        return !groups.contains(where: \.isWords) && groups.dropLast().contains { $0.digits.count != groups.first?.digits.count }
    }

    /// Whether a group continues the one before it in the same manner.
    private func isLike(_ index: Int, _ found: NumberGroups) -> Bool {
        guard index > 0, found.groups.indices.contains(index), found.groups[index].joinsLast, !found.groups[index].isWords else {
            return false
        }
        let (one, other) = (found.groups[index - 1], found.groups[index])
        return one.digits.count == other.digits.count && other.digits.count > 1 && other.cells.lowerBound - one.cells.upperBound == 1
    }

    /// 09.254.294.3-407.000
    private func isTaxShape(_ lengths: [Int]) -> Bool { lengths == [2, 3, 3, 1, 3, 3] }

    private func phone(_ digits: ArraySlice<UInt8>, _ range: ClosedRange<Int>, _ found: NumberGroups, cue: NumberCue?) -> Certainty? {
        guard digits.count <= 16, let first = found.groups[range].first else { return nil }
        let isBank = cue == .bank || cue == .amount
        let isThing = cue == .thing || cue == .meter
        if isThing, isInside(range, found) { return nil }
        switch NumberShape.line(digits, hasPlus: hasPlus(first)) {
        case .mobile: return cue == .meter ? .possible : .certain
        case .fixed: return isThing || isBank || isPaper(range, found) ? nil : .likely
        case nil: break
        }
        guard cue == .phone, !first.isWords || range.count > 6 else { return nil }
        if NumberShape.isMobile(digits) { return .likely }
        let isLocal = (7...8).contains(digits.count) && (2...9).contains(digits.first ?? 0)
        return isLocal && !isMoney(range, found) ? .likely : nil
    }

    private func hasPlus(_ group: NumberGroup) -> Bool {
        text[group.cells.lowerBound - 1] == UInt8(ascii: "+") || text[group.cells.lowerBound - 2] == UInt8(ascii: "+")
    }

    /// Parts set off by strokes are the number of a letter.
    private func isPaper(_ range: ClosedRange<Int>, _ found: NumberGroups) -> Bool {
        zip(found.groups[range], found.groups[range].dropFirst()).contains { one, other in
            text[one.cells.upperBound] == UInt8(ascii: "/") && other.cells.lowerBound - one.cells.upperBound == 1
        }
    }

    /// 15.000.000 or 15,000,000; or years, 2017-2022.
    private func isMoney(_ range: ClosedRange<Int>, _ found: NumberGroups) -> Bool {
        let groups = found.groups[range]
        let starts = groups.map { found.digits[$0.digits].prefix(2) }
        if groups.allSatisfy({ $0.digits.count == 4 }), starts.allSatisfy({ $0 == [1, 9] || $0 == [2, 0] }), groups.count > 1 {
            return true
        }
        guard groups.count > 1, let first = groups.first, first.digits.count <= 3 else { return false }
        return groups.dropFirst().allSatisfy { $0.digits.count == 3 }
            && zip(groups, groups.dropFirst()).allSatisfy { one, _ in
                [UInt8(ascii: "."), UInt8(ascii: ",")].contains(text[one.cells.upperBound])
            }
    }

    /// With the bracket or plus that opens it, and the bracket that closes it.
    private func whole(_ cells: Range<Int>) -> Range<Int> {
        var (start, end) = (cells.lowerBound, cells.upperBound)
        let opening = Set("([{<".utf8)
        let closing = Set(")]}>".utf8)
        if text[start - 1] == UInt8(ascii: "+") { start -= 1 }
        if start > 0, opening.contains(text[start - 1]), cells.contains(where: { closing.contains(text[$0]) }) { start -= 1 }
        if cells.contains(where: { opening.contains(text[$0]) }), !cells.contains(where: { closing.contains(text[$0]) }),
            closing.contains(text[end])
        {
            end += 1
        }
        return max(0, start)..<min(end, text.count)
    }
}
