import DataAccess
import Domain

enum UnclearSQL {
    /// 0 rows where this browser had said so.
    static func tap(_ report: ID<Report>, _ sequence: Int64, _ sentence: Int, token: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into answer_taps (report_id, sequence, sentence, token_hash, at)
            values (\(report), \(sequence), \(sentence), \(token), \(now))
            on conflict (report_id, sequence, sentence, token_hash) do nothing
            """, named: "unclear.tap")
    }

    static func count(_ report: ID<Report>, _ sequence: Int64, _ sentence: Int) -> Query {
        Query(
            """
            select count(*) from answer_taps where report_id = \(report) and sequence = \(sequence) and sentence = \(sentence)
            """, named: "unclear.count")
    }

    /// Where the sentence has a task already nothing changes.
    static func ask(
        _ id: ID<RewriteEntry>, _ report: ID<Report>, _ sequence: Int64, _ sentence: Int, phrase: String, author: ID<Officer>?,
        agency: ID<Agency>?, isPublic: Bool, due: Instant, at now: Instant
    ) -> Query {
        Query(
            """
            insert into rewrite_tasks (id, report_id, sequence, sentence, phrase, officer_id, agency_id, is_public, opened_at, due_at)
            values (\(id), \(report), \(sequence), \(sentence), \(phrase), \(author), \(agency), \(isPublic), \(now), \(due))
            on conflict (report_id, sequence, sentence) do nothing
            """, named: "unclear.ask")
    }

    static func of(_ report: ID<Report>) -> Query {
        Query("select sequence, sentence, words from rewrite_tasks where report_id = \(report)", named: "unclear.of")
    }

    private static let taskColumns: Query = "t.id, r.code, t.phrase, t.due_at, t.officer_id"

    /// What waits in an agency, or in all of them, the first due at the head.
    static func open(of agency: ID<Agency>?, limit: Int) -> Query {
        let body: Query = agency.map { "t.agency_id = \($0)" } ?? "1 = 1"
        return Query(
            """
            select \(splice: taskColumns) from rewrite_tasks t join reports r on r.id = t.report_id
            where t.done_at is null and \(splice: body) order by t.due_at, t.id limit \(limit)
            """, named: "unclear.open")
    }

    static func task(_ id: ID<RewriteEntry>) -> Query {
        Query(
            """
            select \(splice: taskColumns) from rewrite_tasks t join reports r on r.id = t.report_id
            where t.id = \(id) and t.done_at is null
            """, named: "unclear.task")
    }

    static func answer(_ id: ID<RewriteEntry>, words: String, by officer: ID<Officer>?, at now: Instant) -> Query {
        Query(
            """
            update rewrite_tasks set words = \(words), done_by = \(officer), done_at = \(now) where id = \(id) and done_at is null
            """, named: "unclear.answer")
    }

    /// Sentences of public answers on public reports that most readers did not understand.
    static func phrases(of agency: ID<Agency>?, limit: Int) -> Query {
        let body: Query = agency.map { "t.agency_id = \($0)" } ?? "1 = 1"
        return Query(
            """
            select t.phrase, max(t.words), count(*) from rewrite_tasks t join reports r on r.id = t.report_id
                join answer_taps a on a.report_id = t.report_id and a.sequence = t.sequence and a.sentence = t.sentence
            where t.is_public = 1 and r.public_at is not null and \(splice: body)
            group by t.phrase order by count(*) desc, t.phrase limit \(limit)
            """, named: "unclear.phrases")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            tap(ID(1), 1, 0, token: [1], at: moment), count(ID(1), 1, 0),
            ask(ID(1), ID(1), 1, 0, phrase: "", author: nil, agency: nil, isPublic: true, due: moment, at: moment), of(ID(1)),
            open(of: ID(1), limit: 1), open(of: nil, limit: 1), task(ID(1)), answer(ID(1), words: "", by: nil, at: moment),
            phrases(of: ID(1), limit: 1), phrases(of: nil, limit: 1),
        ]
    }()
}
