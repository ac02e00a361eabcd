import DataAccess
import Domain

enum UnsentFormSQL {
    static func save(
        _ id: ID<UnsentForm>, of officer: ID<Officer>, on report: ID<Report>, act: String, ciphertext: [UInt8], at now: Instant
    ) -> Query {
        Query(
            """
            insert into act_drafts (id, officer_id, report_id, act, ciphertext, saved_at)
            values (\(id), \(officer), \(report), \(act), \(ciphertext), \(now))
            on conflict (officer_id, report_id, act) do update set ciphertext = excluded.ciphertext, saved_at = excluded.saved_at
            """, named: "unsentForm.save")
    }

    static func find(_ report: ID<Report>, of officer: ID<Officer>, act: String, since oldest: Instant) -> Query {
        Query(
            """
            select ciphertext, saved_at from act_drafts
            where officer_id = \(officer) and report_id = \(report) and act = \(act) and saved_at > \(oldest)
            """, named: "unsentForm.find")
    }

    static func remove(_ report: ID<Report>, of officer: ID<Officer>, act: String) -> Query {
        Query(
            "delete from act_drafts where officer_id = \(officer) and report_id = \(report) and act = \(act)", named: "unsentForm.remove")
    }

    static let samples: [Query] = [
        save(ID(1), of: ID(1), on: ID(1), act: "", ciphertext: [1], at: Instant(milliseconds: 0)),
        find(ID(1), of: ID(1), act: "", since: Instant(milliseconds: 0)), remove(ID(1), of: ID(1), act: ""),
    ]
}
