import DataAccess
import Domain

/// The tables of the numbers that dashboards add up.
enum FigureSQL {
    static let book = Query("select digest, counted_at from figure_books where id = 1", named: "figure.book")

    static func open(_ digest: String) -> Query {
        Query(
            """
            insert into figure_books (id, digest, counted_at) values (1, \(digest), null)
            on conflict (id) do update set digest = excluded.digest, counted_at = null
            """, named: "figure.open")
    }

    static func counted(at now: Instant) -> Query {
        Query("update figure_books set counted_at = \(now) where id = 1", named: "figure.counted")
    }

    static let dropCells = Query("delete from figure_cells", named: "figure.dropCells")
    static let dropFacts = Query("delete from figure_facts", named: "figure.dropFacts")

    static let waitAll = Query(
        """
        insert into figure_backlog (report_id) select id from reports where true on conflict (report_id) do nothing
        """, named: "figure.waitAll")

    static func wait(_ id: ID<Report>) -> Query {
        Query("insert into figure_backlog (report_id) values (\(id)) on conflict (report_id) do nothing", named: "figure.wait")
    }

    /// Reports that changed, and those that time changed.
    static func waiting(by now: Instant, limit: Int) -> Query {
        Query(
            """
            select report_id from (select report_id from figure_backlog order by report_id limit \(limit)) changed
            union select report_id from (select report_id from figure_facts where changes_at <= \(now) order by changes_at limit \(limit)) aged
            order by 1 limit \(limit)
            """, named: "figure.waiting")
    }

    static let isWaiting = Query("select count(*) from figure_backlog", named: "figure.isWaiting")

    /// 0 rows where the report moved on meanwhile: it waits still.
    static func take(_ id: ID<Report>, at version: Int64) -> Query {
        Query(
            """
            delete from figure_backlog where report_id = \(id) and exists (select 1 from reports where id = \(id) and version = \(version))
            """, named: "figure.take")
    }

    static func facts(_ ids: [ID<Report>]) -> Query {
        Query("select report_id, as_of, facts from figure_facts where report_id in \(list: ids)", named: "figure.facts")
    }

    static func insert(_ id: ID<Report>, asOf: Instant, changesBy: Instant?, facts: String) -> Query {
        Query(
            """
            insert into figure_facts (report_id, as_of, changes_at, facts) values (\(id), \(asOf), \(changesBy), \(facts))
            on conflict (report_id) do nothing
            """, named: "figure.insert")
    }

    /// 0 rows where another worker counted it meanwhile.
    static func update(_ id: ID<Report>, from before: Instant, asOf: Instant, changesBy: Instant?, facts: String) -> Query {
        Query(
            """
            update figure_facts set as_of = \(asOf), changes_at = \(changesBy), facts = \(facts)
            where report_id = \(id) and as_of = \(before)
            """, named: "figure.update")
    }

    static func add(_ count: FigureCount, to cell: FigureCell) -> Query {
        let (agency, unit) = cell.body.columns
        return Query(
            """
            insert into figure_cells (agency_id, unit_id, span, indicator, version, part, value, counted, among)
            values (\(agency), \(unit), \(cell.span.description), \(cell.indicator), \(cell.version), \(cell.part ?? ""),
                \(cell.value?.description ?? ""), \(count.counted), \(count.among))
            on conflict (agency_id, unit_id, span, indicator, version, part, value)
            do update set counted = figure_cells.counted + excluded.counted, among = figure_cells.among + excluded.among
            """, named: "figure.add")
    }

    static func cells(of body: EvaluatedBody, spans: [String]) -> Query {
        let (agency, unit) = body.columns
        return Query(
            """
            select span, indicator, version, part, value, counted, among from figure_cells
            where agency_id = \(agency) and unit_id = \(unit) and span in \(list: spans) and (counted <> 0 or among <> 0)
            """, named: "figure.cells")
    }

    static let samples: [Query] = [
        book, open(""), counted(at: Instant(milliseconds: 0)), dropCells, dropFacts, waitAll, wait(ID(1)),
        waiting(by: Instant(milliseconds: 0), limit: 1), isWaiting, take(ID(1), at: 1), facts([ID(1)]),
        insert(ID(1), asOf: Instant(milliseconds: 0), changesBy: nil, facts: ""),
        update(ID(1), from: Instant(milliseconds: 0), asOf: Instant(milliseconds: 0), changesBy: nil, facts: ""),
        add(FigureCount(), to: FigureCell(body: .nation, span: .standing, indicator: "M01", version: 1)),
        cells(of: .nation, spans: ["now"]),
    ]
}

extension EvaluatedBody {
    /// How the tables name it: agency and unit, 0 where there is none.
    var columns: (agency: Int64, unit: Int64) {
        switch self {
        case .nation: (0, 0)
        case .agency(let agency): (agency.rawValue, 0)
        case .unit(let holder): (holder.agency.rawValue, holder.unit?.rawValue ?? 0)
        }
    }
}
