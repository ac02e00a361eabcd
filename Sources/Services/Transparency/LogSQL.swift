import DataAccess
import Domain
import Sealing

enum LogSQL {
    static let eventColumns: Query = "e.report_id, r.code, e.sequence, e.at, e.kind, e.actor, e.payload, e.log_index, e.texts"
    static let actColumns: Query = "id, at, act, officer_id, agency_id, subject, detail, log_index"

    static let size = Query("select size from log_state where id = 1", named: "log.size")

    /// Events that are in no entry yet, in the order in which they will be entered.
    static func waitingEvents(limit: Int) -> Query {
        Query(
            """
            select \(splice: eventColumns) from report_events e join reports r on r.id = e.report_id
            where e.log_index is null order by e.report_id, e.sequence limit \(limit)
            """, named: "log.waitingEvents")
    }

    static func waitingActs(limit: Int) -> Query {
        Query("select \(splice: actColumns) from office_log where log_index is null order by id limit \(limit)", named: "log.waitingActs")
    }

    static func events(_ range: ClosedRange<Int64>) -> Query {
        Query(
            """
            select \(splice: eventColumns) from report_events e join reports r on r.id = e.report_id
            where e.log_index between \(range.lowerBound) and \(range.upperBound)
            """, named: "log.events")
    }

    static func acts(_ range: ClosedRange<Int64>) -> Query {
        Query(
            "select \(splice: actColumns) from office_log where log_index between \(range.lowerBound) and \(range.upperBound)",
            named: "log.acts")
    }

    /// One event of a report, by its place in it.
    static func event(_ id: ID<Report>, sequence: Int64) -> Query {
        Query(
            """
            select \(splice: eventColumns) from report_events e join reports r on r.id = e.report_id
            where e.report_id = \(id) and e.sequence = \(sequence)
            """, named: "log.event")
    }

    /// Where the events of one report stand.
    static func places(_ id: ID<Report>) -> Query {
        Query("select sequence, log_index from report_events where report_id = \(id) and log_index is not null", named: "log.places")
    }

    static func seeds(_ source: LogStatement.Source, _ ids: [Int64]) -> Query {
        Query(
            "select subject_id, since, seed from log_seeds where source = \(source) and subject_id in \(list: ids)", named: "log.seeds")
    }

    static func insertSeeds(_ rows: [(subject: LogSubject, since: Int64, seed: LogSeed)]) -> Query {
        let values = rows.map { row -> Query in "(\(row.subject.source), \(row.subject.id), \(row.since), \(row.seed.bytes))" }
        return Query(
            "insert into log_seeds (source, subject_id, since, seed) values \(splice: values.joined(by: ", "))", named: "log.insertSeeds")
    }

    static func insertLeaves(_ rows: [(mark: Int64, index: Int64)]) -> Query {
        let values = rows.map { row -> Query in "(\(row.mark), \(row.index))" }
        return Query("insert into log_leaves (mark, log_index) values \(splice: values.joined(by: ", "))", named: "log.insertLeaves")
    }

    static func leaves(_ mark: Int64) -> Query {
        Query("select log_index from log_leaves where mark = \(mark) order by log_index", named: "log.leaves")
    }

    /// Notes where a run of events of one report stands, none of which was entered before.
    static func enterEvents(of report: Int64, _ sequences: ClosedRange<Int64>, shift: Int64) -> Query {
        Query(
            """
            update report_events set log_index = sequence + \(shift)
            where report_id = \(report) and sequence between \(sequences.lowerBound) and \(sequences.upperBound) and log_index is null
            """, named: "log.enterEvents")
    }

    static func enterAct(_ id: Int64, index: Int64) -> Query {
        Query("update office_log set log_index = \(index) where id = \(id) and log_index is null", named: "log.enterAct")
    }

    static func grow(from size: Int64, to newSize: Int64) -> Query {
        Query("update log_state set size = \(newSize) where id = 1 and size = \(size)", named: "log.grow")
    }

    static func tile(_ key: LogTile.Key) -> Query {
        Query("select hashes from log_tiles where level = \(key.level) and position = \(key.position)", named: "log.tile")
    }

    static func saveTile(_ key: LogTile.Key, _ tile: LogTile) -> Query {
        Query(
            """
            insert into log_tiles (level, position, hashes) values (\(key.level), \(key.position), \(tile.bytes))
            on conflict (level, position) do update set hashes = excluded.hashes
            """, named: "log.saveTile")
    }

    /// Takes the sequencer's seat, or keeps it; 0 rows mean that another process has it.
    static func takeSeat(_ holder: String, until end: Instant, at now: Instant) -> Query {
        Query(
            """
            insert into leases (name, holder, until) values ('log.sequencer', \(holder), \(end))
            on conflict (name) do update set holder = excluded.holder, until = excluded.until
            where leases.until <= \(now) or leases.holder = excluded.holder
            """, named: "log.takeSeat")
    }

    static let waitingCount = Query(
        """
        select (select count(*) from report_events where log_index is null) + (select count(*) from office_log where log_index is null)
        """, named: "log.waitingCount")

    static let samples: [Query] = {
        let (moment, key) = (Instant(milliseconds: 0), LogTile.Key(level: 0, position: 0))
        return [
            size, waitingEvents(limit: 1), waitingActs(limit: 1), events(0...1), acts(0...1), event(ID(1), sequence: 1), places(ID(1)),
            seeds(.report, [1]), insertSeeds([(LogSubject(source: .report, id: 1), 1, LogSeed(bytes: [1]))]), insertLeaves([(1, 1)]),
            leaves(1), enterEvents(of: 1, 1...2, shift: 0), enterAct(1, index: 0), grow(from: 0, to: 1), tile(key),
            saveTile(key, LogTile(bytes: [])), takeSeat("", until: moment, at: moment), waitingCount,
        ]
    }()
}
