public import DataAccess
import Domain

/// The least that a submission can cost: one small row, on disk before the answer.
public enum InsertBench {
    /// Makes its table in a scratch store; never to be run on an office's own.
    public static func run(in store: any DataStore, ids: IDMaker, seconds: Double) async throws -> BenchFigures {
        try await store.write { session in _ = try session.run(BenchSQL.makeTable) }
        return try await BenchRun.measure(seconds: seconds) {
            let id: ID<BenchFigures> = ids.next()
            try await store.write { session in _ = try session.run(BenchSQL.insert(id)) }
        }
    }
}

/// A schema for measuring, on servers where a new database cannot be made in passing.
public enum BenchSchema {
    /// As it is named on the server, for an operator who must drop it.
    public static let name = "lapor_bench"

    /// Throws where it exists: another measurement runs, or one was killed and an operator must drop it.
    public static func make(in store: any DataStore) async throws {
        try await store.write { session in _ = try session.run(BenchSQL.makeSchema) }
    }

    /// With everything in it.
    public static func remove(from store: any DataStore) async throws {
        try await store.write { session in _ = try session.run(BenchSQL.removeSchema) }
    }
}

enum BenchSQL {
    static let makeSchema = Query("create schema lapor_bench", named: "bench.makeSchema")
    static let removeSchema = Query("drop schema lapor_bench cascade", named: "bench.removeSchema")
    static let reports = Query("select count(*) from reports", named: "bench.reports")
    static let events = Query("select count(*) from report_events", named: "bench.events")
    static let makeTable = Query("create table bench_rows (id bigint primary key, text text not null)", named: "bench.makeTable")

    /// The agency on whose desk most reports lie.
    static let busiest = Query(
        """
        select desk_agency_id from reports where desk_agency_id is not null group by desk_agency_id order by count(*) desc limit 1
        """, named: "bench.busiest")

    /// One report of so many, over the whole time.
    static func sample(every step: Int) -> Query {
        Query(
            """
            select r.code, t.body, r.region_code from (
                select id, code, region_code, row_number() over (order by id) as number from reports) r
            join report_texts t on t.report_id = r.id where r.number % \(step) = 0
            """, named: "bench.sample")
    }

    static func insert(_ id: ID<BenchFigures>) -> Query {
        Query("insert into bench_rows (id, text) values (\(id), \("sebaris kecil"))", named: "bench.insert")
    }
}
