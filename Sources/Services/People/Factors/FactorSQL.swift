import DataAccess
import Domain

enum FactorSQL {
    static let columns: Query = "f.id, f.kind, f.made_at, f.confirmed_at, f.counter"

    /// Those that an officer shows, the app first.
    static func standing(_ officer: ID<Officer>) -> Query {
        Query(
            """
            select \(splice: columns), f.secret from officer_factors f
            where f.officer_id = \(officer) and f.confirmed_at is not null and f.ended_at is null order by f.kind desc, f.id
            """, named: "factor.standing")
    }

    /// One that was begun and not yet confirmed, the latest of its kind.
    static func begun(_ kind: FactorKind, of officer: ID<Officer>, since moment: Instant) -> Query {
        Query(
            """
            select \(splice: columns), f.secret from officer_factors f
            where f.officer_id = \(officer) and f.kind = \(kind) and f.confirmed_at is null and f.ended_at is null
                and f.made_at > \(moment)
            order by f.id desc limit 1
            """, named: "factor.begun")
    }

    static func insert(_ factor: Factor, secret: [UInt8], officer: ID<Officer>) -> Query {
        Query(
            """
            insert into officer_factors (id, officer_id, kind, secret, counter, made_at, confirmed_at)
            values (\(factor.id), \(officer), \(factor.kind), \(secret), \(factor.counter), \(factor.madeAt), \(factor.confirmedAt))
            """, named: "factor.insert")
    }

    static func confirm(_ id: ID<Factor>, counter: Int64, at moment: Instant) -> Query {
        Query(
            """
            update officer_factors set confirmed_at = \(moment), counter = \(counter)
            where id = \(id) and confirmed_at is null and ended_at is null
            """, named: "factor.confirm")
    }

    /// Changes one row, once for each code: whoever sends the same code at the same moment changes none.
    static func use(_ id: ID<Factor>, counter: Int64, above: Int64) -> Query {
        Query(
            "update officer_factors set counter = \(counter) where id = \(id) and counter = \(above) and ended_at is null",
            named: "factor.use")
    }

    /// The secret goes with it.
    static func end(_ kind: FactorKind, of officer: ID<Officer>, but kept: ID<Factor>? = nil, at moment: Instant) -> Query {
        Query(
            """
            update officer_factors set ended_at = \(moment), secret = \([UInt8]())
            where officer_id = \(officer) and kind = \(kind) and ended_at is null and id <> \(kept ?? ID(0))
            """, named: "factor.end")
    }

    /// Those that were begun and never confirmed.
    static func endBegun(_ kind: FactorKind, of officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            """
            update officer_factors set ended_at = \(moment), secret = \([UInt8]())
            where officer_id = \(officer) and kind = \(kind) and confirmed_at is null and ended_at is null
            """, named: "factor.endBegun")
    }

    static func endAll(of officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            "update officer_factors set ended_at = \(moment), secret = \([UInt8]()) where officer_id = \(officer) and ended_at is null",
            named: "factor.endAll")
    }

    static func factor(_ row: ResultRow) throws -> Factor {
        Factor(
            id: try row.id(0), kind: try row.raw(1), madeAt: try row.instant(2), confirmedAt: try row.optionalInstant(3),
            counter: try row.int64(4))
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let factor = Factor(id: ID(1), kind: .app, madeAt: moment, confirmedAt: nil, counter: 0)
        return [
            standing(ID(1)), begun(.app, of: ID(1), since: moment), insert(factor, secret: [1], officer: ID(1)),
            confirm(ID(1), counter: 1, at: moment), use(ID(1), counter: 2, above: 1), end(.card, of: ID(1), at: moment),
            endBegun(.app, of: ID(1), at: moment), endAll(of: ID(1), at: moment),
        ]
    }()
}
