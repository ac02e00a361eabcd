import DataAccess
import Domain

/// What the vault's log says of its own budgets.
enum OpeningBudgetSQL {
    static func count(_ share: OpeningBudgets.Share, since moment: Instant, by asker: String) -> Query {
        switch share {
        case .views:
            Query(
                """
                select count(*) from openings
                where at > \(moment) and purpose = 'reveal' and asked_by <> 'reporter' and reason = 'view'
                """, named: "vault.views")
        case .viewsEach:
            Query(
                """
                select count(*) from openings
                where at > \(moment) and purpose = 'reveal' and asked_by = \(asker) and reason = 'view'
                """, named: "vault.viewsEach")
        case .reveals:
            Query(
                """
                select count(*) from openings
                where at > \(moment) and purpose = 'reveal' and asked_by <> 'reporter' and reason <> 'view'
                """, named: "vault.reveals")
        case .revealsEach:
            Query(
                """
                select count(*) from openings
                where at > \(moment) and purpose = 'reveal' and asked_by = \(asker) and reason <> 'view'
                """, named: "vault.revealsEach")
        case .reporters:
            Query(
                "select count(*) from openings where at > \(moment) and purpose = 'reveal' and asked_by = 'reporter'",
                named: "vault.reporters")
        case .letters:
            Query("select count(*) from openings where at > \(moment) and purpose = 'notice'", named: "vault.letters")
        }
    }

    static func stopped(_ share: OpeningBudgets.Share, since moment: Instant) -> Query {
        Query("select at from stops where share = \(share) and at > \(moment)", named: "vault.stopped")
    }

    static func stop(_ share: OpeningBudgets.Share, at moment: Instant) -> Query {
        Query("insert into stops (share, at) values (\(share), \(moment))", named: "vault.stop")
    }

    static let lastStop = Query("select max(at) from stops", named: "vault.lastStop")
}
