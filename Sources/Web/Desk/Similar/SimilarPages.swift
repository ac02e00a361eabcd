import Domain
import Hummingbird
import Services

/// Reports like a case, side by side with it: to join several at once, to link two, or to say that they are not the same.
struct SimilarPages {
    /// What is done with the reports that are ticked.
    enum Step: String, CaseIterable {
        case merge = "gabung"
        case link = "taut"
        case apart = "beda"
    }

    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerSimilar("")) { _, context in
            let scene = try await CaseDesk(office: office).scene(context)
            return try await page(scene, FormInput([]), news: context.query.first("kabar").flatMap(Step.init))
        }
        pages.post(.officerSimilar("")) { request, context in
            let form = try await context.readForm(request)
            return try await take(form, try await CaseDesk(office: office).scene(context))
        }
    }

    private func take(_ sent: FormInput, _ scene: CaseScene) async throws -> any ResponseGenerator {
        var form = sent
        guard office.mayJoinCases(scene.officer.actor) else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        guard let step = Step(rawValue: form.raw("langkah")) else { throw Problem(.badRequest, detail: "desk.similar.step") }
        let codes = chosen(&form, scene)
        guard form.isValid else { return try await page(scene, form) }
        if step == .merge { return try await merge(codes, form, scene) }
        for code in codes {
            do {
                try await office.decide(on: scene.file.code, and: code, areLinked: step == .link, by: scene.officer.actor)
            } catch ServiceFault.notFound {
                form.add(FieldError("code", Phrase("desk.similar.code.unknown", ["code": code.displayed])))
                return try await page(scene, form)
            }
        }
        return Redirect(to: .officerSimilar(scene.file.code.canonical), query: [("kabar", step.rawValue)])
    }

    /// The reports that were ticked, and those typed by their codes.
    private func chosen(_ form: inout FormInput, _ scene: CaseScene) -> [TrackingCode] {
        let typed = form.text("code", "desk.similar.code", limit: 400)
        var codes: [TrackingCode] = []
        let words = form.all("kode") + typed.split(whereSeparator: { $0.isWhitespace || $0 == "," }).map(String.init)
        for word in words {
            guard let code = TrackingCode(word) else {
                form.add(FieldError("code", Phrase("desk.similar.code.unknown", ["code": word])))
                continue
            }
            if code == scene.file.code { continue }
            if !codes.contains(code) { codes.append(code) }
        }
        if codes.isEmpty, form.isValid { form.add(FieldError("code", "desk.similar.code.missing")) }
        return codes
    }

    private func merge(_ codes: [TrackingCode], _ sent: FormInput, _ scene: CaseScene) async throws -> any ResponseGenerator {
        var form = sent
        let reason = form.text("reason", "desk.field.reason", required: true, limit: 2000)
        guard form.isValid else { return try await page(scene, form) }
        let merging = MergingOfMany(office: office, officer: scene.officer, master: scene.file)
        var results: [MergingOfMany.Result] = []
        for code in codes { results.append(try await merging.take(code, reason: reason)) }
        return Page(
            title: "desk.similar.done.title", template: "desk/merged",
            model: MergedModel(master: scene.file, results: results), layout: .officer, breadcrumbs: breadcrumbs(scene))
    }

    private func page(_ scene: CaseScene, _ form: FormInput, news: Step? = nil) async throws -> Page {
        let found = try await office.similarCases(to: scene.file.code, for: scene.officer.actor)
        let model = SimilarModel(
            scene: scene, found: found, mayJoin: office.mayJoinCases(scene.officer.actor), form: form, news: news)
        return Page(
            title: Phrase("desk.similar.title", ["code": scene.file.code.displayed]), template: "desk/similar", model: model,
            errors: form.errors, layout: .officer, breadcrumbs: breadcrumbs(scene))
    }

    private func breadcrumbs(_ scene: CaseScene) -> [Link] {
        [
            Link("layout.section.queue", to: .officerQueue),
            Link(.verbatim(scene.file.code.displayed), to: .officerReport(scene.file.code.canonical)),
        ]
    }
}
