/// Numbers of vehicles and passports.
extension PersonalReading {
    /// The area letters of number plates.
    static let areas: Set<String> = Set(
        """
        a b d e f g h k l m n p r s t w z aa ab ad ae ag ba bb bd be bg bh bk bl bm bn bp da db dc dd de dg dh dk dl dm dn dp dr ds dt dw ea \
        eb ed kb kh kt ku pa pb pg ps pt
        """.split(separator: " ").map(String.init))
    /// Short words that stand behind a number and end no plate.
    static let wordsBehind: Set<String> = Set(
        """
        no di ke rt rw dan km kg yg m cm mm jt rb th thn hr bln tgl wib wit wita jam hp hal pak bu ini itu ada dgn utk dr per kav gg jl jln sd \
        smp sma smk sdn an pcs org kk kwh va w kva dg tp tdk sdh blm jg pd dlm tsb dst dll ya sy kel kec kab lt ha ltr ml gr dan x s t n of \
        in at to is on and the for ok hz mhz gb mb tb rpm psi am pm an oh lg aja ato dri dtg
        """.split(whereSeparator: \.isWhitespace).map(String.init))
    /// In front of letter and number they name a place, a rule or a thing.
    static let places: Set<String> = [
        "blok", "block", "blk", "kavling", "kav", "gang", "gg", "tipe", "type", "lantai", "kelas", "gedung", "tower", "zona", "jalur",
        "paket", "seri", "pasal", "rumah", "nomor", "no", "jalan", "jl", "jln", "ruang", "ruangan", "kamar", "golongan", "gol", "huruf",
        "lampiran", "grup", "group", "terminal", "peron", "gate", "pintu", "loket", "meja", "kursi", "rute", "koridor", "bus", "trayek",
    ]
    private static let vehicles: Set<String> = [
        "plat", "plate", "nopol", "polisi", "mobil", "motor", "kendaraan", "truk", "truck", "angkot", "sepeda", "taksi", "taxi", "avanza",
        "pickup", "xenia", "bus", "bernopol", "berplat", "platnomor", "car", "vehicle", "plate", "minibus", "sedan", "nomer", "roda",
        "ambulans",
    ]
    private static let passports: Set<String> = ["paspor", "passport", "pasport", "pasport"]
    private static let reach = 5

    mutating func readPlatesAndPassports() {
        var vehicleSeen = -Self.reach - 1
        var passportSeen = -Self.reach - 1
        for (index, token) in tokens.enumerated() {
            steps += 1
            guard !token.isDigits else { continue }
            let word = text.word(token.cells)
            if Self.vehicles.contains(word) { vehicleSeen = index }
            if Self.passports.contains(word) { passportSeen = index }
            guard token.cells.count <= 2, tokens.indices.contains(index + 1) else { continue }
            readLoosePlate(index, hasCue: index - vehicleSeen <= Self.reach)
            if index - passportSeen <= Self.reach { readLoosePassport(index) }
            guard tokens[index + 1].isDigits else { continue }
            readPlate(index, word, hasCue: index - vehicleSeen <= Self.reach)
            readPassport(index, hasCue: index - passportSeen <= Self.reach)
        }
    }

    private mutating func readPlate(_ index: Int, _ area: String, hasCue: Bool) {
        let (letters, number) = (tokens[index].cells, tokens[index + 1].cells)
        guard Self.areas.contains(area), number.count <= 4, text[number.lowerBound] != UInt8(ascii: "0"), isClose(letters, number),
            isOpen(before: letters.lowerBound), tokens.indices.contains(index + 2)
        else { return }
        let tail = tokens[index + 2].cells
        guard !tokens[index + 2].isDigits, tail.count <= 3, isClose(number, tail), isOpen(after: tail.upperBound),
            !text.bytes[tail].contains(FoldedText.otherLetter)
        else { return }
        let before = index > 0 && !tokens[index - 1].isDigits ? text.word(tokens[index - 1].cells) : ""
        let ending = text.word(tail)
        let isCapital = text.isCapital[letters.lowerBound] && tail.allSatisfy { text.isCapital[$0] }
        if Self.wordsBehind.contains(ending), !(hasCue && isCapital && !["no", "rt", "rw", "di", "ke"].contains(ending)) { return }
        let isNumbered = before == "no" || before == "nomor"
        if Self.places.contains(before), !(hasCue && (isNumbered || before == "bus")), !(isNumbered && isCapital && number.count == 4) {
            return
        }
        let isTight = letters.upperBound == number.lowerBound && number.upperBound == tail.lowerBound
        let certainty: Certainty
        switch (number.count, hasCue, isCapital) {
        // Blocks and houses are numbered so as well.
        case (1, false, _), (2, false, false): return
        case (1...2, _, _): certainty = hasCue && tail.count >= 2 ? .certain : .possible
        case (_, true, _): certainty = .certain
        case (_, _, true): certainty = .certain
        default: certainty = isTight || (ending.utf8.count >= 2 && !isYear(number)) ? .likely : .possible
        }
        add(.plate, certainty, letters.lowerBound..<tail.upperBound)
    }

    private func isYear(_ cells: Range<Int>) -> Bool {
        cells.count == 4 && ["19", "20"].contains(text.word(cells.prefix(2)))
    }

    private mutating func readPassport(_ index: Int, hasCue: Bool) {
        let (letters, number) = (tokens[index].cells, tokens[index + 1].cells)
        guard (6...7).contains(number.count), isOpen(before: letters.lowerBound), isOpen(after: number.upperBound) else { return }
        if hasCue, isClose(letters, number) { return add(.passport, .certain, letters.lowerBound..<number.upperBound) }
        guard letters.upperBound == number.lowerBound, number.count == 7, letters.count == 1, text.isCapital[letters.lowerBound],
            Set("abcex".utf8).contains(text[letters.lowerBound])
        else { return }
        add(.passport, .possible, letters.lowerBound..<number.upperBound)
    }

    /// Nothing, or one blank, dot or hyphen, or a hyphen in blanks, lies between.
    func isClose(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        let gap = one.upperBound..<other.lowerBound
        return gap.count <= 3 && gap.allSatisfy { Set(" -._".utf8).contains(text[$0]) }
    }

    func isOpen(before cell: Int) -> Bool {
        let byte = text[cell - 1]
        guard byte == UInt8(ascii: "-") || byte == UInt8(ascii: ".") else { return !FoldedText.isWord(byte) }
        return !FoldedText.isDigit(text[cell - 2])
    }

    func isOpen(after cell: Int) -> Bool {
        let byte = text[cell]
        guard byte == UInt8(ascii: "-") else { return !FoldedText.isWord(byte) }
        return !FoldedText.isWord(text[cell + 1])
    }
}
