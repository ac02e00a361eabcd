import Domain
import Services

/// The articles that one owner keeps, those whose time is over first.
struct ArticleListing: AdministrationListing {
    let list = AdministrationList.articles

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let today = scene.today
        let articles = try await scene.office.articles(of: scene.ownAgency, by: scene.actor)
        let stale = articles.filter { $0.published?.isStale(on: today) == true }
        let rest = articles.filter { $0.published?.isStale(on: today) != true }
        return AdministrationTable(
            columns: [
                .init("administration.field.articleQuestion"), .init("administration.field.articleState"),
                .init("administration.field.validUntil"), .init("administration.field.articleReach"),
            ],
            rows: (stale + rest).compactMap { article in
                guard let latest = article.latest else { return nil }
                return [
                    link(latest.text.question, to: article.id), .component(tag(article, today)),
                    .text(scene.words.shortDate(latest.text.validUntil)),
                    .phrase("administration.field.articleReach.\(latest.text.isPublic ? "umum" : "petugas")"),
                ]
            },
            actions: [new()],
            warning: stale.isEmpty
                ? nil : Banner(.warning, Phrase("administration.article.stale", phrases: ["count": .number(stale.count)])))
    }

    private func tag(_ article: Article, _ today: CivilDate) -> StatusTag {
        if article.pending?.returned != nil { return StatusTag("administration.article.state.returned", tone: .late) }
        if article.pending != nil { return StatusTag("administration.article.state.waits", tone: .waiting) }
        return article.published?.isStale(on: today) == true
            ? StatusTag("administration.article.state.stale", tone: .late) : StatusTag("administration.article.state.shown", tone: .done)
    }
}
