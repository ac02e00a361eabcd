import Domain
import Services

/// What became of reports like the one that is about to be sent, below the button that sends it (X3).
struct EndedLikeThis: ViewModel {
    let ended: EndedReports
    let category: String
    let regions: RegionIndex
    let words: Words

    /// Nil where too few have ended to say anything.
    init?(_ draft: StoredDraft, office: Office, words: Words, isEnglish: Bool) async throws {
        guard let found = try await office.endedLike(draft) else { return nil }
        ended = found
        category = try await office.rules.current().categories.entry(found.category)?.name(english: isEnglish) ?? ""
        regions = office.regions
        self.words = words
    }

    var view: ViewObject {
        let place = RegionCode(ended.regencyCode).flatMap(regions.find)?.title ?? ""
        return [
            "lead": .phrase(
                Phrase(
                    "ended.lead", phrases: ["count": .number(ended.count), "category": .verbatim(category), "place": .verbatim(place)])),
            "median": .phrase(Phrase("ended.median", phrases: ["days": .number(ended.medianDays)])),
            "shares": .list(
                ended.shares.map { share in
                    .object([
                        "label": .phrase("ended.kind.\(share.kind.rawValue)"), "percent": .text("\(words.number(share.percent)) %"),
                    ])
                }),
        ]
    }
}
