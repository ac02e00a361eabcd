import DataAccess
import Domain

enum OfficeComputerSQL {
    static func insert(_ computer: OfficeComputer, hash: [UInt8], officer: ID<Officer>) -> Query {
        Query(
            """
            insert into office_computers (token_hash, id, officer_id, name, made_at, last_used_at, expires_at)
            values (\(hash), \(computer.id), \(officer), \(computer.name), \(computer.madeAt), \(computer.lastUsedAt),
                \(computer.expiresAt))
            """, named: "officeComputer.insert")
    }

    /// Changes one row where the computer is that officer's and still remembered.
    static func use(_ hash: [UInt8], of officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            """
            update office_computers set last_used_at = \(moment)
            where token_hash = \(hash) and officer_id = \(officer) and ended_at is null and expires_at > \(moment)
            """, named: "officeComputer.use")
    }

    static func ofOfficer(_ officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            """
            select id, name, made_at, last_used_at, expires_at from office_computers
            where officer_id = \(officer) and ended_at is null and expires_at > \(moment) order by last_used_at desc, id desc
            """, named: "officeComputer.ofOfficer")
    }

    static func end(_ id: ID<OfficeComputer>, of officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            "update office_computers set ended_at = \(moment) where id = \(id) and officer_id = \(officer) and ended_at is null",
            named: "officeComputer.end")
    }

    static func endAll(of officer: ID<Officer>, at moment: Instant) -> Query {
        Query(
            "update office_computers set ended_at = \(moment) where officer_id = \(officer) and ended_at is null",
            named: "officeComputer.endAll")
    }

    static func forgetExpired(before moment: Instant) -> Query {
        Query("delete from office_computers where expires_at < \(moment)", named: "officeComputer.forgetExpired")
    }

    static func computer(_ row: ResultRow) throws -> OfficeComputer {
        OfficeComputer(
            id: try row.id(0), name: try row.text(1), madeAt: try row.instant(2), lastUsedAt: try row.instant(3),
            expiresAt: try row.instant(4))
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let computer = OfficeComputer(id: ID(1), name: "", madeAt: moment, lastUsedAt: moment, expiresAt: moment)
        return [
            insert(computer, hash: [1], officer: ID(1)), use([1], of: ID(1), at: moment), ofOfficer(ID(1), at: moment),
            end(ID(1), of: ID(1), at: moment), endAll(of: ID(1), at: moment), forgetExpired(before: moment),
        ]
    }()
}
