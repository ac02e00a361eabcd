public import Domain
import Sealing

/// What dashboards count: the definitions in force, known by a digest, so that others are not added to numbers of theirs.
struct FigureBook: Sendable {
    let indicators: [IndicatorDefinition]
    let digest: String

    /// Raised where histories are read into facts in another way: all reports are then counted anew.
    private static let revision = 1

    init(_ indicators: [IndicatorDefinition]) {
        self.indicators = indicators.filter(\.grain.isOfReports)
        let text = (["revision \(Self.revision)"] + self.indicators.map(\.text)).joined(separator: "\n\n")
        digest = ContentHash(of: Array(text.utf8)).hex
    }

    static let shipped = FigureBook(IndicatorCatalogue.first + IndicatorCatalogue.overview)
}

extension Office {
    /// What the figures of a dashboard are: their definitions in force.
    public static var figureDefinitions: [IndicatorDefinition] { FigureBook.shipped.indicators }
}
