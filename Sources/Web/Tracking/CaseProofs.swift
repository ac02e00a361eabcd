import Domain
import Services

/// What the reporter may take along as proof: the receipt, and for each step its place in the transparency log with a file that shows it.
struct CaseProofs {
    let file: CaseFile
    /// Where the steps stand in the log, by their place in the case, as far as a signed head covers them.
    let places: [Int64: Int64]
    let words: CaseWords
    let picture: ReceiptPicture

    var value: ViewValue {
        .drawing(
            template: "track/proofs",
            [
                "transparency": .text(SiteURL.transparency.path),
                "receipt": .text(SiteURL.caseAction(file.code.canonical, CasePage.proofNoun).path),
                "picture": picture.value,
                "steps": .list(zip(file.timeline, CaseHistory.titles(of: file, words)).map(step)),
            ])
    }

    private func step(_ entry: TimelineEntry, _ title: Phrase) -> ViewValue {
        let place = places[entry.sequence]
        return .object([
            "title": .phrase(title),
            "href": place == nil
                ? .none : .text(SiteURL.caseProof(file.code.canonical, String(entry.sequence)).path),
            "place": .phrase(
                place.map { Phrase("track.proof.place", phrases: ["index": .number(Int($0)), "time": .verbatim(words.moment(entry.at))]) }
                    ?? Phrase("track.proof.waiting", ["time": words.moment(entry.at)])),
        ])
    }
}
