import DataAccess
import Domain

enum SeatSQL {
    static let columns: Query = """
        s.id, s.role, s.agency_id, s.unit_id, s.duties, s.decree, s.regions, s.categories, s.profile_id,
            (select p.withheld from role_profiles p where p.id = s.profile_id)
        """
    /// How many columns these are: what a query adds to them comes after.
    static let width = 10

    /// Not limited to a part, and by no profile.
    private static let isWhole: Query = "s.regions is null and s.categories is null and s.profile_id is null"

    /// Those in force, oldest first.
    static func ofOfficer(_ officer: ID<Officer>) -> Query {
        Query(
            "select \(splice: columns) from seats s where s.officer_id = \(officer) and s.valid_to is null order by s.id",
            named: "seat.ofOfficer")
    }

    /// With the officer after the seat's own columns.
    static func ofOfficers(_ officers: [ID<Officer>]) -> Query {
        Query(
            """
            select \(splice: columns), s.officer_id from seats s
            where s.officer_id in \(list: officers) and s.valid_to is null order by s.id
            """, named: "seat.ofOfficers")
    }

    static func byID(_ id: ID<Seat>) -> Query {
        Query(
            "select \(splice: columns), s.officer_id from seats s where s.id = \(id) and s.valid_to is null", named: "seat.byID")
    }

    /// How many seats of a role are in force that are not limited to a part: who could still let anyone in.
    static func count(_ role: Role) -> Query {
        Query(
            """
            select count(*) from seats s join officers o on o.id = s.officer_id
            where s.role = \(role) and s.valid_to is null and o.ended_at is null and \(splice: isWhole)
            """, named: "seat.countOfRole")
    }

    static func count(_ role: Role, agency: ID<Agency>?, unit: ID<WorkUnit>?) -> Query {
        Query(
            """
            select count(*) from seats s join officers o on o.id = s.officer_id
            where s.role = \(role) and s.valid_to is null and o.ended_at is null
                and coalesce(s.agency_id, 0) = \(agency ?? ID(0)) and coalesce(s.unit_id, 0) = \(unit ?? ID(0))
                and \(splice: isWhole)
            """, named: "seat.count")
    }

    /// Every seat in force of these roles in an agency, of people who have set a password: agency, unit, role, officer. One that is limited
    /// to a part fills no place that an agency must fill.
    static func roster(_ roles: [Role]) -> Query {
        Query(
            """
            select s.agency_id, s.unit_id, s.role, s.officer_id from seats s join officers o on o.id = s.officer_id
            where s.role in \(list: roles) and s.agency_id is not null and s.valid_to is null and o.ended_at is null
                and o.password_hash is not null and \(splice: isWhole)
            """, named: "seat.roster")
    }

    /// Who sat in these units of an agency since then, with `head` also who sat in the agency itself.
    static func people(of agency: ID<Agency>, units: [ID<WorkUnit>], head: Bool, since moment: Instant) -> Query {
        let top: Query = head ? " or unit_id is null" : ""
        return Query(
            """
            select distinct officer_id from seats
            where agency_id = \(agency) and (valid_to is null or valid_to > \(moment))
                and (unit_id in \(list: units)\(splice: top))
            order by officer_id
            """, named: "seat.people")
    }

    static func people(
        of agency: ID<Agency>, units: [ID<WorkUnit>], head: Bool, since moment: Instant, in session: any Session
    ) throws -> [ID<Officer>] {
        try session.rows(people(of: agency, units: units, head: head, since: moment)).map { try $0.id(0) }
    }

    /// Who sat in these bodies since the report came; of an agency that is accused as a whole, everybody in it.
    static func people(
        of accused: [Accused], on report: Report, rules: Rules, now: Instant, in session: any Session
    ) throws -> [ID<Officer>] {
        var people: [ID<Officer>] = []
        for body in accused where body.isBody {
            let units = body.unit.map(rules.directory.subtree) ?? rules.directory.units(of: body.agency).map(\.id)
            people += try self.people(
                of: body.agency, units: units, head: body.unit == nil, since: report.submittedAt ?? now, in: session
            ).filter { !people.contains($0) }
        }
        return people
    }

    /// Who sits in this body itself, leaders first: officer, name, role.
    static func seated(in body: Holder, withNation: Bool) -> Query {
        let nation: Query = withNation ? " or (s.agency_id is null and s.role = \(Role.nationalAdmin))" : ""
        return Query(
            """
            select s.officer_id, o.name, s.role from seats s join officers o on o.id = s.officer_id
            where s.valid_to is null and o.ended_at is null
                and ((s.agency_id = \(body.agency) and coalesce(s.unit_id, 0) = \(body.unit ?? ID(0)))\(splice: nation))
            order by case when s.role = \(Role.leader) then 0 else 1 end, o.name, s.id limit 200
            """, named: "seat.seated")
    }

