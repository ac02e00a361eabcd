import DataAccess
import Domain

enum OfficerKeySQL {
    /// A key in force and its officer, whose account has not ended.
    static func holder(_ hash: [UInt8], _ purpose: OfficerKeyPurpose, at now: Instant) -> Query {
        Query(
            """
            select o.id, o.name, o.email from officer_keys k join officers o on o.id = k.officer_id
            where k.token_hash = \(hash) and k.purpose = \(purpose) and k.used_at is null and k.expires_at > \(now)
                and o.ended_at is null
            """, named: "officerKey.holder")
    }

    static func holder(_ row: ResultRow) throws -> KeyHolder {
        KeyHolder(officer: try row.id(0), name: try row.text(1), email: try row.text(2))
    }

    static func insert(_ hash: [UInt8], officer: ID<Officer>?, _ purpose: OfficerKeyPurpose, at now: Instant) -> Query {
        Query(
            """
            insert into officer_keys (token_hash, officer_id, purpose, created_at, expires_at)
            values (\(hash), \(officer), \(purpose), \(now), \(now.adding(seconds: purpose.lifetime)))
            """, named: "officerKey.insert")
    }

    /// Changes one row, once.
    static func use(_ hash: [UInt8], at now: Instant) -> Query {
        Query(
            "update officer_keys set used_at = \(now) where token_hash = \(hash) and used_at is null and expires_at > \(now)",
            named: "officerKey.use")
    }

    /// Links that were sent before no longer work.
    static func useAll(of officer: ID<Officer>, at now: Instant) -> Query {
        Query("update officer_keys set used_at = \(now) where officer_id = \(officer) and used_at is null", named: "officerKey.useAll")
    }

    static func forgetExpired(before moment: Instant) -> Query {
        Query("delete from officer_keys where expires_at < \(moment)", named: "officerKey.forgetExpired")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            holder([], .reset, at: moment), insert([], officer: nil, .reset, at: moment), use([], at: moment),
            useAll(of: ID(1), at: moment), forgetExpired(before: moment),
        ]
    }()
}
