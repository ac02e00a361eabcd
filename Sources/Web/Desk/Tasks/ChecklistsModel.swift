import Domain
import Services

/// Every checklist of the circle, and the form that keeps one.
struct ChecklistsModel: ViewModel {
    let lists: [ID<Category>: [String]]
    let mayKeep: Bool
    let words: DeskWords
    let form: FormInput
    let news: String?

    var view: ViewObject {
        let named = lists.map { (id: $0.key, name: words.category($0.key), steps: $0.value) }.sorted { $0.name < $1.name }
        return [
            "news": news.map { _ in ViewValue(Banner(.success, "desk.news.done")) } ?? .none, "hasLists": .flag(!named.isEmpty),
            "lists": .list(
                named.map { list in
                    .object([
                        "name": .text(list.name), "steps": .list(list.steps.map { .text($0) }),
                        "change": mayKeep
                            ? .text(SiteURL.checklists.path(query: [("topik", list.id.description)]) + "#category") : .none,
                    ])
                }),
            "mayKeep": .flag(mayKeep), "action": .text(SiteURL.checklists.path), "fields": ViewValue(fields),
        ]
    }

    private var fields: [any Component] {
        let tree = words.rules.categories
        let topics = tree.openRoots.flatMap { root in [root] + tree.openChildren(of: root.id) }
        let chosen = ID<Category>(form.raw("category"))
        let steps = form.has("steps") ? form.raw("steps") : chosen.flatMap { lists[$0] }?.joined(separator: "\n") ?? ""
        return [
            form.select("category", "desk.queue.category", topics.map { Choice($0.id.description, .verbatim(words.category($0.id))) }),
            TextArea("steps", "desk.task.steps", hint: "desk.task.steps.hint", value: steps, error: form.errors["steps"], rows: 8),
        ]
    }
}
