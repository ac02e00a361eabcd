import DataAccess
import Domain

enum JointSQL {
    static func open(_ report: ID<Report>, link: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into joint_reports (report_id, link_hash, opened_at) values (\(report), \(link), \(now))
            on conflict (report_id) do update set closed_at = null
            """, named: "joint.open")
    }

    static func close(_ report: ID<Report>, at now: Instant) -> Query {
        Query("update joint_reports set closed_at = \(now) where report_id = \(report) and closed_at is null", named: "joint.close")
    }

    static func of(_ report: ID<Report>) -> Query {
        Query("select closed_at from joint_reports where report_id = \(report)", named: "joint.of")
    }

    static func byLink(_ link: [UInt8]) -> Query {
        Query(
            """
            select r.code from joint_reports j join reports r on r.id = j.report_id where j.link_hash = \(link) and j.closed_at is null
            """, named: "joint.byLink")
    }

    static func backers(of report: ID<Report>) -> Query {
        Query("select count(*) from joint_backers where report_id = \(report)", named: "joint.backers")
    }

    static func voices(of report: ID<Report>) -> Query {
        Query(
            """
            select verdict, coalesce(words, ''), said_at from joint_backers where report_id = \(report) and verdict is not null
            order by said_at desc, id desc
            """, named: "joint.voices")
    }

    static func join(_ id: ID<JointReport>, _ report: ID<Report>, receipt: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into joint_backers (id, report_id, receipt_hash, joined_at) values (\(id), \(report), \(receipt), \(now))
            on conflict (receipt_hash) do nothing
            """, named: "joint.join")
    }

    static func isBacker(_ receipt: [UInt8], of report: ID<Report>) -> Query {
        Query("select 1 from joint_backers where receipt_hash = \(receipt) and report_id = \(report)", named: "joint.isBacker")
    }

    static func say(_ verdict: JointReport.Verdict, _ words: String, as receipt: [UInt8], at now: Instant) -> Query {
        Query(
            "update joint_backers set verdict = \(verdict), words = \(words), said_at = \(now) where receipt_hash = \(receipt)",
            named: "joint.say")
    }

    static let samples: [Query] = {
        let (report, moment) = (ID<Report>(1), Instant(milliseconds: 0))
        return [
            open(report, link: [1], at: moment), close(report, at: moment), of(report), byLink([1]), backers(of: report),
            voices(of: report), join(ID(1), report, receipt: [1], at: moment), isBacker([1], of: report),
            say(.confirmed, "", as: [1], at: moment),
        ]
    }()
}
