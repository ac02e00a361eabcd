import Domain
import Hummingbird
import Services

/// One surge: its reports are joined to the master problem, or parted from it again, in one form; one answer to the master then
/// reaches the reporters of all of them.
struct SurgeCasePages {
    enum Step: String {
        case merge = "gabung"
        case part = "pisah"
    }

    private static let news = "kabar"

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.surge("")) { _, context in
            try await page(try await scene(context), FormInput([]), context, hasNews: context.query.first(Self.news) != nil)
        }
        pages.post(.surge("")) { request, context in
            let form = try await context.readForm(request)
            return try await take(form, try await scene(context), context)
        }
    }

    private func scene(_ context: OfficerContext<DeskOfficer>) async throws -> SurgeCase {
        guard let id = context.parameters.get("id").flatMap({ ID<Surge>($0) }) else { throw Problem.notFound }
        return try await office.surgeCase(id, for: context.officer.actor)
    }

    /// Sent twice, it is carried out once: the second time the surge is shown as it has become.
    private func take(_ sent: FormInput, _ scene: SurgeCase, _ context: OfficerContext<DeskOfficer>) async throws -> any ResponseGenerator {
        var form = sent
        guard office.mayJoinCases(context.officer.actor) else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        guard let step = Step(rawValue: form.raw("langkah")) else { throw Problem(.badRequest, detail: "desk.similar.step") }
        guard let code = scene.surge.masterCode else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        var shown: Page?
        let done = try await office.once(form.composeKey ?? RandomWord.make(), by: context.officer.actor.officer) {
            shown = try await carryOut(step, &form, scene, master: code, context)
            return shown == nil ? nil : SiteURL.surge(scene.surge.id.description).path
        }
        if let shown { return shown }
        if done != nil { return Redirect(to: .surge(scene.surge.id.description), query: [(Self.news, step.rawValue)]) }
        return try await page(scene, form, context)
    }

    /// Nil with a fault on the form.
    private func carryOut(
        _ step: Step, _ form: inout FormInput, _ scene: SurgeCase, master code: TrackingCode, _ context: OfficerContext<DeskOfficer>
    ) async throws -> Page? {
        let master = try await office.caseFile(code, for: .officer(context.officer.actor))
        let rows = step == .merge ? scene.apart : scene.joined
        let ticked = Set(form.all("kode"))
        let codes = rows.map(\.code).filter { ticked.contains($0.canonical) }
        let reason = form.text("reason", "desk.field.reason", required: true, limit: 2000)
        if codes.isEmpty { form.add(FieldError("kode", "desk.surge.choose.missing")) }
        guard form.isValid else { return nil }
        let merging = MergingOfMany(office: office, officer: context.officer, master: master)
        var results: [MergingOfMany.Result] = []
        for code in codes {
            results.append(step == .merge ? try await merging.take(code, reason: reason) : try await merging.part(code, reason: reason))
        }
        return Page(
            title: "desk.similar.done.title", template: "desk/merged",
            model: MergedModel(master: master, results: results, isParting: step == .part, back: .surge(scene.surge.id.description)),
            layout: .officer, breadcrumbs: Self.breadcrumbs)
    }

    private func page(
        _ scene: SurgeCase, _ form: FormInput, _ context: OfficerContext<DeskOfficer>, hasNews: Bool = false
    ) async throws -> Page {
        let rules = try await office.rules.current()
        let actor = context.officer.actor
        let model = SurgeCaseModel(
            scene: scene, mayJoin: office.mayJoinCases(actor) && scene.surge.masterCode != nil, form: form, hasNews: hasNews,
            words: DeskWords(context, rules: rules, regions: office.regions))
        return Page(
            title: "desk.surge.case.title", template: "desk/surge", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: Self.breadcrumbs)
    }

    private static let breadcrumbs = [
        Link("layout.section.queue", to: .officerQueue), Link("desk.surge.title", to: .surges),
    ]
}
