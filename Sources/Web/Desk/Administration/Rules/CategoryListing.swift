import Domain
import Services

/// The tree of topics, one root at a time.
struct CategoryListing: AdministrationListing {
    let list = AdministrationList.categories

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let tree = scene.words.rules.categories
        let root = scene.query.first("induk").flatMap { ID<Category>($0) }
        let shown = root.flatMap { id in tree.subtree(of: id)?.compactMap(tree.entry) } ?? tree.roots
        let options = tree.roots.map { Choice($0.id.description, .verbatim($0.indonesianName)) }
        return AdministrationTable(
            columns: [
                .init("administration.field.name"), .init("administration.field.englishName"), .init("administration.field.isClosed"),
            ],
            rows: shown.map { entry in
                let depth = max(0, tree.path(of: entry.id).count - 1)
                return [
                    link(String(repeating: "– ", count: depth) + entry.indonesianName, to: entry.id), ViewValue(entry.englishName),
                    entry.isClosed ? .component(StatusTag("administration.closed", tone: .neutral)) : .none,
                ]
            },
            filters: [
                SelectBox("induk", "administration.field.root", options: options, chosen: root?.description, prompt: "administration.roots")
            ], actions: [new(query: root.map { [(name: "induk", value: $0.description)] } ?? [])])
    }
}
