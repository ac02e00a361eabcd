import IndonesianText

/// Where a matter is better told, shown while a report is written: it may go on all the same.
struct Elsewhere: ViewModel {
    private let matters: Set<ElsewhereWords.Matter>

    /// Nil for most texts.
    init?(in text: String) {
        matters = ElsewhereWords.find(in: text)
        if matters.isEmpty { return nil }
    }

    var view: ViewObject {
        ["places": .list(ElsewhereWords.Matter.allCases.filter(matters.contains).map { .phrase("report.elsewhere.\($0.rawValue)") })]
    }
}
