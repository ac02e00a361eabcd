import DataAccess
import Domain

enum ArticleSQL {
    private static let columns: Query = """
        a.id, a.agency_id, v.number, v.question, v.answer, v.question_en, v.answer_en, v.category_id, v.source, v.valid_until, v.is_public,
        v.author_id, v.written_at, v.reviewed_at, v.returned
        """

    /// The newest reviewed and the newest version of each article of an owner, by article and number.
    static func kept(by agency: ID<Agency>?) -> Query {
        Query(
            """
            select \(splice: columns) from articles a join article_versions v on v.article_id = a.id
            where coalesce(a.agency_id, 0) = \(agency?.rawValue ?? 0) and a.withdrawn_at is null and \(splice: current) order by a.id, v.number
            """, named: "article.kept")
    }

    static func byID(_ id: ID<Article>) -> Query {
        Query(
            """
            select \(splice: columns) from articles a join article_versions v on v.article_id = a.id
            where a.id = \(id) and a.withdrawn_at is null and \(splice: current) order by v.number
            """, named: "article.byID")
    }

    /// Everything that anybody may be shown.
    static let published = Query(
        """
        select \(splice: columns) from articles a join article_versions v on v.article_id = a.id
        where a.withdrawn_at is null and v.number = (select max(r.number) from article_versions r
            where r.article_id = a.id and r.reviewed_at is not null)
        order by a.id
        """, named: "article.published")

    private static let current: Query = """
        (v.number = (select max(m.number) from article_versions m where m.article_id = a.id)
            or v.number = (select max(r.number) from article_versions r where r.article_id = a.id and r.reviewed_at is not null))
        """

    static func insert(
        _ id: ID<Article>, agency: ID<Agency>?, code: String? = nil, report: ID<Report>? = nil, at now: Instant
    ) -> Query {
        Query(
            """
            insert into articles (id, agency_id, code, report_id, created_at) values (\(id), \(agency), \(code), \(report), \(now))
            """, named: "article.insert")
    }

    static func add(
        _ id: ID<Article>, number: Int, _ text: ArticleText, by author: ID<Officer>?, at now: Instant, reviewedAt: Instant? = nil
    ) -> Query {
        Query(
            """
            insert into article_versions (article_id, number, question, answer, question_en, answer_en, category_id, source, valid_until,
                is_public, author_id, written_at, reviewed_at)
            values (\(id), \(number), \(text.question), \(text.answer), \(text.englishQuestion), \(text.englishAnswer), \(text.category),
                \(text.source), \(text.validUntil.daysSinceEpoch), \(text.isPublic), \(author), \(now), \(reviewedAt))
            """, named: "article.add")
    }

    /// 0 rows where it was reviewed or rewritten meanwhile.
    static func review(_ id: ID<Article>, number: Int, by reviewer: ID<Officer>?, at now: Instant) -> Query {
        Query(
            """
            update article_versions set reviewer_id = \(reviewer), reviewed_at = \(now)
            where article_id = \(id) and number = \(number) and reviewed_at is null and returned is null
            """, named: "article.review")
    }

    static func giveBack(_ id: ID<Article>, number: Int, words: String) -> Query {
        Query(
            """
            update article_versions set returned = \(words)
            where article_id = \(id) and number = \(number) and reviewed_at is null and returned is null
            """, named: "article.giveBack")
    }

    static func withdraw(_ id: ID<Article>, at now: Instant) -> Query {
        Query("update articles set withdrawn_at = \(now) where id = \(id) and withdrawn_at is null", named: "article.withdraw")
    }

    static let codes = Query("select code from articles where code is not null", named: "article.codes")

    static func version(_ row: ResultRow) throws -> ArticleVersion {
        ArticleVersion(
            number: try row.int(2),
            text: ArticleText(
                question: try row.text(3), answer: try row.text(4), englishQuestion: try row.text(5), englishAnswer: try row.text(6),
                category: try row.optionalID(7), source: try row.text(8), validUntil: CivilDate(daysSinceEpoch: try row.int(9)),
                isPublic: try row.bool(10)), author: try row.optionalID(11), writtenAt: try row.instant(12),
            reviewedAt: try row.optionalInstant(13), returned: try row.optionalText(14))
    }

    /// Rows of the same article stand together.
    static func articles(_ rows: [ResultRow]) throws -> [Article] {
        var articles: [Article] = []
        for row in rows {
            let (id, version): (ID<Article>, ArticleVersion) = (try row.id(0), try version(row))
            let earlier = articles.last?.id == id ? articles.removeLast().published : nil
            articles.append(
                Article(
                    id: id, agency: try row.optionalID(1), published: version.reviewedAt != nil ? version : earlier,
                    pending: version.reviewedAt == nil ? version : nil))
        }
        return articles
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let text = ArticleText(question: "", answer: "", source: "", validUntil: .earliest, isPublic: true)
        return [
            kept(by: nil), byID(ID(1)), published, insert(ID(1), agency: nil, at: moment), add(ID(1), number: 1, text, by: nil, at: moment),
            review(ID(1), number: 1, by: nil, at: moment), giveBack(ID(1), number: 1, words: ""), withdraw(ID(1), at: moment), codes,
        ]
    }()
}
