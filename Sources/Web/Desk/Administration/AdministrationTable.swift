import Domain

/// One list of the administration as its page shows it.
struct AdministrationTable: Sendable {
    var columns: [DataTable.Column]
    var rows: [[ViewValue]]
    /// Fields of a GET form that narrows the list.
    var filters: [any Component] = []
    var actions: [LinkButton] = []
    /// What the reader must know before he relies on the list.
    var warning: Banner?
    var next: String?
    var isFirst = true
}

/// What one list shows to one officer.
protocol AdministrationListing: Sendable {
    var list: AdministrationList { get }

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable
}

extension AdministrationListing {
    func link(_ words: String, to id: some CustomStringConvertible) -> ViewValue {
        .component(Link(.verbatim(words), to: .administrationEntry(list.rawValue, id.description)))
    }

    func new(query: [(name: String, value: String)] = []) -> LinkButton {
        LinkButton(
            "administration.\(list.rawValue).new",
            href: SiteURL.administrationEntry(list.rawValue, AdministrationScene.new).path(query: query))
    }

    /// The address of the page behind `last`, with the same filters.
    func next(_ last: (some CustomStringConvertible)?, _ scene: AdministrationScene, keeping names: [String] = []) -> String? {
        guard let last else { return nil }
        let kept = names.compactMap { name in scene.query.first(name).map { (name: name, value: $0) } }
        return SiteURL.administrationList(list.rawValue).path(query: kept + [(name: "setelah", value: last.description)])
    }
}
