import DataAccess
import Domain

/// What is stored of surges. Secret reports and those that accuse somebody belong to none: a count would tell of them.
enum SurgeSQL {
    static func wait(_ id: ID<Report>) -> Query {
        Query("insert into surge_backlog (report_id) values (\(id)) on conflict (report_id) do nothing", named: "surge.wait")
    }

    static func waiting(limit: Int) -> Query {
        Query("select report_id from surge_backlog order by report_id limit \(limit)", named: "surge.waiting")
    }

    static func noLonger(_ ids: [ID<Report>]) -> Query {
        Query("delete from surge_backlog where report_id in \(list: ids)", named: "surge.noLonger")
    }

    private static func mayBelong(since: Instant) -> Query {
        """
        r.is_secret = 0 and r.is_sensitive = 0 and r.stage <> 'finished' and r.submitted_at >= \(since)
            and not exists (select 1 from report_accused a where a.report_id = r.id)
        """
    }

    /// Those of the reports that may belong to a surge, as they are compared.
    static func eligible(_ ids: [ID<Report>], since: Instant) -> Query {
        Query(
            """
            select r.id, t.title, t.body, r.is_anonymous, r.region_code, r.latitude, r.longitude, r.submitted_at, r.desk_agency_id, t.landmark
            from reports r join report_texts t on t.report_id = r.id where r.id in \(list: ids) and \(splice: mayBelong(since: since))
            """, named: "surge.eligible")
    }

    /// The same without a word of them: those of the regency, each with the surge that it belongs to and its kecamatan. What belonged to a
    /// surge that an officer has ended makes no other.
    static func near(_ ids: [ID<Report>], regency: String, since: Instant) -> Query {
        Query(
            """
            select r.id, s.id, s.district_code from reports r left join surge_members m on m.report_id = r.id
            left join surges s on s.id = m.surge_id
            where r.id in \(list: ids) and r.regency_code = \(regency) and s.ended_at is null and \(splice: mayBelong(since: since))
            """, named: "surge.near")
    }

    static func known(among ids: [ID<Report>]) -> Query {
        Query(
            """
            select m.surge_id from surge_members m join surges s on s.id = m.surge_id
            where m.report_id in \(list: ids) and s.ended_at is null order by m.surge_id limit 1
            """, named: "surge.known")
    }

    static func insert(
        _ id: ID<Surge>, master: ID<Report>, regency: String, district: String?, agency: ID<Agency>?, _ kind: Surge.Kind, at now: Instant
    ) -> Query {
        Query(
            """
            insert into surges (id, master_id, regency_code, district_code, agency_id, kind, opened_at)
            values (\(id), \(master), \(regency), \(district), \(agency), \(kind), \(now))
            """, named: "surge.insert")
    }

    /// A surge that has grown out of its kecamatan is one of the whole regency.
    static func widen(_ id: ID<Surge>, beyond district: String?) -> Query {
        Query(
            """
            update surges set district_code = null
            where id = \(id) and district_code is not null and district_code <> coalesce(\(district), '')
            """, named: "surge.widen")
    }

    /// The reports of a surge that may be counted, earliest first.
    static func members(of id: ID<Surge>, limit: Int) -> Query {
        Query(
            """
            select r.id from surge_members m join reports r on r.id = m.report_id
            where m.surge_id = \(id) and r.is_secret = 0 and r.is_sensitive = 0
                and not exists (select 1 from report_accused a where a.report_id = r.id)
            order by r.id limit \(limit)
            """, named: "surge.members")
    }

    static func add(_ report: ID<Report>, to id: ID<Surge>, at now: Instant) -> Query {
        Query(
            """
            insert into surge_members (report_id, surge_id, at) values (\(report), \(id), \(now)) on conflict (report_id) do nothing
            """, named: "surge.add")
    }

    /// Those that no officer has ended, newest first. Reports that became secret or were marked since are not counted.
    static func open(agencies: [ID<Agency>]?, limit: Int) -> Query {
        let scope: Query = agencies.map { "s.agency_id in \(list: $0)" } ?? "1 = 1"
        return Query(
            """
            select s.id, s.kind, s.master_id, r.code, t.title, r.is_anonymous, s.regency_code, s.agency_id, s.opened_at,
                (select count(*) from surge_members m join reports c on c.id = m.report_id
                    where m.surge_id = s.id and c.is_secret = 0 and c.is_sensitive = 0),
                (select count(*) from surge_members m join reports c on c.id = m.report_id
                    where m.surge_id = s.id and c.is_secret = 0 and c.is_sensitive = 0 and c.closure = 'merged'),
                s.district_code
            from surges s join reports r on r.id = s.master_id join report_texts t on t.report_id = r.id
            where s.ended_at is null and r.is_secret = 0 and r.is_sensitive = 0 and \(splice: scope)
                and not exists (select 1 from report_accused a where a.report_id = r.id)
            order by s.opened_at desc, s.id desc limit \(limit)
            """, named: "surge.open")
    }

    static func end(_ id: ID<Surge>, by officer: ID<Officer>?, at now: Instant) -> Query {
        Query(
            "update surges set ended_at = \(now), officer_id = \(officer) where id = \(id) and ended_at is null", named: "surge.end")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            wait(ID(1)), waiting(limit: 1), noLonger([ID(1)]), eligible([ID(1)], since: moment),
            near([ID(1)], regency: "", since: moment), widen(ID(1), beyond: nil), members(of: ID(1), limit: 1), known(among: [ID(1)]),
            insert(ID(1), master: ID(1), regency: "", district: nil, agency: nil, .surge, at: moment), add(ID(1), to: ID(1), at: moment),
            open(agencies: nil, limit: 1), open(agencies: [ID(1)], limit: 1), end(ID(1), by: nil, at: moment),
        ]
    }()
}
