import DataAccess
import Domain

/// What is old enough to go, class by class. The few that need more than a statement are destroyed by code of their own.
enum RetentionSQL {
    /// Where the rows of a class lie. The order in which they go is that of their age.
    struct Place: Sendable {
        let table: Query
        let key: Query
        let at: Query
        var condition: Query = "1 = 1"
    }

    /// Nil for what takes more than one statement.
    static func place(of kind: RetentionClass) -> Place? {
        switch kind {
        case .drafts, .identities, .supervisoryIdentities, .originals, .supervisoryOriginals, .logs, .vaultOpenings, .followers: nil
        case .actDrafts: Place(table: "act_drafts", key: "id", at: "saved_at")
        case .bulkRuns: Place(table: "bulk_runs", key: "id", at: "at")
        case .looks: Place(table: "identity_openings", key: "report_id, sequence", at: "at")
        case .lookRequests:
            Place(
                table: "identity_requests", key: "id", at: "answered_at",
                condition: "not exists (select 1 from identity_openings o where o.request_id = identity_requests.id)")
        case .dataRequests: Place(table: "data_requests", key: "id", at: "ended_at")
        case .contactProofs: Place(table: "contact_proofs", key: "id", at: "asked_at")
        case .letters: Place(table: "outbox", key: "id", at: "sent_at", condition: "state in ('sent', 'dropped')")
        case .unsentLetters: Place(table: "outbox", key: "id", at: "created_at", condition: "state in ('waiting', 'dead')")
        case .aftercare:
            Place(
                table: "aftercare", key: "report_id", at: "wanted_at",
                condition:
                    "next_at is null and not exists (select 1 from reports c where c.id = aftercare.case_id and c.stage <> 'finished')")
        case .senders: Place(table: "report_senders", key: "report_id", at: "at")
        case .sessions: Place(table: "officer_sessions", key: "token_hash", at: "expires_at")
        case .forms: Place(table: "answered_requests", key: "key_hash", at: "at")
        case .programForms: Place(table: "foreign_keys", key: "key_hash", at: "at")
        }
    }

    static func aged(_ place: Place, before cutoff: Instant) -> Query {
        Query(
            """
            select count(*), min(\(splice: place.at)), max(\(splice: place.at)) from \(splice: place.table)
            where \(splice: place.at) < \(cutoff) and \(splice: place.condition)
            """, named: "retention.aged")
    }

    static func some(_ place: Place, before cutoff: Instant, limit: Int) -> Query {
        Query(
            """
            select min(a), max(a) from (select \(splice: place.at) as a from \(splice: place.table)
                where \(splice: place.at) < \(cutoff) and \(splice: place.condition)
                order by \(splice: place.at), \(splice: place.key) limit \(limit)) aged
            """, named: "retention.some")
    }

    static func destroy(_ place: Place, before cutoff: Instant, limit: Int) -> Query {
        Query(
            """
            delete from \(splice: place.table) where (\(splice: place.key)) in (select \(splice: place.key) from \(splice: place.table)
                where \(splice: place.at) < \(cutoff) and \(splice: place.condition)
                order by \(splice: place.at), \(splice: place.key) limit \(limit))
            """, named: "retention.destroy")
    }

    static func agedDrafts(at now: Instant) -> Query {
        Query("select count(*), min(updated_at), max(updated_at) from drafts where expires_at <= \(now)", named: "retention.agedDrafts")
    }

    /// Reports that have ended and of whose reporters something is sealed, by the moment of the end.
    static func sealed(_ kind: RetentionClass, before cutoff: Instant, after last: (Instant, ID<Report>)?, limit: Int) -> Query {
        let start: Query = last.map { "and (r.ended_at > \($0.0) or (r.ended_at = \($0.0) and r.id > \($0.1)))" } ?? ""
        let isSupervisory = kind == .supervisoryIdentities || kind == .supervisoryOriginals
        let negation: Query = isSupervisory ? "" : "not "
        let source: Query =
            kind == .originals || kind == .supervisoryOriginals
            ? """
            (select distinct a.report_id from originals o join attachments a on a.id = o.attachment_id
                where o.withdrawn_at is null and a.report_id is not null)
            """
            : "(select report_id from sealed_identities where erased_at is null)"
        return Query(
            """
            select \(splice: ReportSQL.columns), r.ended_at from (
                select \(splice: ReportSQL.columns), coalesce(r.closed_at,
                    (select max(e.at) from report_events e where e.report_id = r.id and e.kind = 'archived'), r.submitted_at) as ended_at
                from \(splice: source) s join reports r on r.id = s.report_id
                where r.stage = 'finished'
                    and \(splice: negation)(r.is_sensitive = 1 or r.class in ('supervisoryComplaint', 'whistleblowing'))
                    and not exists (select 1 from reports p where p.origin_id = r.id and p.stage <> 'finished')) r
            where r.ended_at < \(cutoff) \(splice: start) order by r.ended_at, r.id limit \(limit)
            """, named: "retention.sealed")
    }

