import Domain
import Services

/// Adding a category, renaming it, closing it for new reports.
struct CategoryEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.categories
    var name: String { isNew ? "categoryNew" : "categoryEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [("parent", scene.query.first("induk") ?? "")] }
        guard let entry = scene.words.rules.categories.entry(try scene.entry()) else { throw Problem.notFound }
        return [
            ("indonesianName", entry.indonesianName), ("englishName", entry.englishName ?? ""), ("isClosed", entry.isClosed ? "ya" : ""),
            ("placeIsFacility", entry.placeIsFacility ? "ya" : ""), ("demandsFieldCheck", entry.demandsFieldCheck ? "ya" : ""),
        ]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let tree = scene.words.rules.categories
        let parents = tree.roots.flatMap { [$0] + tree.children(of: $0.id) }.map {
            Choice($0.id.description, .verbatim(tree.pathName(of: $0.id)))
        }
        let place: [any Component] =
            isNew
            ? [form.select("parent", "administration.field.parentCategory", parents, prompt: "administration.field.parentCategory.none")]
            : []
        return place + [
            form.line("indonesianName", "administration.field.indonesianName", limit: 120),
            form.line("englishName", "administration.field.englishName", limit: 120),
            form.tick("isClosed", "administration.field.isClosed", "administration.field.isClosed.yes"),
            form.tick(
                "placeIsFacility", "administration.field.placeIsFacility", "administration.field.placeIsFacility.yes",
                hint: "administration.field.placeIsFacility.hint"),
            form.tick(
                "demandsFieldCheck", "administration.field.demandsFieldCheck", "administration.field.demandsFieldCheck.yes",
                hint: "administration.field.demandsFieldCheck.hint"),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let name = form.text("indonesianName", "administration.field.indonesianName", required: true, limit: 120)
        let english = form.text("englishName", "administration.field.englishName", limit: 120)
        guard form.isValid else { return nil }
        let filled = CategoryForm(
            parent: ID(form.raw("parent")), indonesianName: name, englishName: english, isClosed: form.isTicked("isClosed"),
            placeIsFacility: form.isTicked("placeIsFacility"), demandsFieldCheck: form.isTicked("demandsFieldCheck"))
        if isNew {
            _ = try await scene.office.addCategory(filled, by: scene.actor)
        } else {
            try await scene.office.editCategory(try scene.entry(), filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
