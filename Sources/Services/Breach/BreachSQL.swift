import DataAccess
import Domain

enum BreachSQL {
    /// What the office's register knows of a time, of one officer where he is named.
    static func looks(from: Instant, to: Instant, officer: ID<Officer>?) -> Query {
        let who: Query = officer.map { "and o.officer_id = \($0)" } ?? ""
        return Query(
            """
            select o.report_id, o.at, o.officer_id, f.name, o.role, case when o.role is null then s.agency_id else o.agency_id end,
                o.ground, o.shown
            from identity_openings o
            join officers f on f.id = o.officer_id
            left join seats s on o.role is null and s.id = (select min(t.id) from seats t where t.officer_id = o.officer_id
                and t.valid_from <= o.at and (t.valid_to is null or t.valid_to > o.at))
            where o.at >= \(from) and o.at < \(to) \(splice: who) order by o.at, o.report_id, o.sequence
            """, named: "breach.looks")
    }

    /// Where somebody sits and sat, with his name.
    static func seats(of officers: [ID<Officer>]) -> Query {
        Query(
            """
            select f.id, f.name, s.role, s.agency_id, s.valid_from, s.valid_to from officers f left join seats s on s.officer_id = f.id
            where f.id in \(list: officers) order by f.id, s.id
            """, named: "breach.seats")
    }

    /// The codes of reports and under which one their identity is sealed.
    static func reports(_ ids: [ID<Report>]) -> Query {
        Query("select id, code, coalesce(origin_id, id) from reports where id in \(list: ids)", named: "breach.reports")
    }

    static func erased(_ owners: [ID<Report>]) -> Query {
        Query(
            "select report_id from sealed_identities where erased_at is not null and report_id in \(list: owners)", named: "breach.erased")
    }

    /// Which kinds of data are still sealed.
    static func fields(_ owners: [ID<Report>]) -> Query {
        Query("select report_id, field from sealed_fields where report_id in \(list: owners)", named: "breach.fields")
    }

    /// Whose session it was, and from when to when it could be used.
    static func session(_ id: ID<OfficerSession>) -> Query {
        Query(
            """
            select officer_id, created_at, coalesce(ended_at, expires_at) from officer_sessions where id = \(id)
            """, named: "breach.session")
    }

    static func languages(_ owners: [ID<Report>]) -> Query {
        Query("select id, language from reports where id in \(list: owners) order by id", named: "breach.languages")
    }

    static func insert(_ breach: RecordedBreach, by officer: ID<Officer>?) -> Query {
        Query(
            """
            insert into breaches (id, known_at, recorded_at, officer_id, what, due_at, letters)
            values (\(breach.id), \(breach.knownAt), \(breach.recordedAt), \(officer), \(breach.what), \(breach.due), 0)
            """, named: "breach.insert")
    }

    /// Those that wait first, then the others, the newest at the head.
    static func register(limit: Int) -> Query {
        Query(
            """
            select id, known_at, recorded_at, what, due_at, notified_at, letters, ended_at from breaches
            order by case when ended_at is null then 0 else 1 end, known_at desc, id desc limit \(limit)
            """, named: "breach.register")
    }

    static func breach(_ row: ResultRow) throws -> RecordedBreach {
        RecordedBreach(
            id: try row.id(0), knownAt: try row.instant(1), recordedAt: try row.instant(2), what: try row.text(3), due: try row.instant(4),
            notifiedAt: try row.optionalInstant(5), letters: try row.int(6), endedAt: try row.optionalInstant(7))
    }

    /// One that is not closed.
    static func open(_ id: ID<RecordedBreach>) -> Query {
        Query("select notified_at from breaches where id = \(id) and ended_at is null", named: "breach.open")
    }

    /// What was put in line for one breach. Without a moment the clock of its notice runs on.
    static func notified(_ id: ID<RecordedBreach>, letters: Int, at moment: Instant?) -> Query {
        Query(
            """
            update breaches set letters = letters + \(letters), notified_at = coalesce(notified_at, \(moment))
            where id = \(id) and ended_at is null
            """, named: "breach.notified")
    }

    static func end(_ id: ID<RecordedBreach>, words: String, at now: Instant) -> Query {
        Query(
            "update breaches set ended_at = \(now), ended_words = \(words) where id = \(id) and ended_at is null", named: "breach.end")
    }

    /// Due before `moment` and nobody was told since, or due by now and nobody was told of that.
    static func toRemind(before moment: Instant, now: Instant, limit: Int) -> Query {
        Query(
            """
            select id, due_at from breaches where ended_at is null and notified_at is null and due_at <= \(moment)
                and (reminded_at is null or (due_at <= \(now) and reminded_at < due_at)) order by due_at, id limit \(limit)
            """, named: "breach.toRemind")
    }

    static func remind(_ id: ID<RecordedBreach>, at now: Instant) -> Query {
        Query("update breaches set reminded_at = \(now) where id = \(id)", named: "breach.remind")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let breach = RecordedBreach(id: ID(1), knownAt: moment, recordedAt: moment, what: "", due: moment)
        return [
            looks(from: moment, to: moment, officer: nil), looks(from: moment, to: moment, officer: ID(1)), seats(of: [ID(1)]),
            reports([ID(1)]), erased([ID(1)]), fields([ID(1)]), session(ID(1)), languages([ID(1)]), insert(breach, by: nil),
            register(limit: 1), open(ID(1)), notified(ID(1), letters: 1, at: moment), end(ID(1), words: "", at: moment),
            toRemind(before: moment, now: moment, limit: 1),
            remind(ID(1), at: moment),
        ]
    }()
}
