import Domain
import Hummingbird
import Services

/// The figures of a body: what came in, how it was handled, how it ended, beside the body's own past; and its monthly report for paper.
struct FigurePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.figures) { _, context in
            let (ask, reach, words) = try await read(context)
            let figures = try await office.storedFigures(of: ask.body, in: [ask.period, ask.period.sameLastYear] + ask.trend)
            return Page(
                title: "figure.title", template: "desk/figures",
                model: FigureModel(ask: ask, reach: reach, figures: figures, words: words), layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
        pages.get(.figureFile) { _, context in
            let (ask, _, words) = try await read(context)
            let figures = try await office.storedFigures(of: ask.body, in: [ask.period])
            let body = FigureAsk.name(of: ask.body, in: words.desk.rules.directory)
            let table = FigureTable(figures, body: body) { context.text(Phrase("indicator.\($0)")) }
            return FigureFile(table: table, name: "angka-\(body.replacing("/", with: "-"))-\(ask.period)")
        }
        pages.get(.monthlyLetter) { _, context in
            let (ask, _, words) = try await read(context)
            guard ask.isMonth else { throw Problem.notFound }
            let figures = try await office.storedFigures(of: ask.body, in: [ask.period, ask.period.sameLastYear])
            let today = context.officer.zone.date(of: office.now())
            return Page(
                title: "figure.letter.title", template: "desk/monthly-letter",
                model: MonthlyLetter(body: ask.body, month: ask.period, figures: figures, words: words, today: today),
                layout: .officer, back: .figures, scripts: ["report.js"])
        }
    }

    private func read(_ context: OfficerContext<DeskOfficer>) async throws -> (FigureAsk, FigureReach, FigureWords) {
        let rules = try await office.rules.current()
        let reach = try await office.figureReach(context.officer.actor)
        let today = context.officer.zone.date(of: office.now())
        let ask = try FigureAsk(context.query, reach: reach, directory: rules.directory, today: today)
        return (ask, reach, FigureWords(DeskWords(context, rules: rules, regions: office.regions)))
    }
}
