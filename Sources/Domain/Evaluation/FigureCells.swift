/// What one report adds to the numbers of every body, span and indicator; the numbers of an office are the sum over its reports.
///
/// Sums of whole numbers do not depend on an order, so the worker may take reports as they change: it takes off what a report gave when it
/// was last read, and puts on what it gives now. ``FigureTally`` computes the figures from the sums.
public struct FigureCells: Sendable {
    public private(set) var counts: [FigureCell: FigureCount] = [:]

    public init(_ counts: [FigureCell: FigureCount] = [:]) {
        self.counts = counts
    }

    /// - Parameter rows: all facts of one report.
    public init(of rows: [FactRow], indicators: [IndicatorDefinition]) {
        let own = Dictionary(grouping: rows, by: \.grain)
        for indicator in indicators {
            guard let rows = own[indicator.grain]?.filter(indicator.among.admits), !rows.isEmpty else { continue }
            for (place, rows) in Self.places(of: rows, indicator) { add(indicator, at: place, indicator.taken(rows)) }
        }
    }

    /// The sum of both, without cells that count nothing any more.
    public mutating func add(_ other: FigureCells, taken isTakenOff: Bool = false) {
        for (cell, count) in other.counts {
            let sum = counts[cell, default: FigureCount()] + (isTakenOff ? -count : count)
            counts[cell] = sum.isZero ? nil : sum
        }
    }

    private struct Place: Hashable {
        var body: EvaluatedBody
        var span: FigureSpan
    }

    private static func places(of rows: [FactRow], _ indicator: IndicatorDefinition) -> [Place: [FactRow]] {
        var places: [Place: [FactRow]] = [:]
        for row in rows {
            for span in FigureSpan.all(of: indicator, on: row.date) { places[Place(body: row.body, span: span), default: []].append(row) }
        }
        return places
    }

    private mutating func add(_ indicator: IndicatorDefinition, at place: Place, _ among: [FactRow]) {
        put(indicator, place, part: nil, among)
        guard let split = indicator.split else { return }
        let own = split.ofWhole ? among.filter(indicator.counted.admits) : among
        for part in Set(own.flatMap { $0.fields[split.field]?.parts ?? [] }) {
            put(indicator, place, part: part, own.filter { $0.fields[split.field]?.parts.contains(part) == true })
        }
    }

    private mutating func put(_ indicator: IndicatorDefinition, _ place: Place, part: String?, _ among: [FactRow]) {
        let counted = among.filter(indicator.counted.admits)
        var cell = FigureCell(body: place.body, span: place.span, indicator: indicator.id, version: indicator.version, part: part)
        switch indicator.measure {
        case .mean(let field), .median(let field), .p90(let field):
            counts[cell, default: FigureCount()].among += among.count
            for value in counted.compactMap({ $0.number(field) }) {
                cell.value = value
                counts[cell, default: FigureCount()].counted += 1
            }
        case .share, .count, .growth, .change:
            counts[cell, default: FigureCount()] =
                counts[cell, default: FigureCount()] + FigureCount(counted: counted.count, among: among.count)
        }
    }
}
