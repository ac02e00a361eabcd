import DataAccess
import Domain

/// Bars that stand, as their end is found.
enum LegalBarSQL {
    static func insert(_ reveal: ID<Reveal>, of report: ID<Report>, until: Instant) -> Query {
        Query(
            "insert into legal_bars (reveal_id, report_id, until) values (\(reveal), \(report), \(until))", named: "legalBar.insert")
    }

    static func move(_ reveal: ID<Reveal>, to until: Instant) -> Query {
        Query("update legal_bars set until = \(until) where reveal_id = \(reveal)", named: "legalBar.move")
    }

    /// Those that end first.
    static func standing(at now: Instant, limit: Int) -> Query {
        Query(
            """
            select b.reveal_id, r.code from legal_bars b join reports r on r.id = b.report_id
            where b.until > \(now) order by b.until, b.reveal_id limit \(limit)
            """, named: "legalBar.standing")
    }

    static func ended(at now: Instant, limit: Int) -> Query {
        Query(
            """
            select reveal_id, report_id from legal_bars where until <= \(now) order by until, reveal_id limit \(limit)
            """, named: "legalBar.ended")
    }

    /// 0 rows mean that somebody else has told it, or that it was renewed.
    static func end(_ reveal: ID<Reveal>, at now: Instant) -> Query {
        Query("delete from legal_bars where reveal_id = \(reveal) and until <= \(now)", named: "legalBar.end")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            insert(ID(1), of: ID(1), until: moment), move(ID(1), to: moment), standing(at: moment, limit: 1),
            ended(at: moment, limit: 1), end(ID(1), at: moment),
        ]
    }()
}
