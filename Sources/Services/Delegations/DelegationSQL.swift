import DataAccess
import Domain

enum DelegationSQL {
    /// Running at that moment, as a condition on `d`.
    static func isRunning(at now: Instant) -> Query {
        "d.ended_at is null and d.from_at <= \(now) and d.to_at > \(now)"
    }

    /// The seats in which this person sits for others now: the seat, whose it is, his name, the last day.
    static func seats(of delegate: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            select \(splice: SeatSQL.columns), s.officer_id, o.name, d.to_day
            from delegations d join seats s on s.id = d.seat_id join officers o on o.id = s.officer_id
            where d.delegate_id = \(delegate) and \(splice: isRunning(at: now)) and s.valid_to is null and o.ended_at is null
            order by d.id
            """, named: "delegation.seats")
    }

    /// Who sits in the seats of this person now, while he is away: the seat, then the delegate's number, name and language.
    static func standIns(for absent: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            select \(splice: SeatSQL.columns), p.id, p.name, p.language
            from delegations d join seats s on s.id = d.seat_id join officers p on p.id = d.delegate_id
            where d.officer_id = \(absent) and \(splice: isRunning(at: now)) and s.valid_to is null and p.ended_at is null
            order by d.id
            """, named: "delegation.standIns")
    }

    /// Those that run or are still to come: of a body, or of the nation's desk where none is named.
    static func list(of agency: ID<Agency>?, at now: Instant) -> Query {
        let body: Query = agency.map { "d.agency_id = \($0)" } ?? "d.agency_id is null"
        return Query(
            """
            select \(splice: SeatSQL.columns), d.id, d.officer_id, a.name, d.delegate_id, b.name, d.from_day, d.to_day, d.reason, d.from_at
            from delegations d join seats s on s.id = d.seat_id join officers a on a.id = d.officer_id
                join officers b on b.id = d.delegate_id
            where \(splice: body) and d.ended_at is null and d.to_at > \(now) order by d.from_at, d.id limit 300
            """, named: "delegation.list")
    }

    static func delegation(_ row: ResultRow, at now: Instant) throws -> Delegation {
        let first = SeatSQL.width
        return Delegation(
            id: try row.id(first), seat: try SeatSQL.seat(row), absent: try row.id(first + 1), absentName: try row.text(first + 2),
            delegate: try row.id(first + 3), delegateName: try row.text(first + 4),
            from: CivilDate(daysSinceEpoch: try row.int(first + 5)), to: CivilDate(daysSinceEpoch: try row.int(first + 6)),
            reason: try row.text(first + 7), isRunning: try row.instant(first + 8) <= now)
    }

    /// Who sits on the seats of a body and has set a password.
    static func people(of agency: ID<Agency>?) -> Query {
        let body: Query = agency.map { "s.agency_id = \($0)" } ?? "s.role = \(Role.nationalAdmin)"
        return Query(
            """
            select \(splice: SeatSQL.columns), o.id, o.name from seats s join officers o on o.id = s.officer_id
            where \(splice: body) and s.valid_to is null and o.ended_at is null and o.password_hash is not null
            order by o.name, s.id limit 1000
            """, named: "delegation.people")
    }

    /// Which of two people is away or stands in on any of these days: whether the seat is, whose is, who stands in.
    static func overlapping(_ officers: [ID<Officer>], from: Instant, to end: Instant) -> Query {
        Query(
            """
            select d.seat_id, d.officer_id, d.delegate_id from delegations d
            where d.ended_at is null and d.from_at < \(end) and d.to_at > \(from)
                and (d.officer_id in \(list: officers) or d.delegate_id in \(list: officers))
            """, named: "delegation.overlapping")
    }

    static func insert(
        _ id: ID<Delegation>, seat: Seat, absent: ID<Officer>, delegate: ID<Officer>, days: ClosedRange<CivilDate>,
        moments: Range<Instant>, reason: String, by officer: ID<Officer>?, at now: Instant
    ) -> Query {
        Query(
            """
            insert into delegations (id, seat_id, officer_id, delegate_id, agency_id, from_day, to_day, from_at, to_at, reason, made_by,
                made_at)
            values (\(id), \(seat.id), \(absent), \(delegate), \(seat.role == .nationalAdmin ? nil : seat.agency), \(days.lowerBound.daysSinceEpoch),
                \(days.upperBound.daysSinceEpoch), \(moments.lowerBound), \(moments.upperBound), \(reason), \(officer), \(now))
            """, named: "delegation.insert")
    }

    static func end(_ id: ID<Delegation>, at now: Instant) -> Query {
        Query("update delegations set ended_at = \(now) where id = \(id) and ended_at is null", named: "delegation.end")
    }

    /// Who leaves is neither away nor stands in any more.
    static func endAll(of officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            update delegations set ended_at = \(now)
            where ended_at is null and (officer_id = \(officer) or delegate_id = \(officer))
            """, named: "delegation.endAll")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let seat = Seat(id: ID(1), role: .leader, agency: nil, unit: nil, duties: [], decree: nil, limits: nil)
        return [
            seats(of: ID(1), at: moment), standIns(for: ID(1), at: moment), list(of: ID(1), at: moment), list(of: nil, at: moment),
            people(of: ID(1)), people(of: nil),
            overlapping([ID(1)], from: moment, to: moment),
            insert(
                ID(1), seat: seat, absent: ID(1), delegate: ID(2), days: CivilDate.earliest...CivilDate.latest,
                moments: moment..<moment.adding(seconds: 1), reason: "", by: nil, at: moment),
            end(ID(1), at: moment), endAll(of: ID(1), at: moment),
        ]
    }()
}
