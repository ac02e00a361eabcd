import Domain
import Services

/// What a rehearsal came to: counts, and a table of what would be otherwise.
struct RehearsalPage {
    let heading: Phrase
    let counts: Phrase
    let columns: [DataTable.Column]
    let rows: [[ViewValue]]
    let back: SiteURL

    var page: Page {
        let model: ViewObject = [
            "heading": .phrase(heading), "counts": .phrase(counts), "isEmpty": .flag(rows.isEmpty),
            "table": .component(DataTable("administration.rehearsal.differences", columns: columns, rows: rows, dense: true)),
            "back": .component(LinkButton("administration.rehearsal.back", to: back, kind: .secondary)),
        ]
        return Page(title: heading, template: "administration/rehearsal", model: model, layout: .officer)
    }
}
