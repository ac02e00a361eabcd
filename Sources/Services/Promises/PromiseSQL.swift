import DataAccess
import Domain

enum PromiseSQL {
    static func put(_ promise: Promise, number: Int, of report: ID<Report>) -> Query {
        Query(
            """
            insert into promises (report_id, number, agency_id, unit_id, made_at, day, first_day, due_at, kept_at, ended_at)
            values (\(report), \(number), \(promise.maker?.agency), \(promise.maker?.unit), \(promise.madeAt),
                \(promise.date.daysSinceEpoch), \(promise.movedFrom?.daysSinceEpoch), \(promise.dueAt), \(promise.keptAt),
                \(promise.endedAt))
            on conflict (report_id, number) do update set day = excluded.day, first_day = excluded.first_day, due_at = excluded.due_at,
                kept_at = excluded.kept_at, ended_at = excluded.ended_at
            """, named: "promise.put")
    }

    static func remedy(
        _ kind: RemedyKind, number: Int, of report: ID<Report>, agency: ID<Agency>, isSecret: Bool, at moment: Instant
    ) -> Query {
        Query(
            """
            insert into remedies (report_id, number, agency_id, kind, is_secret, at)
            values (\(report), \(number), \(agency), \(kind), \(isSecret), \(moment)) on conflict (report_id, number) do nothing
            """, named: "remedy.insert")
    }

    /// How a promise stands now, as a condition on `p`.
    static func condition(_ standing: PromiseStanding, now: Instant) -> Query {
        switch standing {
        case .broken: "p.ended_at is null and coalesce(p.kept_at, \(now)) >= p.due_at"
        case .kept: "p.ended_at is null and p.kept_at < p.due_at"
        case .open: "p.ended_at is null and p.kept_at is null and p.due_at > \(now)"
        case .moved: "p.ended_at is null and p.first_day is not null"
        }
    }

    /// For each agency that promised something: how many are kept, broken, open, moved, and how many of all stand on reports that the
    /// public may not know.
    static func totals(of agency: ID<Agency>?, now: Instant) -> Query {
        let narrowed: Query = agency.map { " and p.agency_id = \($0)" } ?? ""
        func count(_ standing: PromiseStanding) -> Query {
            "sum(case when \(splice: condition(standing, now: now)) then 1 else 0 end)"
        }
        return Query(
            """
            select p.agency_id, \(splice: count(.kept)), \(splice: count(.broken)), \(splice: count(.open)), \(splice: count(.moved)),
                sum(case when r.public_at is null then 1 else 0 end)
            from promises p join reports r on r.id = p.report_id
            where p.agency_id is not null and p.ended_at is null\(splice: narrowed)
            group by p.agency_id order by p.agency_id
            """, named: "promise.totals")
    }

    /// Those on public reports, the oldest date first.
    static func page(_ standing: PromiseStanding, of agency: ID<Agency>?, after: ListCursor?, limit: Int, now: Instant) -> Query {
        var conditions: [Query] = ["p.agency_id is not null", "r.public_at is not null", condition(standing, now: now)]
        if let agency { conditions.append("p.agency_id = \(agency)") }
        if let after { conditions.append("(p.due_at, p.report_id) > (\(after.key), \(after.id))") }
        return Query(
            """
            select p.report_id, r.code, t.public_title, p.agency_id, p.unit_id, p.day, p.first_day, p.due_at, p.kept_at
            from promises p join reports r on r.id = p.report_id join report_texts t on t.report_id = r.id
            where \(splice: conditions.joined(by: " and ")) order by p.due_at, p.report_id, p.number limit \(limit + 1)
            """, named: "promise.page")
    }

    static func row(_ row: ResultRow, at now: Instant) throws -> PromiseRow {
        guard let code = TrackingCode(try row.text(1)) else { throw ServiceFault.notFound }
        let (due, kept): (Instant, Instant?) = (try row.instant(7), try row.optionalInstant(8))
        return PromiseRow(
            report: try row.id(0), code: code, title: try row.optionalText(2) ?? "",
            maker: Holder(agency: try row.id(3), unit: try row.optionalID(4)), date: CivilDate(daysSinceEpoch: try row.int(5)),
            movedFrom: try row.optionalInt(6).map { CivilDate(daysSinceEpoch: $0) }, dueAt: due, keptAt: kept,
            isBroken: (kept ?? now) >= due)
    }

    /// What an agency made good on reports that the public may know, by kind.
    static func remedies(of agency: ID<Agency>, since moment: Instant) -> Query {
        Query(
            """
            select m.kind, count(*) from remedies m join reports r on r.id = m.report_id
            where m.agency_id = \(agency) and m.is_secret = 0 and m.at >= \(moment) and r.public_at is not null
            group by m.kind order by m.kind
            """, named: "remedy.counts")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let sample = Promise(wording: Wording(id: ID(1), length: 1), date: .earliest, madeAt: moment)
        return [
            put(sample, number: 0, of: ID(1)), remedy(.apology, number: 0, of: ID(1), agency: ID(1), isSecret: false, at: moment),
            totals(of: ID(1), now: moment), totals(of: nil, now: moment), remedies(of: ID(1), since: moment),
        ]
            + PromiseStanding.allCases.map {
                page($0, of: ID(1), after: ListCursor(key: 1, id: 1), limit: 1, now: moment)
            }
    }()
}
