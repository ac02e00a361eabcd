import DataAccess
import Domain

/// Who was written to of a breach.
enum BreachLetterSQL {
    /// Of these, who has a letter already, and which kinds of data it named.
    static func told(
        _ breach: ID<RecordedBreach>, _ owners: [ID<Report>], in session: any Session
    ) throws -> [ID<Report>: Set<DisclosedKind>] {
        var told: [ID<Report>: Set<DisclosedKind>] = [:]
        for row in try session.rows(known(breach, owners)) {
            told[try row.id(0)] = Set(try row.text(1).split(separator: " ").compactMap { DisclosedKind(rawValue: String($0)) })
        }
        return told
    }

    static func tell(_ breach: ID<RecordedBreach>, _ owner: ID<Report>, _ data: [DisclosedKind], at now: Instant) -> Query {
        let kinds = data.map(\.rawValue).joined(separator: " ")
        return Query(
            """
            insert into breach_letters (breach_id, report_id, data, at) values (\(breach), \(owner), \(kinds), \(now))
            on conflict (breach_id, report_id) do update set data = excluded.data, at = excluded.at
            """, named: "breachLetter.tell")
    }

    private static func known(_ breach: ID<RecordedBreach>, _ owners: [ID<Report>]) -> Query {
        Query(
            "select report_id, data from breach_letters where breach_id = \(breach) and report_id in \(list: owners)",
            named: "breachLetter.known")
    }

    static let samples: [Query] = [known(ID(1), [ID(1)]), tell(ID(1), ID(1), [.name], at: Instant(milliseconds: 0))]
}
