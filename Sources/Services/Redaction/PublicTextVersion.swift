import DataAccess
public import Domain
public import IndonesianText

/// What the public read of a report from some moment on, and who decided on it.
public struct PublicTextVersion: Sendable, Equatable {
    public let at: Instant
    public let officer: ID<Officer>?
    public let agency: ID<Agency>?
    public let text: PublicText
    public let hidden: [PersonalKind]
    /// Kinds that were left in although hiding them was proposed; why, `reason` says.
    public let kept: [PersonalKind]
    public let reason: String
}

enum PublicTextSQL {
    /// A text that was published before such versions were kept becomes the first of them.
    static func keepFirst(_ id: ID<PublicTextVersion>, of report: ID<Report>, at moment: Instant) -> Query {
        Query(
            """
            insert into public_texts (id, report_id, at, title, body, hidden, kept, reason)
            select \(id), report_id, \(moment), public_title, public_body, '', '', '' from report_texts
            where report_id = \(report) and public_title is not null and public_body is not null
                and not exists (select 1 from public_texts where report_id = \(report))
            """, named: "publicText.keepFirst")
    }

    static func decided(
        _ id: ID<PublicTextVersion>, _ text: PublicText, _ review: PublicTextReview, by actor: Actor, at moment: Instant
    ) -> DecidedPublicText {
        DecidedPublicText(
            id: id, at: moment, officer: actor.officer, agency: actor.agency, text: text, hidden: words(review.hidden),
            kept: words(review.kept.map(\.kind)), reason: review.reason)
    }

    static func insert(_ decided: DecidedPublicText, of report: ID<Report>) -> Query {
        Query(
            """
            insert into public_texts (id, report_id, at, officer_id, agency_id, title, body, hidden, kept, reason, salt)
            values (\(decided.id), \(report), \(decided.at), \(decided.officer), \(decided.agency), \(decided.text.title),
                \(decided.text.body), \(decided.hidden), \(decided.kept), \(decided.reason), \(decided.salt))
            """, named: "publicText.insert")
    }

    static func all(of report: ID<Report>) -> Query {
        Query(
            """
            select at, officer_id, agency_id, title, body, hidden, kept, reason from public_texts where report_id = \(report) order by id
            """, named: "publicText.all")
    }

    static func version(_ row: ResultRow) throws -> PublicTextVersion {
        PublicTextVersion(
            at: try row.instant(0), officer: try row.optionalID(1), agency: try row.optionalID(2),
            text: PublicText(title: try row.text(3), body: try row.text(4)), hidden: kinds(try row.text(5)), kept: kinds(try row.text(6)),
            reason: try row.text(7))
    }

    static let samples: [Query] = [
        keepFirst(ID(1), of: ID(1), at: Instant(milliseconds: 0)),
        insert(
            decided(ID(1), PublicText(title: "", body: ""), PublicTextReview(), by: .system, at: Instant(milliseconds: 0)), of: ID(1)),
        all(of: ID(1)),
    ]

    private static func words(_ kinds: [PersonalKind]) -> String { kinds.map(\.rawValue).joined(separator: " ") }

    private static func kinds(_ words: String) -> [PersonalKind] {
        words.split(separator: " ").compactMap { PersonalKind(rawValue: String($0)) }
    }
}
