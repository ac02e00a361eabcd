import DataAccess
import Domain

extension Office {
    /// Counts reports that changed, and those that time changed, into the numbers of dashboards: left to the worker. Returns how many were
    /// counted. Where other indicators are in force than before, all are counted anew.
    public func countFigures(limit: Int = 200) async throws -> Int {
        let book = FigureBook.shipped
        try await openBook(book)
        let moment = now()
        let calendar = try await rules.current().calendar(knownAt: moment)
        let reports = try await store.read { session in
            let ids = try session.rows(FigureSQL.waiting(by: moment, limit: limit)).map { try $0.id(0, of: Report.self) }
            return ids.isEmpty ? [] : try CountedReport.read(ids, asOf: moment, calendar: calendar, in: session)
        }
        guard !reports.isEmpty else {
            try await store.write { session in _ = try session.run(FigureSQL.counted(at: moment)) }
            return 0
        }
        return try await store.write { session in
            var stored: [ID<Report>: CountedReport.Stored] = [:]
            for row in try session.rows(FigureSQL.facts(reports.map(\.id))) {
                stored[try row.id(0)] = CountedReport.Stored(asOf: try row.instant(1), facts: try row.text(2))
            }
            var change = FigureCells()
            for report in reports {
                let own = try report.keep(asOf: moment, indicators: book.indicators, before: stored[report.id], in: session)
                if let own { change.add(own) }
            }
            // In one order, so that two workers do not wait for each other in a circle.
            let cells = change.counts.map { (key: "\($0.key)", cell: $0.key, count: $0.value) }.sorted { $0.key < $1.key }
            for entry in cells { try session.run(FigureSQL.add(entry.count, to: entry.cell)) }
            return reports.count
        }
    }

    /// Begins anew where the numbers are those of other definitions.
    private func openBook(_ book: FigureBook) async throws {
        let isOpen = try await store.read { session in try session.first(FigureSQL.book)?.text(0) == book.digest }
        if isOpen { return }
        try await store.write { session in
            guard try session.first(FigureSQL.book)?.text(0) != book.digest else { return }
            try session.run(all: [FigureSQL.dropCells, FigureSQL.dropFacts, FigureSQL.waitAll, FigureSQL.open(book.digest)])
        }
    }
}
