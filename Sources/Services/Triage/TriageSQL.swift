import DataAccess
import Domain

enum TriageSQL {
    private static let columns: Query = """
        id, report_id, grade, ground, state, giver_id, giver_agency_id, giver_unit_id, approver_id, stands_since, appeal_until, due_at
        """

    /// The marks of a report, the newest first.
    static func of(_ report: ID<Report>) -> Query {
        Query("select \(splice: columns) from report_marks where report_id = \(report) order by id desc", named: "triage.of")
    }

    static func steps(of marks: [ID<TriageEntry>]) -> Query {
        Query(
            """
            select s.mark_id, s.step, s.agency_id, o.name, s.words, s.at from report_mark_steps s
            left join officers o on o.id = s.officer_id where s.mark_id in \(list: marks) order by s.mark_id, s.number
            """, named: "triage.steps")
    }

    static func insert(_ id: ID<TriageEntry>, _ mark: TriageMark, of report: ID<Report>) -> Query {
        Query(
            """
            insert into report_marks (id, report_id, grade, ground, state, giver_id, giver_agency_id, giver_unit_id, approver_id,
                stands_since, appeal_until, due_at, steps)
            values (\(id), \(report), \(mark.grade), \(mark.ground), \(mark.state), \(mark.giver.officer), \(mark.giver.agency),
                \(mark.giver.unit), \(mark.approver), \(mark.since), \(mark.appealUntil), \(mark.due), 0)
            """, named: "triage.insert")
    }

    /// 0 rows where somebody else was faster.
    static func update(_ id: ID<TriageEntry>, _ mark: TriageMark, steps: Int) -> Query {
        Query(
            """
            update report_marks set state = \(mark.state), approver_id = \(mark.approver), stands_since = \(mark.since),
                appeal_until = \(mark.appealUntil), due_at = \(mark.due), steps = steps + 1
            where id = \(id) and steps = \(steps)
            """, named: "triage.update")
    }

    static func step(
        _ id: ID<TriageEntry>, _ number: Int, _ kind: TriageRecord.Step.Kind, by actor: Actor, words: String, at now: Instant,
        salt: [UInt8], line: ID<OfficeLogEntry>
    ) -> Query {
        Query(
            """
            insert into report_mark_steps (mark_id, number, step, officer_id, agency_id, words, at, salt, log_id)
            values (\(id), \(number), \(kind), \(actor.officer), \(actor.agency), \(words), \(now), \(salt), \(line))
            """, named: "triage.step")
    }

    /// What waits for anybody, the first due at the head.
    static func waiting(limit: Int) -> Query {
        Query(
            """
            select m.report_id, r.code, m.due_at from report_marks m join reports r on r.id = m.report_id
            where m.due_at is not null order by m.due_at, m.id limit \(limit)
            """, named: "triage.waiting")
    }

    static func overdue(at now: Instant, limit: Int) -> Query {
        Query(
            "select report_id from report_marks where due_at is not null and due_at <= \(now) order by due_at, id limit \(limit)",
            named: "triage.overdue")
    }

    /// Codes of reports whose marks count against their senders since then, with what each browser left.
    static func slowing(since: Instant, grades: [TriageGrade], limit: Int) -> Query {
        Query(
            """
            select r.code, s.token_hash from report_marks m join report_senders s on s.report_id = m.report_id
                join reports r on r.id = m.report_id
            where m.state in ('standing', 'confirmed') and m.stands_since >= \(since) and m.grade in \(list: grades)
            order by m.stands_since desc limit \(limit)
            """, named: "triage.slowing")
    }

    static func remember(_ report: ID<Report>, sender: [UInt8], at now: Instant) -> Query {
        Query(
            "insert into report_senders (report_id, token_hash, at) values (\(report), \(sender), \(now))", named: "triage.remember")
    }

    static func record(_ row: ResultRow) throws -> TriageRecord {
        TriageRecord(
            id: try row.id(0), report: try row.id(1),
            mark: TriageMark(
                grade: try row.raw(2), ground: try row.raw(3), state: try row.raw(4),
                giver: .init(officer: try row.id(5), agency: try row.optionalID(6), unit: try row.optionalID(7)),
                approver: try row.optionalID(8), since: try row.optionalInstant(9), appealUntil: try row.optionalInstant(10),
                due: try row.optionalInstant(11)), steps: [])
    }

    /// The marks of a report with their steps.
    static func records(of report: ID<Report>, in session: any Session) throws -> [TriageRecord] {
        var records = try session.rows(of(report)).map(record)
        guard !records.isEmpty else { return [] }
        for row in try session.rows(steps(of: records.map(\.id))) {
            let id: ID<TriageEntry> = try row.id(0)
            guard let index = records.firstIndex(where: { $0.id == id }) else { continue }
            records[index].steps.append(
                TriageRecord.Step(
                    kind: try row.raw(1), agency: try row.optionalID(2), officer: try row.optionalText(3), words: try row.text(4),
                    at: try row.instant(5)))
        }
        return records
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let mark = TriageMark(
            grade: .needsCheck, ground: .noDetail, state: .standing, giver: .init(officer: ID(1), agency: nil, unit: nil))
        return [
            of(ID(1)), steps(of: [ID(1)]), insert(ID(1), mark, of: ID(1)), update(ID(1), mark, steps: 0),
            step(ID(1), 0, .given, by: .system, words: "", at: moment, salt: [1], line: ID(1)), waiting(limit: 1),
            overdue(at: moment, limit: 1),
            slowing(since: moment, grades: [.abusive], limit: 1), remember(ID(1), sender: [1], at: moment),
        ]
    }()
}
