import DataAccess
import Domain

/// What each report was handed over under, how far its steps have come, and where it departed from them.
enum SopRunSQL {
    /// One run as it is stored.
    struct Row: Sendable, Equatable {
        var sequence: Int64
        var version: ID<SopVersion>
        var steps: String
        var departures: Int
        var lookAt: Instant?
        var endedAt: Instant?
    }

    static func runs(of report: ID<Report>) -> Query {
        Query(
            """
            select sequence, version_id, steps, departures, look_at, ended_at from sop_runs where report_id = \(report) order by sequence
            """, named: "sopRun.ofReport")
    }

    static func row(_ row: ResultRow) throws -> Row {
        Row(
            sequence: try row.int64(0), version: try row.id(1), steps: try row.text(2), departures: try row.int(3),
            lookAt: try row.optionalInstant(4), endedAt: try row.optionalInstant(5))
    }

    static func insert(_ row: Row, of report: ID<Report>, agency: ID<Agency>, beganAt: Instant) -> Query {
        Query(
            """
            insert into sop_runs (report_id, sequence, version_id, agency_id, began_at, ended_at, steps, departures, look_at)
            values (\(report), \(row.sequence), \(row.version), \(agency), \(beganAt), \(row.endedAt), \(row.steps), \(row.departures),
                \(row.lookAt))
            """, named: "sopRun.insert")
    }

    static func update(_ row: Row, of report: ID<Report>) -> Query {
        Query(
            """
            update sop_runs set steps = \(row.steps), departures = \(row.departures), look_at = \(row.lookAt), ended_at = \(row.endedAt)
            where report_id = \(report) and sequence = \(row.sequence)
            """, named: "sopRun.update")
    }

    /// Reports in which a step has become late since anybody looked.
    static func due(at now: Instant, limit: Int) -> Query {
        Query(
            """
            select report_id, sequence from sop_runs where look_at is not null and look_at <= \(now) order by look_at, report_id
            limit \(limit)
            """, named: "sopRun.due")
    }

    /// Looked at again later, where it failed.
    static func postpone(_ report: ID<Report>, sequence: Int64, to moment: Instant) -> Query {
        Query(
            "update sop_runs set look_at = \(moment) where report_id = \(report) and sequence = \(sequence)", named: "sopRun.postpone")
    }

    static let departureColumns: Query = """
        d.id, d.sequence, d.round, d.step, d.kind, d.at, d.officer_id, d.agency_id, d.unit_id, d.reason, d.reason_at, v.version_id
        """
    /// Where further columns of such a row begin.
    static let departureColumnCount = 12

    static func departures(of report: ID<Report>) -> Query {
        Query(
            """
            select \(splice: departureColumns) from sop_departures d
                join sop_runs v on v.report_id = d.report_id and v.sequence = d.sequence
            where d.report_id = \(report) order by d.at, d.id
            """, named: "sopRun.departures")
    }

    static func departure(_ row: ResultRow) throws -> RecordedDeparture {
        let agency: ID<Agency>? = try row.optionalID(7)
        let unit: ID<WorkUnit>? = try row.optionalID(8)
        return RecordedDeparture(
            id: try row.id(0), version: try row.id(11), run: try row.int64(1),
            departure: SopDeparture(
                step: try row.int(3), round: try row.int(2), kind: try row.raw(4), at: try row.instant(5), officer: try row.optionalID(6),
                holder: agency.map { Holder(agency: $0, unit: unit) }),
            reason: try row.optionalText(9), reasonAt: try row.optionalInstant(10))
    }

    /// A departure that is made up for, or that time brought and a person then ended, is told anew; the reason that was given stays.
    static func record(_ departure: SopDeparture, id: ID<SopDeparture>, of report: ID<Report>, run sequence: Int64) -> Query {
        Query(
            """
            insert into sop_departures (id, report_id, sequence, round, step, matter, kind, at, officer_id, agency_id, unit_id)
            values (\(id), \(report), \(sequence), \(departure.round), \(departure.step), \(departure.matter), \(departure.kind),
                \(departure.at), \(departure.officer), \(departure.holder?.agency), \(departure.holder?.unit))
            on conflict (report_id, sequence, round, step, matter) do update set kind = \(departure.kind), at = \(departure.at),
                officer_id = \(departure.officer), agency_id = \(departure.holder?.agency), unit_id = \(departure.holder?.unit)
            """, named: "sopRun.record")
    }

    static func explain(_ id: ID<SopDeparture>, _ reason: String, by officer: ID<Officer>?, at now: Instant) -> Query {
        Query(
            """
            update sop_departures set reason = \(reason), reason_officer_id = \(officer), reason_at = \(now)
            where id = \(id) and reason is null
            """, named: "sopRun.explain")
    }

    /// What one officer has left open, the newest first, as far as his seat may list the reports.
    static func open(by officer: ID<Officer>, scope: Query, limit: Int) -> Query {
        Query(
            """
            select \(splice: departureColumns), r.code from sop_departures d
                join sop_runs v on v.report_id = d.report_id and v.sequence = d.sequence
                join reports r on r.id = d.report_id
            where d.officer_id = \(officer) and d.reason is null and (\(splice: scope)) order by d.id desc limit \(limit)
            """, named: "sopRun.open")
    }

    static let samples: [Query] = {
        let (report, moment) = (ID<Report>(1), Instant(milliseconds: 0))
        let row = Row(sequence: 1, version: ID(1), steps: "[]", departures: 0)
        return [
            runs(of: report), insert(row, of: report, agency: ID(1), beganAt: moment), update(row, of: report),
            due(at: moment, limit: 1), postpone(report, sequence: 1, to: moment), departures(of: report),
            record(SopDeparture(step: 1, round: 0, kind: .late, at: moment), id: ID(1), of: report, run: 1),
            explain(ID(1), "", by: nil, at: moment), open(by: ID(1), scope: "1 = 1", limit: 1),
        ]
    }()
}
