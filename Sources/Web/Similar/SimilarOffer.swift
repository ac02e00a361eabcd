import Domain
import Services

/// Published reports of what a citizen writes about, at most three: to follow one instead, or to send all the same. It holds nothing up.
struct SimilarOffer: ViewModel {
    static let most = 3

    private let rows: [PublicRow]
    private let regions: RegionIndex
    private let rules: Rules
    private let words: Words

    /// Nil where there is none, as for most. A child and whoever accuses an official are offered nothing.
    init?(_ draft: StoredDraft?, text: String, office: Office, words: Words) async throws {
        guard draft?.accusesOfficial != true, draft?.isByChild != true else { return nil }
        rows = try await office.similarPublished(to: text, regionCode: draft?.regionCode, limit: Self.most)
        if rows.isEmpty { return nil }
        rules = try await office.rules.current()
        regions = office.regions
        self.words = words
    }

    /// One report: its title, where it stands, and where and since when.
    struct Line: Encodable, Sendable {
        let title: String
        let href: String
        let facts: String
    }

    var lines: [Line] {
        rows.map { row in
            let zone = row.holder.flatMap { rules.directory.agencyEver($0.agency)?.zone } ?? .wib
            let day = zone.date(of: row.publicAt)
            let place = row.regionCode.flatMap { RegionCode($0) }.flatMap { $0.ancestor(.regency) ?? $0 }.flatMap(regions.find)?.title
            let facts = [place, words.shortDate(year: day.year, month: day.month, day: day.day)].compactMap(\.self)
            return Line(
                title: row.title, href: SiteURL.publicReport(row.code.canonical).path, facts: facts.joined(separator: " · "))
        }
    }

    var view: ViewObject {
        [
            "lines": .list(
                lines.map { .object(["title": .text($0.title), "href": .text($0.href), "facts": .text($0.facts)]) })
        ]
    }
}
