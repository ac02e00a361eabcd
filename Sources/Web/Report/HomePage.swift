import Hummingbird
import Services

/// The front page: what this is, where to begin, where to look for a report, whom to call when life is in danger.
struct HomePage: Sendable {
    let office: Office

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.home) { _, _ in
            Page(
                title: "report.home.title", template: "report/home", model: HomeModel(periods: try await StatedPeriods(office)),
                cache: .public(maxAge: 300))
        }
    }
}

private struct HomeModel: ViewModel {
    let periods: StatedPeriods

    var view: ViewObject {
        [
            "start": .component(LinkButton("report.home.start", to: .report(.story))), "track": .text(SiteURL.track.path),
            "code": .component(
                TextInput(
                    "kode", "report.home.track.label", hint: "report.home.track.hint", width: .medium, autocomplete: "off",
                    limit: 20)),
            "search": .component(Button("report.home.track.search", kind: .secondary)),
            "public": .component(Link("report.home.public", to: .publicReports)),
            "steps": .list((1...4).map { .object(["text": .phrase(periods.phrase("report.home.steps.\($0)"))]) }),
            "promises": .list(
                ["free", "private", "anyone"].map {
                    .object(["title": .phrase("report.home.promise.\($0)"), "text": .phrase("report.home.promise.\($0).text")])
                }),
        ]
    }
}
