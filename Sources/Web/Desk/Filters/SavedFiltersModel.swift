import Domain
import Services

/// The saved questions of an officer, each with its name to change and a button that takes it away.
struct SavedFiltersModel: ViewModel {
    let filters: [SavedFilter]
    /// A question that could not be saved as it was sent.
    let saving: SavedFilterForm?
    let renaming: ID<SavedFilter>?
    let form: FormInput?
    let news: String?

    var view: ViewObject {
        [
            "news": news.map { _ in ViewValue(Banner(.success, "desk.news.done")) } ?? .none,
            "saving": saving.map { .object($0.view) } ?? .none, "filters": .list(filters.map(line)), "hasFilters": .flag(!filters.isEmpty),
        ]
    }

    private func line(_ filter: SavedFilter) -> ViewValue {
        let isRenamed = renaming == filter.id
        let name = TextInput(
            SavedFilterForm.nameField, "desk.work.name", value: isRenamed ? form?.raw(SavedFilterForm.nameField) ?? "" : filter.name,
            error: isRenamed ? form?.errors[SavedFilterForm.nameField] : nil, width: .medium, limit: SavedFilter.longestName)
        return .object([
            "href": .text(QueueAsk(Query(filter.question)).href(after: nil)), "name": .text(filter.name),
            "reach": .phrase("desk.work.reach.\(filter.reach.rawValue)"), "action": .text(SiteURL.savedFilter(filter.id.description).path),
            "isOwn": .flag(filter.isOwn), "mayRemove": .flag(filter.mayRemove), "isRenamed": .flag(isRenamed), "field": .component(name),
        ])
    }
}