    static func agedLogs(before cutoff: Instant) -> Query {
        Query(
            """
            select count(*), min(at), max(at) from office_log where at < \(cutoff) and log_index is not null
                and (officer_id is not null or subject <> '' or detail <> '{}')
            """, named: "retention.agedLogs")
    }

    static func logs(before cutoff: Instant, limit: Int) -> Query {
        Query(
            """
            select id, at from office_log where at < \(cutoff) and log_index is not null
                and (officer_id is not null or subject <> '' or detail <> '{}') order by at, id limit \(limit)
            """, named: "retention.logs")
    }

    static func emptyLogs(_ ids: [ID<OfficeLogEntry>]) -> Query {
        Query("update office_log set officer_id = null, subject = '', detail = '{}' where id in \(list: ids)", named: "retention.emptyLogs")
    }

    /// Without its seed nobody can hold an entry's commitment against anything, and the tree stands.
    static func forgetSeeds(_ ids: [ID<OfficeLogEntry>]) -> Query {
        Query("delete from log_seeds where source = 'office' and subject_id in \(list: ids)", named: "retention.forgetSeeds")
    }

    /// Takes the turn of the day; 0 rows mean that somebody had it.
    static func takeTurn(until end: Instant, at now: Instant) -> Query {
        Query(
            """
            insert into leases (name, holder, until) values ('retention', 'day', \(end))
            on conflict (name) do update set until = excluded.until where leases.until <= \(now)
            """, named: "retention.takeTurn")
    }

    static func append(_ amount: Int, newest: Instant?, to id: ID<Destruction>) -> Query {
        Query(
            """
            update destructions set amount = amount + \(amount), newest = coalesce(\(newest), newest) where id = \(id)
            """, named: "retention.append")
    }

    static func enter(_ entry: Destruction) -> Query {
        Query(
            """
            insert into destructions (id, at, class, amount, oldest, newest, policy, policy_from)
            values (\(entry.id), \(entry.at), \(entry.kind), \(entry.count), \(entry.oldest), \(entry.newest), \(entry.policy),
                \(entry.policyFrom?.daysSinceEpoch))
            """, named: "retention.enter")
    }

    static func register(after: ID<Destruction>?, limit: Int) -> Query {
        Query(
            """
            select id, at, class, amount, oldest, newest, policy, policy_from from destructions where id < \(after ?? ID(.max))
            order by id desc limit \(limit)
            """, named: "retention.register")
    }

    static func entry(_ row: ResultRow) throws -> Destruction {
        Destruction(
            id: try row.id(0), at: try row.instant(1), kind: try row.raw(2), count: try row.int(3), oldest: try row.optionalInstant(4),
            newest: try row.optionalInstant(5), policy: try row.text(6),
            policyFrom: try row.optionalInt(7).map { CivilDate(daysSinceEpoch: $0) })
    }

    static let samples: [Query] = {
        let (moment, id) = (Instant(milliseconds: 0), ID<OfficeLogEntry>(1))
        let places = RetentionClass.allCases.compactMap(place).flatMap {
            [aged($0, before: moment), some($0, before: moment, limit: 1), destroy($0, before: moment, limit: 1)]
        }
        let entry = Destruction(
            id: ID(1), at: moment, kind: .drafts, count: 1, oldest: nil, newest: nil, policy: "", policyFrom: nil)
        return places + [
            agedDrafts(at: moment), sealed(.identities, before: moment, after: nil, limit: 1),
            sealed(.supervisoryOriginals, before: moment, after: (moment, ID(1)), limit: 1), agedLogs(before: moment),
            logs(before: moment, limit: 1), emptyLogs([id]), forgetSeeds([id]), takeTurn(until: moment, at: moment),
            append(1, newest: nil, to: ID(1)), enter(entry), register(after: nil, limit: 1),
        ]
    }()
}
