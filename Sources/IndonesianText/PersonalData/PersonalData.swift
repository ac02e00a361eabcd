/// Finds what in a text tells about a person: numbers, addresses, names. Proposes only; a person decides what is hidden.
///
/// Reads through spaces, dots, brackets, digits written as words or in another script, and letters that look like digits. The work
/// grows with the length of the text and no faster.
public enum PersonalData {
    /// In the order of the text, none overlapping another.
    public static func find(in text: String) -> [PersonalFinding] {
        read(text).findings
    }

    /// The text with every proposed place replaced by its mark.
    public static func masked(_ text: String) -> String {
        MaskedText(text).text
    }

    /// With the number of steps that it took, by which tests tell how the work grows.
    static func read(_ text: String) -> (findings: [PersonalFinding], steps: Int) {
        let folded = FoldedText(text)
        var reading = PersonalReading(folded)
        reading.readLinks()
        reading.readLooseLinks()
        reading.readEmails()
        reading.readCoordinates()
        reading.readSpokenCoordinates()
        reading.readNumbers()
        reading.readPlatesAndPassports()
        reading.readNames()
        return (reading.settled(), reading.steps)
    }
}

/// One reading of one text.
struct PersonalReading {
    struct Place {
        var kind: PersonalKind
        var certainty: Certainty
        /// Cells of the folded text.
        var cells: Range<Int>
    }

    let text: FoldedText
    let tokens: [TextToken]
    var places: [Place] = []
    var steps = 0

    init(_ text: FoldedText) {
        self.text = text
        tokens = TextToken.all(in: text)
        steps += text.count + tokens.count
    }

    mutating func add(_ kind: PersonalKind, _ certainty: Certainty, _ cells: Range<Int>) {
        guard !cells.isEmpty else { return }
        places.append(Place(kind: kind, certainty: certainty, cells: cells))
    }

    /// Where two places overlap one remains: the surer one's kind, else that of the longer, over all that either covers.
    func settled() -> [PersonalFinding] {
        var settled: [Place] = []
        for place in places.sorted(by: { ($0.cells.lowerBound, $1.cells.upperBound) < ($1.cells.lowerBound, $0.cells.upperBound) }) {
            guard let last = settled.last, place.cells.lowerBound < last.cells.upperBound else {
                settled.append(place)
                continue
            }
            let wins = (place.certainty, place.cells.count) > (last.certainty, last.cells.count)
            settled[settled.count - 1] = Place(
                kind: wins ? place.kind : last.kind, certainty: max(place.certainty, last.certainty),
                cells: last.cells.lowerBound..<max(last.cells.upperBound, place.cells.upperBound))
        }
        return settled.compactMap { place in
            text.range(of: place.cells).map { PersonalFinding(kind: place.kind, certainty: place.certainty, range: $0) }
        }
    }
}
