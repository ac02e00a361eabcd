import Domain
import Services

/// The links above the queue: the officer's own cases, and what is kept under a name.
struct SavedFilterLinks: ViewModel {
    let ask: QueueAsk
    let saved: [SavedFilter]
    /// The officer works on cases himself.
    let hasOwnCases: Bool

    /// Nothing where there is no link.
    var shown: ViewValue { hasOwnCases || !saved.isEmpty ? .object(view) : .none }

    var view: ViewObject {
        [
            "links": .list((hasOwnCases ? [mine] : []) + saved.map(link)),
            "manage": saved.contains { $0.mayRemove } ? .text(SiteURL.savedFilters.path) : .none,
        ]
    }

    private var mine: ViewValue {
        let own = QueueAsk(Query("\(QueueAsk.officerName)=\(QueueAsk.oneself)"))
        return entry(own, "desk.work.mine", isShared: false)
    }

    private func link(_ filter: SavedFilter) -> ViewValue {
        entry(QueueAsk(Query(filter.question)), .verbatim(filter.name), isShared: !filter.isOwn)
    }

    private func entry(_ asked: QueueAsk, _ label: Phrase, isShared: Bool) -> ViewValue {
        let href = asked.href(after: nil)
        return .object([
            "href": .text(href), "label": .phrase(label), "isCurrent": .flag(href == ask.href(after: nil)), "isShared": .flag(isShared),
        ])
    }
}

/// The form that keeps what is asked of the queue now under a name.
struct SavedFilterForm: ViewModel {
    static let nameField = "nama"
    static let reachField = "jangkauan"
    static let questionField = "pertanyaan"

    let ask: QueueAsk
    let reaches: [SavedFilter.Reach]
    var form = FormInput([])

    var view: ViewObject {
        let reachChoices = reaches.map { Choice($0.rawValue, "desk.work.reach.\($0.rawValue)") }
        let fields: [any Component] = [
            HiddenField(Self.questionField, Self.text(of: ask)),
            form.line(Self.nameField, "desk.work.name", width: .medium, limit: SavedFilter.longestName),
            Radios(
                Self.reachField, "desk.work.reach", options: reachChoices,
                chosen: form.has(Self.reachField) ? form.raw(Self.reachField) : SavedFilter.Reach.own.rawValue,
                error: form.errors[Self.reachField]),
        ]
        return [
            "saveAction": .text(SiteURL.savedFilters.path), "saveFields": ViewValue(fields),
            "saveButton": .component(Button("desk.work.save", kind: .secondary)),
        ]
    }
}
