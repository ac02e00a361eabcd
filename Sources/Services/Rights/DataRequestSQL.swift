import DataAccess
import Domain

/// What reporters ask about their data, as it is found again by those who answer.
enum DataRequestSQL {
    static func insert(_ request: DataRequest, of report: ID<Report>) -> Query {
        Query(
            """
            insert into data_requests (id, report_id, access_right, by_program, asked_at, due_at, outcome)
            values (\(request.id), \(report), \(request.right), \(request.isByProgram), \(request.askedAt), \(request.due), 'asked')
            """, named: "dataRequest.insert")
    }

    static func end(_ id: ID<DataRequest>, as outcome: DataRequest.Outcome, at now: Instant) -> Query {
        Query("update data_requests set outcome = \(outcome), ended_at = \(now) where id = \(id)", named: "dataRequest.end")
    }

    /// Those that wait, the one that is due first at the head.
    static func open(limit: Int) -> Query {
        Query(
            """
            select q.id, r.code, q.by_program from data_requests q join reports r on r.id = q.report_id
            where q.ended_at is null order by q.due_at, q.id limit \(limit)
            """, named: "dataRequest.open")
    }

    /// Erasures that waited for the vault.
    static func unfinishedErasures(limit: Int) -> Query {
        Query(
            """
            select q.id, r.code from data_requests q join reports r on r.id = q.report_id
            where q.ended_at is null and q.access_right = 'erasure' and q.by_program = 1 order by q.due_at, q.id limit \(limit)
            """, named: "dataRequest.unfinishedErasures")
    }

    /// Due before `moment` and nobody was told since, or due by now and nobody was told of that.
    static func toRemind(before moment: Instant, now: Instant, limit: Int) -> Query {
        Query(
            """
            select q.id, q.report_id, q.due_at from data_requests q
            where q.ended_at is null and q.due_at <= \(moment)
                and (q.reminded_at is null or (q.due_at <= \(now) and q.reminded_at < q.due_at))
            order by q.due_at, q.id limit \(limit)
            """, named: "dataRequest.toRemind")
    }

    static func remind(_ id: ID<DataRequest>, at now: Instant) -> Query {
        Query("update data_requests set reminded_at = \(now) where id = \(id)", named: "dataRequest.remind")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            end(ID(1), as: .done, at: moment), open(limit: 1), unfinishedErasures(limit: 1),
            toRemind(before: moment, now: moment, limit: 1), remind(ID(1), at: moment),
        ]
    }()
}
