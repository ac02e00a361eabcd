import DataAccess
import Domain

/// The tables of the index of similar reports.
enum SimilarSQL {
    static let wordsAtOnce = 64

    /// Under which the reports of a scope themselves are counted; no word has such a small number.
    static func total(_ scope: SimilarScope) -> Int64 { Int64(scope.rawValue) }

    /// 0 rows where it is in the index already.
    static func enter(_ id: ID<Report>, _ scope: SimilarScope, at: Instant, keys: [Int64]) -> Query {
        let text = keys.map { String($0, radix: 36) }.joined(separator: " ")
        return Query(
            """
            insert into similar_reports (report_id, scope, at, keys) values (\(id), \(scope), \(at), \(text))
            on conflict (report_id, scope) do nothing
            """, named: "similar.enter")
    }

    static func keys(_ text: String) -> [Int64] {
        text.split(separator: " ").compactMap { Int64($0, radix: 36) }
    }

    static func entered(_ id: ID<Report>, _ scope: SimilarScope) -> Query {
        Query("select at, keys from similar_reports where report_id = \(id) and scope = \(scope)", named: "similar.entered")
    }

    static func forget(_ id: ID<Report>, _ scope: SimilarScope) -> Query {
        Query("delete from similar_reports where report_id = \(id) and scope = \(scope)", named: "similar.forget")
    }

    static func insert(_ key: Int64, at: Instant, _ id: ID<Report>) -> Query {
        Query(
            """
            insert into similar_keys (key, at, report_id) values (\(key), \(at), \(id)) on conflict (key, at, report_id) do nothing
            """, named: "similar.insert")
    }

    static func delete(_ key: Int64, at: Instant, _ id: ID<Report>) -> Query {
        Query("delete from similar_keys where key = \(key) and at = \(at) and report_id = \(id)", named: "similar.delete")
    }

    static func before(_ key: Int64, _ moment: Instant, since: Instant?, limit: Int) -> Query {
        let earliest = since ?? Instant(milliseconds: 0)
        return Query(
            """
            select report_id from similar_keys where key = \(key) and at <= \(moment) and at >= \(earliest)
            order by at desc, report_id desc limit \(limit)
            """, named: "similar.before")
    }

    static func after(_ key: Int64, _ moment: Instant, since: Instant?, limit: Int) -> Query {
        let earliest = max(since ?? moment, moment)
        return Query(
            """
            select report_id from similar_keys where key = \(key) and at > \(earliest) order by at, report_id limit \(limit)
            """, named: "similar.after")
    }

    static func count(_ word: Int64, by count: Int) -> Query {
        Query(
            """
            insert into similar_words (word, reports) values (\(word), \(count))
            on conflict (word) do update set reports = similar_words.reports + excluded.reports
            """, named: "similar.count")
    }

    static func counts(_ words: some Sequence<Int64>) -> Query {
        Query("select word, reports from similar_words where word in \(list: words)", named: "similar.counts")
    }

    /// Puts down that the worker has a report to enter, or to enter anew.
    static func wait(_ id: ID<Report>, _ scope: SimilarScope) -> Query {
        Query(
            """
            insert into similar_backlog (report_id, scope) values (\(id), \(scope)) on conflict (report_id, scope) do nothing
            """, named: "similar.wait")
    }

    static func noLonger(_ id: ID<Report>, _ scope: SimilarScope) -> Query {
        Query("delete from similar_backlog where report_id = \(id) and scope = \(scope)", named: "similar.noLonger")
    }

    static func waiting(limit: Int) -> Query {
        Query(
            "select report_id, scope from similar_backlog order by report_id, scope limit \(limit)", named: "similar.waiting")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            enter(ID(1), .desk, at: moment, keys: [1]), entered(ID(1), .desk), forget(ID(1), .desk), insert(1, at: moment, ID(1)),
            delete(1, at: moment, ID(1)), before(1, moment, since: nil, limit: 1), after(1, moment, since: nil, limit: 1), count(1, by: 1),
            counts([1]), wait(ID(1), .desk), noLonger(ID(1), .desk), waiting(limit: 1), entries([ID(1)]), published([ID(1)]),
        ] + deskSamples
    }()

    /// The reports as the officers' desk compares them.
    static func entries(_ ids: [ID<Report>]) -> Query {
        Query(
            """
            select r.id, t.title, t.body, r.is_anonymous, r.region_code, r.latitude, r.longitude, r.submitted_at, r.desk_agency_id, t.landmark
            from reports r join report_texts t on t.report_id = r.id where r.id in \(list: ids)
            """, named: "similar.entries")
    }

    /// The reports as the public may read them.
    static func published(_ ids: [ID<Report>]) -> Query {
        Query(
            """
            select r.id, t.public_title, t.public_body, r.is_secret, r.region_code, null, null, r.submitted_at, r.holder_agency_id, ''
            from reports r join report_texts t on t.report_id = r.id
            where r.id in \(list: ids) and r.public_at is not null and t.public_title is not null
            """, named: "similar.published")
    }
}
