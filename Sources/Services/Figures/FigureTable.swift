import Domain

/// Figures as a table for a spreadsheet: each with what is needed to compute it again.
public struct FigureTable: Sendable {
    public let text: String

    /// - Parameters:
    ///   - body: as the address of the page names it.
    ///   - name: what an indicator is called.
    public init(_ figures: StoredFigures, body: String, name: (String) -> String) {
        let asOf = figures.asOf.map { "\($0)" } ?? ""
        let rows = figures.sheets.flatMap(\.figures).map { figure in
            [
                body, figure.period.description, figure.indicator, String(figure.version), name(figure.indicator), figure.part ?? "",
                figure.isSmall ? "" : String(figure.numerator), figure.isSmall ? "" : String(figure.denominator), figure.text,
                figure.unit.rawValue, asOf, "provisional",
            ]
        }
        text =
            CSVTable(
                columns: [
                    "body", "period", "indicator", "version", "name", "part", "numerator", "denominator", "value", "unit", "as_of", "state",
                ], rows: rows
            ).text
    }
}
