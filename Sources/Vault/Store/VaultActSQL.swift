import DataAccess
import Domain
import Services

/// The vault's own acts, in the order in which they happened.
enum VaultActSQL {
    static func insert(_ kind: VaultAct.Kind, subject: String, amount: Int = 0, at moment: Instant) -> Query {
        Query(
            """
            insert into acts (number, at, kind, subject, amount)
            select coalesce(max(number), 0) + 1, \(moment), \(kind), \(subject), \(amount) from acts
            """, named: "vault.act")
    }

    static func isNoted(_ kind: VaultAct.Kind, subject: String) -> Query {
        Query("select 1 from acts where kind = \(kind) and subject = \(subject)", named: "vault.actNoted")
    }

    /// The newest, the oldest of them first.
    static func newest(_ limit: Int) -> Query {
        Query(
            """
            select number, at, kind, subject, amount from (select * from acts order by number desc limit \(limit)) newest order by number
            """, named: "vault.acts")
    }

    static func act(_ row: ResultRow) throws -> VaultAct {
        VaultAct(
            number: try row.int64(0), at: try row.instant(1), kind: try row.raw(2), subject: try row.text(3), amount: try row.int(4))
    }
}
