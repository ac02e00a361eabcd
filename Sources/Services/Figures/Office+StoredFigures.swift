import DataAccess
public import Domain

extension Office {
    /// The figures of a body for some periods, a few milliseconds however many reports there are. Indicators that the kept numbers cannot
    /// tell for a period are left out there: those that count a report's last row are told for months, quarters and years alone.
    public func storedFigures(
        of body: EvaluatedBody, in periods: [EvaluationPeriod], indicators wanted: Set<String>? = nil
    ) async throws -> StoredFigures {
        let indicators = FigureBook.shipped.indicators.filter { wanted?.contains($0.id) ?? true }
        let moment = now()
        let spans = FigureTally.spans(for: indicators, in: periods).map(\.description).sorted()
        return try await store.read { session in
            let countedAt = try session.first(FigureSQL.book)?.optionalInstant(1)
            let waiting = try session.first(FigureSQL.isWaiting)?.int(0) ?? 0
            let cells = try FigureCells(session.rows(FigureSQL.cells(of: body, spans: spans)), of: body)
            let sheets = periods.map { period in
                let told = indicators.filter { FigureTally.isStored($0, in: period) }
                let tally = FigureTally(told, of: body, in: period, asOf: countedAt ?? moment, cells: cells.counts)
                return (period: period, figures: tally.figures)
            }
            return StoredFigures(body: body, sheets: sheets, asOf: countedAt, waiting: waiting)
        }
    }
}

extension FigureCells {
    fileprivate init(_ rows: [ResultRow], of body: EvaluatedBody) throws {
        var counts: [FigureCell: FigureCount] = [:]
        for row in rows {
            guard let span = FigureSpan(try row.text(0)) else { throw StoreFault.other("figure_cells.span") }
            let (part, value) = (try row.text(3), try row.text(4))
            let cell = FigureCell(
                body: body, span: span, indicator: try row.text(1), version: try row.int(2), part: part.isEmpty ? nil : part,
                value: value.isEmpty ? nil : Fraction(value))
            counts[cell] = FigureCount(counted: try row.int(5), among: try row.int(6))
        }
        self.init(counts)
    }
}
