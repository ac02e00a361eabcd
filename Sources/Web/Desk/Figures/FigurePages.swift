import Domain
import Hummingbird
import Services

/// The figures of a body: what came in, how it was handled, how it ended, beside the body's own past.
struct FigurePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.figures) { _, context in
            let rules = try await office.rules.current()
            let reach = try await office.figureReach(context.officer.actor)
            let today = context.officer.zone.date(of: office.now())
            let ask = try FigureAsk(context.query, reach: reach, directory: rules.directory, today: today)
            let figures = try await office.storedFigures(of: ask.body, in: [ask.period, ask.period.sameLastYear] + ask.trend)
            let words = FigureWords(DeskWords(context, rules: rules, regions: office.regions))
            return Page(
                title: "figure.title", template: "desk/figures",
                model: FigureModel(ask: ask, reach: reach, figures: figures, words: words), layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
    }
}