    /// In which units these people sit.
    static func units(of people: [ID<Officer>]) -> Query {
        Query(
            "select distinct unit_id from seats where officer_id in \(list: people) and unit_id is not null and valid_to is null",
            named: "seat.unitsOfPeople")
    }

    static func units(of people: [ID<Officer>], in session: any Session) throws -> Set<ID<WorkUnit>> {
        people.isEmpty ? [] : Set(try session.rows(units(of: people)).map { try $0.id(0) })
    }

    static func seat(_ row: ResultRow, from column: Int = 0) throws -> Seat {
        let duties = try row.text(column + 4).split(separator: ",").compactMap { Duty(rawValue: String($0)) }
        return Seat(
            id: try row.id(column), role: try row.raw(column + 1), agency: try row.optionalID(column + 2),
            unit: try row.optionalID(column + 3), duties: Set(duties), decree: try row.optionalText(column + 5),
            limits: limits(
                regions: try row.optionalText(column + 6), categories: try row.optionalText(column + 7),
                profile: try row.optionalID(column + 8), withheld: try row.optionalText(column + 9)))
    }

    /// As the columns hold them. What cannot be read is not passed over: a category that is none covers no report.
    static func limits(
        regions: String?, categories: String?, profile: ID<RoleProfile>? = nil, withheld: String? = nil
    ) -> SeatLimits? {
        let regions = (regions ?? "").split(separator: ",").map(String.init)
        let categories = (categories ?? "").split(separator: ",").map { ID<Category>(String($0)) ?? ID(0) }
        return SeatLimits(
            regions: Set(regions), categories: Set(categories), profile: profile, withheld: RoleProfileSQL.actions(withheld ?? ""))
    }

    /// The same as it is stored.
    private static func columns(of limits: SeatLimits?) -> (regions: String?, categories: String?) {
        func joined(_ words: [String]?) -> String? { words.flatMap { $0.isEmpty ? nil : $0.sorted().joined(separator: ",") } }
        return (joined(limits.map { Array($0.regions) }), joined(limits.map { $0.categories.map(\.description) }))
    }

    static func limit(_ id: ID<Seat>, to limits: SeatLimits?) -> Query {
        let (regions, categories) = columns(of: limits)
        return Query(
            """
            update seats set regions = \(regions), categories = \(categories), profile_id = \(limits?.profile)
            where id = \(id) and valid_to is null
            """, named: "seat.limit")
    }

    static func insert(_ form: SeatForm, id: ID<Seat>, officer: ID<Officer>, at moment: Instant) -> Query {
        let duties = form.duties.map(\.rawValue).sorted().joined(separator: ",")
        let (regions, categories) = columns(of: form.limits)
        return Query(
            """
            insert into seats (id, officer_id, role, agency_id, unit_id, duties, decree, valid_from, regions, categories, profile_id)
            values (\(id), \(officer), \(form.role), \(form.agency), \(form.unit), \(duties),
                \(form.decree.isEmpty ? nil : form.decree), \(moment), \(regions), \(categories), \(form.limits?.profile))
            """, named: "seat.insert")
    }

    static func end(_ id: ID<Seat>, at moment: Instant) -> Query {
        Query("update seats set valid_to = \(moment) where id = \(id) and valid_to is null", named: "seat.end")
    }

    static func endAll(of officer: ID<Officer>, at moment: Instant) -> Query {
        Query("update seats set valid_to = \(moment) where officer_id = \(officer) and valid_to is null", named: "seat.endAll")
    }

    /// Changes nothing, and makes whoever else ends one of these seats at the same time come after.
    static func hold(_ role: Role, agency: ID<Agency>?) -> Query {
        let body: Query = agency.map { "agency_id = \($0)" } ?? "1 = 1"
        return Query(
            "update seats set valid_to = valid_to where role = \(role) and valid_to is null and \(splice: body)", named: "seat.hold")
    }

    /// The people of an ended unit go on in the one that takes over.
    static func move(from unit: ID<WorkUnit>, to successor: ID<WorkUnit>) -> Query {
        Query("update seats set unit_id = \(successor) where unit_id = \(unit) and valid_to is null", named: "seat.move")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            ofOfficer(ID(1)), ofOfficers([ID(1)]), byID(ID(1)), count(.agencyAdmin), count(.agencyAdmin, agency: nil, unit: nil),
            insert(SeatForm(role: .leader), id: ID(1), officer: ID(1), at: moment), end(ID(1), at: moment),
            limit(ID(1), to: SeatLimits(regions: ["35"], categories: [ID(1)])), endAll(of: ID(1), at: moment), move(from: ID(1), to: ID(2)),
            roster(Roster.roles),
            people(of: ID(1), units: [ID(1)], head: true, since: moment), units(of: [ID(1)]),
            seated(in: Holder(agency: ID(1)), withNation: true), seated(in: Holder(agency: ID(1), unit: ID(1)), withNation: false),
            hold(.nationalAdmin, agency: nil), hold(.agencyAdmin, agency: ID(1)),
        ]
    }()
}
