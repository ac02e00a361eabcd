import Domain
import Services

/// A published report as one entry of a list.
struct PublicCard: ViewModel {
    let row: PublicRow
    let rules: Rules
    let regions: RegionIndex
    let words: Words

    var view: ViewObject {
        let zone = row.holder.flatMap { rules.directory.agencyEver($0.agency)?.zone } ?? .wib
        let day = zone.date(of: row.publicAt)
        let place = row.regionCode.flatMap { RegionCode($0) }.flatMap { $0.ancestor(.regency) ?? $0 }.flatMap(regions.find)
        return [
            "href": .text(SiteURL.publicReport(row.code.canonical).path), "title": .text(row.title), "excerpt": .text(row.excerpt),
            "tag": .component(CaseStage.tag(row.state, row.closure)),
            "holder": ViewValue(row.holder.map { rules.directory.name(of: $0) }), "place": ViewValue(place?.title),
            "topic": ViewValue(row.category.flatMap { rules.categories.path(of: $0).first }?.name(english: words.language == .english)),
            "date": .text(words.shortDate(year: day.year, month: day.month, day: day.day)),
        ]
    }
}
