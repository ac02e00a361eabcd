import DataAccess
import Domain

enum OfficerSQL {
    static let columns: Query =
        "o.id, o.email, o.name, o.language, case when o.password_hash is null then 0 else 1 end, o.created_at, o.last_seen_at, o.ended_at"

    static let any = Query("select id from officers limit 1", named: "officer.any")

    static func byID(_ id: ID<Officer>) -> Query {
        Query("select \(splice: columns) from officers o where o.id = \(id)", named: "officer.byID")
    }

    /// Id, password, language, address and name of an account that has not ended.
    static func secret(email: String) -> Query {
        Query(
            "select id, password_hash, language, email, name from officers where email = \(email) and ended_at is null",
            named: "officer.secretByEmail")
    }

    static func secret(id: ID<Officer>) -> Query {
        Query(
            "select id, password_hash, language, email, name from officers where id = \(id) and ended_at is null",
            named: "officer.secretByID")
    }

    /// Also of accounts that have ended: what a person did keeps the name.
    static func names(_ ids: [ID<Officer>]) -> Query {
        Query("select id, name from officers where id in \(list: ids)", named: "officer.names")
    }

    /// By name. Without an agency: everyone.
    static func page(_ filter: OfficerFilter, after: ID<Officer>?, limit: Int) -> Query {
        var conditions: [Query] = ["1 = 1"]
        if !filter.includesEnded { conditions.append("o.ended_at is null") }
        if let agency = filter.agency {
            conditions.append("exists (select 1 from seats s where s.officer_id = o.id and s.agency_id = \(agency) and s.valid_to is null)")
        }
        if !filter.words.isEmpty {
            let pattern = "%" + filter.words.lowercased().filter { !"%_\\".contains($0) } + "%"
            conditions.append("(lower(o.name) like \(pattern) or o.email like \(pattern))")
        }
        if let after { conditions.append("(o.name, o.id) > (select name, id from officers where id = \(after))") }
        return Query(
            """
            select \(splice: columns) from officers o where \(splice: conditions.joined(by: " and "))
            order by o.name, o.id limit \(limit)
            """, named: "officer.page")
    }

    static func entry(_ row: ResultRow, seats: [Seat]) throws -> OfficerEntry {
        OfficerEntry(
            id: try row.id(0), email: try row.text(1), name: try row.text(2), language: try row.text(3), hasPassword: try row.bool(4),
            createdAt: try row.instant(5), lastSeenAt: try row.optionalInstant(6), endedAt: try row.optionalInstant(7), seats: seats)
    }

    static func insert(
        _ id: ID<Officer>, email: String, name: String, language: String, passwordHash: String?, at moment: Instant
    ) -> Query {
        Query(
            """
            insert into officers (id, email, name, password_hash, language, created_at)
            values (\(id), \(email), \(name), \(passwordHash), \(language), \(moment))
            """, named: "officer.insert")
    }

    static func setPassword(_ hash: String, of id: ID<Officer>) -> Query {
        Query("update officers set password_hash = \(hash) where id = \(id) and ended_at is null", named: "officer.setPassword")
    }

    static func setProfile(name: String, language: String, of id: ID<Officer>) -> Query {
        Query(
            "update officers set name = \(name), language = \(language) where id = \(id) and ended_at is null", named: "officer.setProfile")
    }

    static func setKeys(_ usesKeys: Bool, of id: ID<Officer>) -> Query {
        Query("update officers set uses_keys = \(usesKeys) where id = \(id) and ended_at is null", named: "officer.setKeys")
    }

    static func seen(_ id: ID<Officer>, at moment: Instant) -> Query {
        Query("update officers set last_seen_at = \(moment) where id = \(id)", named: "officer.seen")
    }

    static func end(_ id: ID<Officer>, at moment: Instant) -> Query {
        Query(
            "update officers set ended_at = \(moment), password_hash = null where id = \(id) and ended_at is null", named: "officer.end")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            any, byID(ID(1)), names([ID(1)]), secret(email: ""), secret(id: ID(1)), page(OfficerFilter(), after: nil, limit: 1),
            page(OfficerFilter(agency: ID(1), words: "a", includesEnded: true), after: ID(1), limit: 1),
            insert(ID(1), email: "", name: "", language: "id", passwordHash: nil, at: moment), setPassword("", of: ID(1)),
            setProfile(name: "", language: "id", of: ID(1)), seen(ID(1), at: moment), setKeys(true, of: ID(1)),
            end(ID(1), at: moment),
        ]
    }()
}
