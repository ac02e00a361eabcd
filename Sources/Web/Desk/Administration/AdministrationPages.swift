import Domain
import Hummingbird
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
                let input = try await context.readForm(request)
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
            "news": AdministrationOutcome.banners(scene, in: list),
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
        do {
            if let outcome = try await form.save(&input, scene) {
                return outcome.page ?? Redirect(to: outcome.next, query: outcome.query)
            }
        } catch ServiceFault.invalid(let faults) {
            input.add(faults)
        } catch ServiceFault.conflict {
            throw Problem.conflict("administration.conflict")
        }
        return try await page(form, scene, input, action: visit)
    }

    private func page(
        _ form: any AdministrationForm, _ scene: AdministrationScene, _ input: FormInput, action visit: Visit
    ) async throws -> Page {
        let title: Phrase = "administration.form.\(form.name).title"
        let links = AdministrationRegister.links(form, scene)
        let model: ViewObject = [
            "heading": .phrase(title), "lead": .phrase("administration.form.\(form.name).lead"), "menu": menu(scene, form.list),
            "action": .text(visit.query.isEmpty ? visit.path : "\(visit.path)?\(visit.query)"),
            "fields": ViewValue(try await form.fields(scene, input)),
            "button": .component(Button("administration.form.\(form.name).button", kind: form.isGrave ? .danger : .primary)),
            "cancel": .component(LinkButton("desk.act.cancel", to: .administrationList(form.list.rawValue), kind: .quiet)),
            "links": ViewValue(links), "hasLinks": .flag(!links.isEmpty),
        ]
        return Page(title: title, template: "administration/form", model: model, errors: input.errors, layout: .officer)
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
