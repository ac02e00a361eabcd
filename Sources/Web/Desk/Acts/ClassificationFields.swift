import Domain
import IndonesianText
import Services

/// What a verifier finds a report to be: class, category, mode. Shared by the acts that classify.
enum ClassificationFields {
    struct Found {
        let reportClass: ReportClass
        let category: ID<Category>
        let mode: Mode
    }

    static func beginning(_ scene: CaseScene) -> [(name: String, value: String)] {
        let file = scene.file
        return [
            (
                "class",
                (file.reportClass ?? scene.suggestedClass)?.rawValue
                    ?? (file.citizenType == .complaint ? "" : file.citizenType.presumedClass.rawValue)
            ),
            ("category", (file.category ?? scene.suggestedCategory)?.description ?? ""), ("mode", ModeChoice(file.mode).rawValue),
        ]
    }

    static func components(_ scene: CaseScene, _ form: FormInput) -> [any Component] {
        [
            form.radios("class", "desk.field.class", hint: "desk.field.class.hint", classes),
            CategorySelect(form: form, words: scene.words),
            form.radios("mode", "desk.field.mode", hint: "desk.field.mode.hint", ModeChoice.options(from: scene.file.mode)),
        ]
    }

    /// The report's own words as they stand, for the verifier to hide in them what the public may not read.
    static func beginningOfPublicText(_ scene: CaseScene) -> [(name: String, value: String)] {
        let file = scene.file
        return [("publicTitle", file.publicText?.title ?? file.title), ("publicBody", file.publicText?.body ?? file.body)]
    }

    static func publicText(_ form: FormInput) -> [any Component] {
        [
            form.line("publicTitle", "desk.field.publicTitle", limit: DeskLimits.title),
            form.area("publicBody", "desk.field.publicBody", hint: "desk.field.publicBody.hint", rows: 9),
        ]
    }

    /// What the public will read of it; only to be used where the form is valid.
    static func readPublicText(_ draft: inout ActDraft) -> PublicText {
        let title = draft.form.text("publicTitle", "desk.field.publicTitle", required: true, limit: DeskLimits.title)
        let body = draft.form.text("publicBody", "desk.field.publicBody", required: true, limit: DeskLimits.text)
        return PublicText(title: draft.redaction.masked(title).text, body: draft.redaction.masked(body).text)
    }

    static let classes = ReportClass.allCases.map {
        Choice($0.rawValue, "desk.class.\($0.rawValue)", hint: "desk.class.\($0.rawValue).hint")
    }

    static func read(_ form: inout FormInput, _ scene: CaseScene) -> Found? {
        let reportClass = form.choice("class", "desk.field.class", as: ReportClass.self, required: true)
        let category = ID<Category>(form.raw("category")).flatMap { scene.words.rules.categories.isOpen($0) ? $0 : nil }
        if category == nil { form.add(FieldError("category", Phrase("form.chooseOne", phrases: ["label": "desk.field.category"]))) }
        let mode = form.choice("mode", "desk.field.mode", as: ModeChoice.self, required: true)
        guard let reportClass, let category, let mode else { return nil }
        return Found(reportClass: reportClass, category: category, mode: mode.mode)
    }
}

/// The four modes as one answer of a form.
enum ModeChoice: String, CaseIterable {
    case open, anonymous, secret, anonymousAndSecret

    init(_ mode: Mode) {
        self =
            switch (mode.isAnonymous, mode.isSecret) {
            case (false, false): .open
            case (true, false): .anonymous
            case (false, true): .secret
            case (true, true): .anonymousAndSecret
            }
    }

    var mode: Mode {
        switch self {
        case .open: .open
        case .anonymous: .anonymous
        case .secret: .secret
        case .anonymousAndSecret: .anonymousAndSecret
        }
    }

    /// The present mode and those that hide more.
    static func options(from mode: Mode, withPresent: Bool = true) -> [Choice] {
        allCases.filter { $0.mode.isAtLeastAsPrivate(as: mode) && (withPresent || $0.mode != mode) }.map {
            Choice($0.rawValue, "desk.mode.\($0.rawValue)")
        }
    }
}

/// All open categories, grouped by their roots.
struct CategorySelect: Component {
    static let template = "desk/category-select"

    let form: FormInput
    let words: DeskWords
    var field = "category"
    var label: Phrase = "desk.field.category"
    var hint: Phrase? = nil

    var view: ViewObject {
        let tree = words.rules.categories
        let error = form.errors[field]
        return [
            "name": .text(field), "label": .phrase(label), "hint": ViewValue(hint), "error": FieldFrame.error(error),
            "describedBy": FieldFrame.describedBy(field, hint: hint, error: error),
            "roots": .list(
                tree.openRoots.map { root in
                    .object(["label": .text(name(root)), "options": .list(options(under: root, tree, depth: 0))])
                }),
        ]
    }

    private func options(under entry: CategoryEntry, _ tree: CategoryTree, depth: Int) -> [ViewValue] {
        let indent = String(repeating: "– ", count: max(0, depth - 1))
        let own = option(entry, (depth == 0 ? "" : indent) + name(entry))
        return [own] + tree.openChildren(of: entry.id).flatMap { options(under: $0, tree, depth: depth + 1) }
    }

    private func option(_ entry: CategoryEntry, _ label: String) -> ViewValue {
        let value = entry.id.description
        return .object(["value": .text(value), "label": .text(label), "isChosen": .flag(form.raw(field) == value)])
    }

    private func name(_ entry: CategoryEntry) -> String { entry.name(english: words.language == .english) }
}
