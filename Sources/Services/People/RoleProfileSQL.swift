import DataAccess
import Domain

enum RoleProfileSQL {
    static let all = Query("select id, name, role, withheld from role_profiles order by role, name, id", named: "roleProfile.all")

    static func byID(_ id: ID<RoleProfile>) -> Query {
        Query("select id, name, role, withheld from role_profiles where id = \(id)", named: "roleProfile.byID")
    }

    static func profile(_ row: ResultRow) throws -> RoleProfile {
        RoleProfile(id: try row.id(0), name: try row.text(1), role: try row.raw(2), withheld: actions(try row.text(3)))
    }

    /// Words that this version does not know stand for acts that it does not have.
    static func actions(_ words: String) -> Set<Action> {
        Set(words.split(separator: ",").compactMap { Action(rawValue: String($0)) })
    }

    private static func words(_ actions: Set<Action>) -> String {
        Action.allCases.filter(actions.contains).map(\.rawValue).joined(separator: ",")
    }

    static func insert(_ profile: RoleProfile) -> Query {
        Query(
            """
            insert into role_profiles (id, name, role, withheld)
            values (\(profile.id), \(profile.name), \(profile.role), \(words(profile.withheld)))
            """, named: "roleProfile.insert")
    }

    /// Name and acts; the role stays.
    static func update(_ profile: RoleProfile) -> Query {
        Query(
            "update role_profiles set name = \(profile.name), withheld = \(words(profile.withheld)) where id = \(profile.id)",
            named: "roleProfile.update")
    }

    static func delete(_ id: ID<RoleProfile>) -> Query {
        Query("delete from role_profiles where id = \(id)", named: "roleProfile.delete")
    }

    /// The seats that have or had it, those in force first.
    static func seats(_ id: ID<RoleProfile>) -> Query {
        Query(
            """
            select \(splice: SeatSQL.columns), s.officer_id, s.valid_to from seats s where s.profile_id = \(id)
            order by case when s.valid_to is null then 0 else 1 end, s.id
            """, named: "roleProfile.seats")
    }

    static let samples: [Query] = {
        let sample = RoleProfile(id: ID(1), name: "", role: .leader, withheld: [.verify])
        return [all, byID(ID(1)), insert(sample), update(sample), delete(ID(1)), seats(ID(1))]
    }()
}
