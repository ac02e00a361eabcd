import DataAccess
import Domain

enum VisitSQL {
    private static let columns: Query = """
        v.id, v.report_id, r.code, v.officer_id, o.name, v.day, v.place, v.task, v.contact_from, v.contact_until, v.called_off_at,
        v.seen_at, v.finding, v.latitude, v.longitude, v.done_at
        """
    private static let source: Query = "visits v join reports r on r.id = v.report_id join officers o on o.id = v.officer_id"

    static func insert(
        _ id: ID<FieldVisit>, of report: ID<Report>, to officer: ID<Officer>, on day: CivilDate, place: String, task: String,
        contact: (from: Instant, until: Instant)?, by author: ID<Officer>, at now: Instant
    ) -> Query {
        Query(
            """
            insert into visits (id, report_id, officer_id, day, place, task, contact_from, contact_until, assigned_by, assigned_at)
            values (\(id), \(report), \(officer), \(day.daysSinceEpoch), \(place), \(task), \(contact?.from), \(contact?.until),
                \(author), \(now))
            """, named: "visit.insert")
    }

    static func of(_ report: ID<Report>) -> Query {
        Query("select \(splice: columns) from \(splice: source) where v.report_id = \(report) order by v.id", named: "visit.of")
    }

    static func byID(_ id: ID<FieldVisit>) -> Query {
        Query("select \(splice: columns) from \(splice: source) where v.id = \(id)", named: "visit.byID")
    }

    /// An officer's visits from a day on, and those before it that are still to be made.
    static func own(_ officer: ID<Officer>, since day: CivilDate, limit: Int) -> Query {
        Query(
            """
            select \(splice: columns) from \(splice: source)
            where v.officer_id = \(officer) and v.called_off_at is null and (v.done_at is null or v.day >= \(day.daysSinceEpoch))
            order by v.day, v.id limit \(limit)
            """, named: "visit.own")
    }

    /// Visits of an officer that were taken back since then.
    static func calledOff(_ officer: ID<Officer>, since moment: Instant, limit: Int) -> Query {
        Query(
            """
            select \(splice: columns) from \(splice: source)
            where v.officer_id = \(officer) and v.called_off_at >= \(moment) order by v.day, v.id limit \(limit)
            """, named: "visit.calledOff")
    }

    /// Who may see name and contact of this report's reporter now, because he is on his way there.
    static func visitors(of report: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            select distinct officer_id from visits
            where report_id = \(report) and called_off_at is null and contact_from <= \(now) and contact_until > \(now)
            """, named: "visit.visitors")
    }

    /// Something where the officer sits in the unit.
    static func sits(_ officer: ID<Officer>, in unit: ID<WorkUnit>, at now: Instant) -> Query {
        Query(
            """
            select id from seats where officer_id = \(officer) and unit_id = \(unit) and (valid_to is null or valid_to > \(now)) limit 1
            """, named: "visit.sits")
    }

    static func callOff(_ id: ID<FieldVisit>, of report: ID<Report>, at now: Instant) -> Query {
        Query(
            "update visits set called_off_at = \(now) where id = \(id) and report_id = \(report) and done_at is null and called_off_at is null",
            named: "visit.callOff")
    }

    static func finish(_ id: ID<FieldVisit>, _ finding: VisitFinding, key: [UInt8], at now: Instant) -> Query {
        Query(
            """
            update visits set finding = \(finding.text), seen_at = \(finding.seenAt), latitude = \(finding.point?.latitude),
                longitude = \(finding.point?.longitude), form_key = \(key), done_at = \(now)
            where id = \(id) and done_at is null and called_off_at is null
            """, named: "visit.finish")
    }

    static func key(of id: ID<FieldVisit>) -> Query {
        Query("select form_key from visits where id = \(id)", named: "visit.key")
    }

    static func insertFile(_ file: ID<Attachment>, _ moment: FieldVisit.Moment, of visit: ID<FieldVisit>) -> Query {
        Query(
            "insert into visit_files (visit_id, attachment_id, moment) values (\(visit), \(file), \(moment))", named: "visit.insertFile")
    }

    static func files(of visits: [ID<FieldVisit>]) -> Query {
        Query(
            "select visit_id, attachment_id, moment from visit_files where visit_id in \(list: visits) order by visit_id, attachment_id",
            named: "visit.files")
    }

    static func visits(_ rows: [ResultRow], in session: any Session) throws -> [FieldVisit] {
        var visits = try rows.map(visit)
        guard !visits.isEmpty else { return [] }
        var files: [ID<FieldVisit>: [FieldVisit.File]] = [:]
        for row in try session.rows(self.files(of: visits.map(\.id))) {
            files[try row.id(0), default: []].append(FieldVisit.File(id: try row.id(1), moment: try row.raw(2)))
        }
        for index in visits.indices { visits[index].files = files[visits[index].id] ?? [] }
        return visits
    }

    private static func visit(_ row: ResultRow) throws -> FieldVisit {
        guard let code = TrackingCode(try row.text(2)) else { throw ServiceFault.notFound }
        var finding: FieldVisit.Finding?
        if let text = try row.optionalText(12), let seenAt = try row.optionalInstant(11), let doneAt = try row.optionalInstant(15) {
            let point = try row.optionalReal(13).flatMap { latitude in
                try row.optionalReal(14).flatMap { Coordinates(latitude: latitude, longitude: $0) }
            }
            finding = FieldVisit.Finding(text: text, seenAt: seenAt, point: point, doneAt: doneAt)
        }
        return FieldVisit(
            id: try row.id(0), report: try row.id(1), code: code, officer: try row.id(3), name: try row.text(4),
            day: CivilDate(daysSinceEpoch: try row.int(5)), place: try row.text(6), task: try row.text(7),
            contactFrom: try row.optionalInstant(8), contactUntil: try row.optionalInstant(9),
            isCalledOff: try row.optionalInstant(10) != nil, finding: finding)
    }

    static let samples: [Query] = {
        let (id, report, moment) = (ID<FieldVisit>(1), ID<Report>(1), Instant(milliseconds: 0))
        let day = CivilDate(daysSinceEpoch: 0)
        return [
            insert(id, of: report, to: ID(1), on: day, place: "", task: "", contact: (moment, moment), by: ID(1), at: moment),
            of(report), byID(id), own(ID(1), since: day, limit: 1), calledOff(ID(1), since: moment, limit: 1),
            visitors(of: report, at: moment), sits(ID(1), in: ID(1), at: moment),
            callOff(id, of: report, at: moment),
            finish(id, VisitFinding(text: "", seenAt: moment, formKey: ""), key: [1], at: moment), key(of: id),
            insertFile(ID(1), .before, of: id), files(of: [id]),
        ]
    }()
}
