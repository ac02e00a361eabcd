import Domain
import Services

/// The monthly report of a body on its handling of complaints (laporan bulanan), in the layout that official letters have (Peraturan ANRI
/// 5/2021): what the log tells stands in it, number, addressee and signature are left for the hand.
struct MonthlyLetter: ViewModel {
    let body: EvaluatedBody
    let month: EvaluationPeriod
    let figures: StoredFigures
    let words: FigureWords
    let today: CivilDate

    /// Topics that it names.
    private static let mostTopics = 5

    /// What is due on a day, and the whole in the words of the Kemendagri rating (M01, M02).
    private static let performance = ["M01", "M02", "M06", "M07", "M08", "M22"]

    var view: ViewObject {
        [
            "body": .phrase(words.name(of: body)), "month": .phrase(words.name(of: month)), "today": .text(words.desk.date(today)),
            "isCounted": .flag(figures.asOf != nil), "asOf": ViewValue(figures.asOf.map { words.desk.moment($0) }),
            "received": .text(count(figures.figure("O01"))), "closed": .text(count(figures.figure("O02"))),
            "before": .text(count(figures.figure("O01", at: 1))),
            "tables": .list(
                [
                    table("statuses", OfficialLabel.allCases.map { ($0.fieldWord, "figure.label.\($0.fieldWord)") }, of: "M02.labels"),
                    table("channels", "O01.channel"), table("classes", "O01.class"),
                    table("topics", "O01.category", most: Self.mostTopics), table("archive", "M21"),
                ].compactMap(\.self)),
            "lines": .list(
                Self.performance.map { id in
                    let figure = figures.figure(id)
                    return .object([
                        "name": .phrase(Phrase("indicator.\(id)")), "value": .text(words.value(figure)),
                        "rows": .phrase(words.rows(figure)),
                    ])
                }),
        ]
    }

    private func count(_ figure: Figure?) -> String { words.desk.words.number(figure?.numerator ?? 0) }

    private func table(_ key: String, _ indicator: String, most: Int = .max) -> ViewValue? {
        let parts = figures.parts(indicator).prefix(most).compactMap(\.part)
        return parts.isEmpty ? nil : rows(key, parts.map { ($0, words.part($0, of: indicator)) }, of: indicator)
    }

    /// With a line for each of these, also where nothing is counted.
    private func table(_ key: String, _ lines: [(part: String, name: Phrase)], of indicator: String) -> ViewValue? {
        rows(key, lines, of: indicator)
    }

    private func rows(_ key: String, _ lines: [(part: String, name: Phrase)], of indicator: String) -> ViewValue {
        let counts = Dictionary(figures.parts(indicator).map { ($0.part ?? "", $0.numerator) }) { $1 }
        return .object([
            "title": .phrase(Phrase("figure.letter.\(key)")),
            "lines": .list(
                lines.map { line in
                    .object(["name": .phrase(line.name), "count": .text(words.desk.words.number(counts[line.part] ?? 0))])
                }),
        ])
    }
}
