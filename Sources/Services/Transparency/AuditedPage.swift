import DataAccess
import Domain
import Sealing

/// Some reports with neighbouring numbers, and everything that is held against their events, read in one moment.
struct AuditedPage {
    let ids: [Int64]
    private let reports: [ResultRow]
    private var rows: [Part: [Int64: [ResultRow]]] = [:]
    private var seeds = LogSeeds()

    /// What is read beside the reports' own rows. The number of the report stands first in each row.
    enum Part: CaseIterable {
        case events, own, writings, versions, answers, accused, invited, looks, doubts
    }

    init(after last: Int64, upTo end: Int64, limit: Int, in session: any Session) throws {
        reports = try session.rows(ReportAuditSQL.reports(after: last, upTo: end, limit: limit))
        ids = try reports.map { try $0.int64(0) }
        guard let first = ids.first, let final = ids.last else { return }
        for part in Part.allCases {
            rows[part] = Dictionary(grouping: try session.rows(ReportAuditSQL.part(part, first...final))) { row in
                (try? row.int64(0)) ?? 0
            }
        }
        for row in try session.rows(ReportAuditSQL.seeds(first...final)) {
            let subject = LogSubject(source: .report, id: try row.int64(0))
            seeds.add(LogSeed(bytes: try row.blob(2)), of: subject, since: try row.int64(1))
        }
    }

    func differences(looksKeptSince: Instant) -> [ReportDifference] {
        var actors: [String: Actor] = [:]
        return zip(ids, reports).flatMap { id, row -> [ReportDifference] in
            var report = AuditedReport(id: ID(id), row: row, looksKeptSince: looksKeptSince)
            report.check(seeds: seeds, actors: &actors) { rows[$0]?[id] ?? [] }
            return report.differences
        }
    }
}
