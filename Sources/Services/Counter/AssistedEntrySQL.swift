import DataAccess
import Domain

enum AssistedEntrySQL {
    /// What an entry is read from, and how many columns that are.
    static let columns: Query = """
        e.report_id, r.code, e.officer_id, o.name, e.agency_id, e.unit_id, e.relation, e.received_day, e.entered_at, e.visible_until,
        e.handed_over_at, e.mandate_at, e.mandate_ended_at
        """
    static let columnCount = 13

    private static let source: Query = """
        assisted_entries e join reports r on r.id = e.report_id join officers o on o.id = e.officer_id
        """

    static func insert(
        _ new: AssistedIntake, of report: ID<Report>, by officer: ID<Officer>, words: [UInt8], receipt: [UInt8], at now: Instant,
        until end: Instant
    ) -> Query {
        let mandateAt = new.mandate.isEmpty ? nil : now
        return Query(
            """
            insert into assisted_entries (report_id, officer_id, agency_id, unit_id, relation, received_day, entered_at, visible_until,
                words, receipt, mandate_at)
            values (\(report), \(officer), \(new.assistant.agency), \(new.assistant.unit), \(new.relation),
                \(new.receivedOn.daysSinceEpoch), \(now), \(end), \(words), \(receipt), \(mandateAt))
            """, named: "assisted.insert")
    }

    static func of(_ report: ID<Report>) -> Query {
        Query("select \(splice: columns) from \(splice: source) where e.report_id = \(report)", named: "assisted.of")
    }

    /// Entries of one officer that he may still look at: not handed over yet, or with a mandate.
    static func own(_ officer: ID<Officer>, at now: Instant, limit: Int) -> Query {
        Query(
            """
            select \(splice: columns) from \(splice: source)
            where e.officer_id = \(officer) and ((e.handed_over_at is null and e.visible_until > \(now))
                or (e.mandate_at is not null and e.mandate_ended_at is null))
            order by e.entered_at desc, e.report_id desc limit \(limit)
            """, named: "assisted.own")
    }

    static func sealed(_ report: ID<Report>) -> Query {
        Query("select words, receipt from assisted_entries where report_id = \(report)", named: "assisted.sealed")
    }

    static func handOver(_ report: ID<Report>, by officer: ID<Officer>, at now: Instant) -> Query {
        Query(
            """
            update assisted_entries set handed_over_at = \(now), receipt = null
            where report_id = \(report) and officer_id = \(officer) and handed_over_at is null
            """, named: "assisted.handOver")
    }

    static func endMandate(_ report: ID<Report>, at now: Instant) -> Query {
        Query(
            """
            update assisted_entries set mandate_ended_at = \(now)
            where report_id = \(report) and mandate_at is not null and mandate_ended_at is null
            """, named: "assisted.endMandate")
    }

    /// What the reporter said goes with his identity.
    static func eraseWords(of report: ID<Report>) -> Query {
        Query("update assisted_entries set words = null, receipt = null where report_id = \(report)", named: "assisted.eraseWords")
    }

    /// No receipt can be made again once its time is over.
    static func forgetReceipts(at now: Instant) -> Query {
        Query(
            "update assisted_entries set receipt = null where receipt is not null and visible_until <= \(now)",
            named: "assisted.forgetReceipts")
    }

    static func entry(_ row: ResultRow) throws -> AssistedEntry {
        guard let code = TrackingCode(try row.text(1)) else { throw ServiceFault.notFound }
        return AssistedEntry(
            report: try row.id(0), code: code, officer: try row.id(2), name: try row.text(3), agency: try row.optionalID(4),
            unit: try row.optionalID(5), relation: try row.raw(6), receivedOn: CivilDate(daysSinceEpoch: try row.int(7)),
            enteredAt: try row.instant(8), visibleUntil: try row.instant(9), handedOverAt: try row.optionalInstant(10),
            mandateAt: try row.optionalInstant(11), mandateEndedAt: try row.optionalInstant(12))
    }

    static let samples: [Query] = {
        let (report, moment) = (ID<Report>(1), Instant(milliseconds: 0))
        let new = AssistedIntake(
            assistant: .system, relation: .himself, receivedOn: CivilDate(daysSinceEpoch: 0), consent: "")
        return [
            insert(new, of: report, by: ID(1), words: [1], receipt: [1], at: moment, until: moment), of(report),
            own(ID(1), at: moment, limit: 1), sealed(report), handOver(report, by: ID(1), at: moment), endMandate(report, at: moment),
            eraseWords(of: report), forgetReceipts(at: moment),
        ]
    }()
}
