import Domain
import Hummingbird
import Sealing
import Services

/// The lists that administrators keep, and the forms that change them. Whoever may not keep a list gets the same refusal whether or not
/// the entry exists.
struct AdministrationPages {
    let office: Office

    private typealias Context = OfficerContext<DeskOfficer>

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.administration) { _, context in
            guard let first = context.officer.lists.first else { throw Problem.forbidden }
            return Redirect(to: .administrationList(first.rawValue))
        }
        pages.get(.administrationList("")) { _, context in try await showList(context) }
        for url in [SiteURL.administrationEntry("", ""), .administrationAction("", "", "")] {
            pages.get(url) { _, context in
                let (form, scene) = try await form(context)
                if let officer = form as? OfficerPage { return try await officer.page(scene, menu: menu(scene, .officers)) }
                if form.needsProof { try context.requireFreshProof(office) }
                let input = FormInput(try await form.beginning(scene))
                return try await page(form, scene, input, action: context.visit)
            }
            pages.post(url) { request, context in
                let (form, scene) = try await form(context)
                guard !(form is OfficerPage) else { throw Problem(.methodNotAllowed) }
                let input = try await context.readForm(
                    request, limits: form.filesField == nil ? .words : .files, filesField: form.filesField)
                if form.needsProof { try context.requireFreshProof(office, carrying: input) }
                return try await save(form, scene, input, action: context.visit)
            }
        }
    }

    private func showList(_ context: Context) async throws -> Page {
        guard let list = AdministrationList(rawValue: context.parameters.get("list") ?? "") else { throw Problem.notFound }
        guard context.officer.lists.contains(list) else { throw Problem.forbidden }
        let scene = try await AdministrationScene(context, office: office)
        let table = try await AdministrationRegister.listing(list).table(scene)
        let model: ViewObject = [
            "heading": .phrase(list.title), "lead": .phrase("administration.\(list.rawValue).lead"), "menu": menu(scene, list),
            "news": AdministrationOutcome.banners(scene, in: list), "warning": ViewValue(table.warning),
            "action": .text(SiteURL.administrationList(list.rawValue).path), "filters": ViewValue(table.filters),
            "hasFilters": .flag(!table.filters.isEmpty), "actions": ViewValue(table.actions), "hasActions": .flag(!table.actions.isEmpty),
            "table": table.rows.isEmpty
                ? .component(Inset(.phrase("administration.empty")))
                : .component(DataTable(list.title, columns: table.columns, rows: table.rows, dense: true)),
            "pagination": table.next == nil && table.isFirst
                ? .none
                : .component(
                    Pagination(previous: table.isFirst ? nil : SiteURL.administrationList(list.rawValue).path, next: table.next)),
        ]
        return Page(title: list.title, template: "administration/list", model: model, layout: .officer)
    }

    private func form(_ context: Context) async throws -> (any AdministrationForm, AdministrationScene) {
        let scene = try await AdministrationScene(context, office: office)
        guard let list = AdministrationList(rawValue: context.parameters.get("list") ?? "") else { throw Problem.notFound }
        let noun = context.parameters.get("noun") ?? ""
        guard let form = AdministrationRegister.form(list, isNew: scene.id.isEmpty, noun: noun) else { throw Problem.notFound }
        guard context.officer.lists.contains(form.list) else { throw Problem.forbidden }
        return (form, scene)
    }

    private func save(
        _ form: any AdministrationForm, _ scene: AdministrationScene, _ input: FormInput, action visit: Visit
    ) async throws -> any ResponseGenerator {
        var input = input
        let key = input.composeKey ?? RandomWord.make()
        do {
            var shown: Page?
            let next = try await office.once(key, by: scene.actor.officer) {
                // Whoever kept the entry meanwhile is not overruled unseen.
                guard try await !hasChanged(form, scene, input) else { throw ServiceFault.conflict }
                guard let outcome = try await form.save(&input, scene) else { return nil }
                shown = outcome.page
                return outcome.next.path(query: outcome.query)
            }
            if let shown { return shown }
            if let address = next.flatMap({ ReturnAddress($0) }) { return Redirect(to: address, cookies: []) }
        } catch ServiceFault.invalid(let faults) {
            let fields = try await form.fields(scene, input)
            input.add(faults, in: fields)
        } catch ServiceFault.conflict {
            return try await page(form, scene, input, action: visit, isConflict: true)
        }
        return try await page(form, scene, input, action: visit)
    }

    /// The hidden field that stands for the entry as it was when the form was drawn.
    private static let versionName = "versi"

    private func hasChanged(_ form: any AdministrationForm, _ scene: AdministrationScene, _ input: FormInput) async throws -> Bool {
        guard input.has(Self.versionName) else { return false }
        return try await version(form, scene) != input.raw(Self.versionName)
    }

    /// What an entry's form begins with tells whether it is still the one that was shown; empty for a new entry.
    private func version(_ form: any AdministrationForm, _ scene: AdministrationScene) async throws -> String {
        guard !scene.id.isEmpty else { return "" }
        let words = try await form.beginning(scene).map { "\($0.name)\u{0}\($0.value)" }.joined(separator: "\u{0}")
        return ContentHash(of: Array(words.utf8)).hex
    }

    private func page(
        _ form: any AdministrationForm, _ scene: AdministrationScene, _ input: FormInput, action visit: Visit, isConflict: Bool = false
    ) async throws -> Page {
        let title: Phrase = "administration.form.\(form.name).title"
        let links = AdministrationRegister.links(form, scene)
        let model: ViewObject = [
            "heading": .phrase(title), "lead": .phrase("administration.form.\(form.name).lead"), "menu": menu(scene, form.list),
            "takesFiles": .flag(form.filesField != nil),
            "action": .text(visit.query.isEmpty ? visit.path : "\(visit.path)?\(visit.query)"),
            "conflict": isConflict
                ? .component(Banner(.warning, "administration.conflict", text: "administration.conflict.text")) : .none,
            "hidden": ViewValue([
                HiddenField(FormGuard.composeFieldName, input.composeKey ?? RandomWord.make()),
                HiddenField(Self.versionName, try await version(form, scene)),
            ]),
            "fields": ViewValue(try await form.fields(scene, input)),
            "button": .component(Button("administration.form.\(form.name).button", kind: form.isGrave ? .danger : .primary)),
            "cancel": .component(LinkButton("desk.act.cancel", to: .administrationList(form.list.rawValue), kind: .quiet)),
            "links": ViewValue(links), "hasLinks": .flag(!links.isEmpty),
        ]
        return Page(
            title: title, template: "administration/form", model: model, errors: input.errors, layout: .officer,
            status: isConflict ? .conflict : nil)
    }

    private func menu(_ scene: AdministrationScene, _ current: AdministrationList) -> ViewValue {
        .list(
            scene.officer.lists.map { list in
                .object([
                    "href": .text(SiteURL.administrationList(list.rawValue).path), "label": .phrase(list.title),
                    "isCurrent": .flag(list == current),
                ])
            })
    }
}
