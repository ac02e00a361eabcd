import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// A new category under another, or a root. Its slug is made from the name and stays.
    public func addCategory(_ form: CategoryForm, by actor: Actor) async throws -> ID<Category> {
        try require(.managePolicy, by: actor)
        let (id, form): (ID<Category>, _) = (ids.next(), try checked(form))
        let log = act(.categoryAdded, by: actor, subject: "\(id)", detail: form.detail)
        try await store.write { session in
            let tree = CategoryTree(try session.rows(CategorySQL.all).map(CategorySQL.entry))
            if let parent = form.parent, tree.entry(parent) == nil { throw FormCheck.refuse("parent", .unknown) }
            let siblings = form.parent.map(tree.children) ?? tree.roots
            guard !siblings.contains(where: { $0.indonesianName == form.indonesianName }) else {
                throw FormCheck.refuse("indonesianName", .taken)
            }
            let taken = Set(siblings.map(\.slug))
            let slug = Slug.free(Slug.made(from: form.indonesianName) ?? "kategori") { taken.contains($0) }
            try session.run(CategorySQL.insert([form.entry(id: id, parent: form.parent, slug: slug)]))
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
        return id
    }

    /// Renames a category, closes or opens it, or says whether its place is a public thing.
    public func editCategory(_ id: ID<Category>, _ form: CategoryForm, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        let form = try checked(form)
        let log = act(.categoryEdited, by: actor, subject: "\(id)", detail: form.detail)
        try await store.write { session in
            guard try session.run(CategorySQL.update(form.entry(id: id, parent: nil, slug: ""))) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
    }

    private func checked(_ form: CategoryForm) throws -> CategoryForm {
        var (form, check) = (form, FormCheck())
        form.indonesianName = check.line("indonesianName", form.indonesianName, limit: TextLimits.name)
        form.englishName = check.line("englishName", form.englishName, limit: TextLimits.name, isRequired: false)
        try check.pass()
        return form
    }
}

extension CategoryForm {
    fileprivate var detail: [String: String] {
        [
            "indonesianName": indonesianName, "isClosed": "\(isClosed)", "placeIsFacility": "\(placeIsFacility)",
            "demandsFieldCheck": "\(demandsFieldCheck)",
        ]
    }

    fileprivate func entry(id: ID<Category>, parent: ID<Category>?, slug: String) -> CategoryEntry {
        CategoryEntry(
            id: id, parent: parent, slug: slug, indonesianName: indonesianName, englishName: englishName.isEmpty ? nil : englishName,
            isClosed: isClosed, placeIsFacility: placeIsFacility, demandsFieldCheck: demandsFieldCheck)
    }
}
