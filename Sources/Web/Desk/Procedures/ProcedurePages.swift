import Domain
import Hummingbird
import Services

/// The steps of a case's procedure whole, and the reasons of what departed from them.
struct ProcedurePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerProcedure("")) { _, context in try await page(context, form: FormInput([])) }
        pages.post(.officerProcedure("")) { request, context in
            var form = try await context.readForm(request)
            let scene = try await CaseDesk(office: office).scene(context)
            guard let id = ID<SopDeparture>(form.raw("departure")) else { throw Problem.notFound }
            let reason = form.text("reason", "sop.reason", required: true, limit: 2000)
            guard form.isValid else { return try await page(context, form: form) }
            do {
                // The same words sent twice are the same reason; other words find the first one there.
                _ = try await office.once("alasan penyimpangan \(id) \(reason)", by: context.officer.actor.officer) {
                    try await office.explainDeparture(id, on: scene.file.code, reason: reason, by: context.officer.actor)
                    return SiteURL.officerProcedure(scene.file.code.canonical).path
                }
            } catch ServiceFault.invalid(let faults) {
                for fault in faults { form.add(FieldError(fault, label: "sop.reason")) }
                return try await page(context, form: form)
            } catch ServiceFault.conflict {
                return try await page(context, form: FormInput([]), tooLate: reason)
            }
            return Redirect(to: .officerProcedure(scene.file.code.canonical), query: [("kabar", "alasan")])
        }
        pages.get(.ownDepartures) { _, context in try await own(context) }
    }

    /// - Parameter tooLate: words for a departure that has its reason already; they stay with who typed them.
    private func page(_ context: OfficerContext<DeskOfficer>, form: FormInput, tooLate: String? = nil) async throws -> Page {
        let scene = try await CaseDesk(office: office).scene(context)
        let actor = context.officer.actor
        let model = CaseProcedureModel(scene: scene)
        let version = model?.procedure.version
        let view: ViewObject = [
            "warning": ViewValue(tooLate.map { Banner(.warning, "sop.reason.taken", text: .verbatim($0)) }),
            "news": context.query.first("kabar") == "alasan" ? .component(Banner(.success, "desk.news.done")) : .none,
            "code": .text(scene.file.code.displayed), "number": ViewValue(version?.number), "decree": ViewValue(version?.decree),
            "document": ViewValue(version.flatMap { $0.document == nil ? nil : SiteURL.procedureDocument($0.id.description).path }),
            "steps": model?.steps ?? .none,
            "departures": model?.departures(form: form) { office.mayExplain($0, actor) } ?? .none,
            "hasDepartures": .flag(model?.procedure.departures.isEmpty == false),
            "action": .text(SiteURL.officerProcedure(scene.file.code.canonical).path),
        ]
        return Page(
            title: Phrase("sop.case.title", ["code": scene.file.code.displayed]), template: "desk/procedure", model: view,
            errors: form.errors, layout: .officer, back: .officerReport(scene.file.code.canonical), status: tooLate == nil ? nil : .conflict
        )
    }

    /// What the officer himself has left open, each leading to its case.
    private func own(_ context: OfficerContext<DeskOfficer>) async throws -> Page {
        let words = DeskWords(context, rules: try await office.rules.current())
        let open = try await office.openDepartures(by: context.officer.actor)
        let view: ViewObject = [
            "open": .list(
                open.map { entry in
                    let departure = entry.recorded.departure
                    let step = words.rules.procedures[entry.recorded.version]?.steps.first { $0.number == departure.step }
                    return .object([
                        "href": .text(SiteURL.officerProcedure(entry.code.canonical).path), "code": .text(entry.code.displayed),
                        "kind": .phrase(StepWords.kind(departure.kind)), "name": .text(step?.name ?? ""),
                        "time": .text(words.moment(departure.at)),
                    ])
                }),
            "board": .text(SiteURL.departures.path),
        ]
        return Page(
            title: "sop.own.title", template: "desk/own-departures", model: view, layout: .officer,
            breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
    }
}
