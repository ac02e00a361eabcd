import Domain
import Services

/// The page of a body's figures, from stored numbers alone.
struct FigureModel: ViewModel {
    let ask: FigureAsk
    let reach: FigureReach
    let figures: StoredFigures
    let words: FigureWords

    /// Most lines that the list of a split shows.
    private static let mostParts = 10

    /// The groups of the table, in the order of a case's life.
    private static let groups: [(key: String, indicators: [String])] = [
        ("intake", ["O01", "M20", "M02.merged", "M02.withdrawn", "M30"]),
        ("handling", ["M06", "M07", "M08", "M01", "M01s", "M27", "O05", "M13"]),
        ("open", ["O03", "O03.overdue", "O03.soon", "M22"]),
        ("ending", ["O02", "M02", "M10", "M10e", "M11", "O04", "M12", "M15"]),
        ("days", ["M09.verification.median", "M09.firstFollowUp.median", "M09.median", "M09.p90"]),
    ]

    private static let splits = ["O01.category", "O01.channel", "O02.kind", "O03.standing", "O03.age"]

    var view: ViewObject {
        let directory = words.desk.rules.directory
        let address: [(name: String, value: String)] = [
            (name: FigureAsk.bodyName, value: FigureAsk.name(of: ask.body, in: directory)),
            (name: FigureAsk.periodName, value: ask.period.description),
        ]
        return [
            "body": .phrase(words.name(of: ask.body)), "period": .phrase(words.name(of: ask.period)),
            "beforeLabel": .phrase(words.name(of: ask.period.sameLastYear)),
            "isCounted": .flag(figures.asOf != nil), "asOf": ViewValue(figures.asOf.map { words.desk.moment($0) }),
            "isWaiting": .flag(figures.waiting > 0), "waiting": .text(words.desk.words.number(figures.waiting)),
            "action": .text(SiteURL.figures.path),
            "file": .component(Link("figure.file", href: SiteURL.figureFile.path(query: address))),
            "letter": ask.isMonth
                ? .component(Link("figure.letter.link", href: SiteURL.monthlyLetter.path(query: address))) : .none,
            "filters": .list([
                .component(
                    SelectBox(
                        FigureAsk.bodyName, "figure.body",
                        options: reach.bodies.map { Choice(FigureAsk.name(of: $0, in: directory), words.name(of: $0)) },
                        chosen: FigureAsk.name(of: ask.body, in: directory), prompt: nil)),
                .component(
                    SelectBox(
                        FigureAsk.periodName, "figure.period",
                        options: ask.periods.map { Choice($0.description, words.name(of: $0)) }, chosen: ask.period.description,
                        prompt: nil)),
            ]),
            "groups": .list(Self.groups.map(group)),
            "intakeChart": .component(chart("figure.chart.intake") { figures.figure("O01", at: $0)?.numerator ?? 0 }),
            "completionChart": .component(
                chart("figure.chart.completion", isPercent: true) { place in
                    figures.figure("M02", at: place).flatMap { figure in
                        figure.denominator > 0 ? (figure.numerator * 200 / figure.denominator + 1) / 2 : nil
                    }
                }),
            "splits": .list((Self.splits + (ask.body == .nation ? ["O01.province"] : [])).compactMap(split)),
            "definitions": .list(definitions.map { .object(["name": name($0.id), "text": .text($0.text)]) }),
        ]
    }

    private func group(_ group: (key: String, indicators: [String])) -> ViewValue {
        .object([
            "title": .phrase(Phrase("figure.group.\(group.key)")),
            "lines": .list(
                group.indicators.map { id in
                    let (now, before) = (figures.figure(id), figures.figure(id, at: 1))
                    let isStanding = group.key == "open"
                    return .object([
                        "name": name(id), "value": .text(words.value(now)), "rows": .phrase(words.rows(now)),
                        "before": .text(isStanding ? "–" : words.value(before)),
                    ])
                }),
        ])
    }

    private func name(_ id: String) -> ViewValue { .phrase(Phrase("indicator.\(id)")) }

    private func chart(_ title: Phrase, isPercent: Bool = false, _ value: (Int) -> Int?) -> MonthChart {
        MonthChart(
            title,
            bars: ask.trend.enumerated().map { place, month in
                MonthChart.Bar(
                    label: words.name(of: month), short: words.desk.words.shortMonth(month.from.month), value: value(place + 2))
            }, isPercent: isPercent, words: words.desk.words)
    }

    private func split(_ id: String) -> ViewValue? {
        let parts = figures.parts(id).filter { $0.numerator > 0 }
        guard let most = parts.map(\.numerator).max() else { return nil }
        return .object([
            "title": name(id), "hasMore": .flag(parts.count > Self.mostParts),
            "more": .text(words.desk.words.number(parts.count - Self.mostParts)),
            "lines": .list(
                parts.prefix(Self.mostParts).map { figure in
                    .object([
                        "name": .phrase(words.part(figure.part ?? "", of: id)), "count": .text(words.desk.words.number(figure.numerator)),
                        "width": .text(String(max(1, figure.numerator * 100 / most))),
                    ])
                }),
        ])
    }

    private var definitions: [IndicatorDefinition] {
        let shown = Set(Self.groups.flatMap(\.indicators) + Self.splits)
        return Office.figureDefinitions.filter { shown.contains($0.id) }
    }
}
