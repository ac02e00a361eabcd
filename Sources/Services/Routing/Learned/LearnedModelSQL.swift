import DataAccess
import Domain
import IndonesianText

/// The lessons of the office, the newest of which answers.
enum LearnedModelSQL {
    /// Lessons whose models are kept beside their lines: to go back to where a lesson was a bad one.
    static let kept = 3

    static let newest = Query("select coalesce(max(version), 0) from learned_models", named: "learned.newest")

    static func models(of version: Int) -> Query {
        Query("select kind, bytes from learned_models where version = \(version) and bytes is not null", named: "learned.models")
    }

    static func insert(_ model: LearnedModel, bytes: [UInt8]) -> Query {
        Query(
            """
            insert into learned_models (version, kind, learned_at, examples, tried, tried_first, tried_three, bytes)
            values (\(model.version), \(model.kind.rawValue), \(model.learnedAt), \(model.examples), \(model.trial?.examples ?? 0),
                \(model.trial?.first ?? 0), \(model.trial?.amongThree ?? 0), \(bytes))
            """, named: "learned.insert")
    }

    static func empty(before version: Int) -> Query {
        Query("update learned_models set bytes = null where version < \(version) and bytes is not null", named: "learned.empty")
    }

    static func lines(limit: Int) -> Query {
        Query(
            """
            select version, kind, learned_at, examples, tried, tried_first, tried_three from learned_models
            order by version desc, kind limit \(limit)
            """, named: "learned.lines")
    }

    static func line(_ row: ResultRow) throws -> LearnedModel {
        let tried = try row.int(4)
        return LearnedModel(
            version: try row.int(0), kind: try row.raw(1), learnedAt: try row.instant(2), examples: try row.int(3),
            trial: tried == 0 ? nil : TextTrial(examples: tried, first: try row.int(5), amongThree: try row.int(6)))
    }

    /// Reports that people have verified and that anyone may read who may read reports at all, the newest first. What nobody but the office
    /// may know, what accuses somebody and what ended without an answer teaches nothing.
    static func settled(before id: ID<Report>, limit: Int) -> Query {
        Query(
            """
            select r.id, t.title, t.body, r.holder_agency_id, r.desk_agency_id, r.desk_unit_id, r.category_id, r.class, r.region_code
            from reports r join report_texts t on t.report_id = r.id
            where r.id < \(id) and r.verified_at is not null and r.is_secret = 0 and r.is_sensitive = 0 and r.state <> 'archived'
                and (r.closure is null or r.closure not in ('merged', 'withdrawn', 'handedOver'))
                and not exists (select 1 from report_accused a where a.report_id = r.id)
            order by r.id desc limit \(limit)
            """, named: "learned.settled")
    }

    static let samples: [Query] = [
        newest, models(of: 1), empty(before: 1), lines(limit: 1), settled(before: ID(1), limit: 1),
        insert(
            LearnedModel(version: 1, kind: .body, learnedAt: Instant(milliseconds: 0), examples: 1, trial: nil), bytes: []),
    ]
}
