import Domain
import HTTPTypes
import Hummingbird
import Services

/// Another person's request for a second yes: read it, say yes, or give it back with a reason.
struct RequestPages {
    let office: Office

    private enum Decision: String, CaseIterable {
        case approve, giveBack
    }

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerRequest("", "")) { _, context in
            let (scene, request) = try await found(context)
            return page(scene, request, FormInput([]), key: RandomWord.make())
        }
        pages.post(.officerRequest("", "")) { request, context in
            let form = try await context.readForm(request, limits: .files, filesField: FieldCheckFields.filesField)
            do {
                let (scene, asked) = try await found(context)
                return try await answer(scene, asked, form, context)
            } catch {
                guard let next = try await CaseDesk(office: office).afterRepeat(of: form, context) else { throw error }
                return Redirect(to: next, query: [("kabar", ApproveAnswerAct().noun)])
            }
        }
    }

    private func found(_ context: OfficerContext<DeskOfficer>) async throws -> (CaseScene, SecondYesRequest) {
        var scene = try await CaseDesk(office: office).scene(context)
        guard let id = ID<SecondYesRequest>(context.parameters.get("id") ?? ""),
            let request = scene.file.requests.first(where: { $0.id == id })
        else { throw Problem.conflict("fault.rule.requestUnknown") }
        guard scene.file.approvable.contains(id) else { throw Problem.forbidden }
        if request.act == .evidence { scene.visits = try await office.checkingVisits(of: scene.file.code, for: context.officer.actor) }
        return (scene, request)
    }

    private func answer(
        _ scene: CaseScene, _ asked: SecondYesRequest, _ form: FormInput, _ context: OfficerContext<DeskOfficer>
    ) async throws -> any ResponseGenerator {
        var draft = ActDraft(
            form: form, redaction: RedactionAnswers(form, fields: [], needsReason: false), office: office, officer: scene.officer)
        let command: Command? =
            switch draft.form.choice("decision", "desk.field.decision", as: Decision.self, required: true) {
            case .approve:
                .approve(asked.id, check: asked.act == .evidence ? try await FieldCheckFields.read(&draft, scene) : nil)
            case .giveBack:
                .returnRequest(
                    asked.id,
                    reason: draft.wording(
                        "reason", as: .reason, for: asked.act == .reopening || asked.act == .accusation ? .reporter : .office, limit: 2000))
            case nil: nil
            }
        guard draft.form.isValid, let command else {
            return page(scene, asked, draft.form, key: form.composeKey ?? RandomWord.make())
        }
        do {
            _ = try await office.act(
                Act(
                    code: scene.file.code, actor: scene.officer.actor, command: command, manuscript: draft.texts,
                    expecting: Int64(form.raw(ActModel.versionName)) ?? -1, formKey: form.composeKey, files: draft.files))
        } catch let refusal as Domain.Refusal where refusal.field?.hasPrefix("check") == true {
            if let error = refusal.fieldError(in: FieldCheckFields.components(scene, draft.form)) { draft.form.add(error) }
            return page(scene, asked, draft.form, key: RandomWord.make())
        } catch ServiceFault.conflict {
            // The case has moved on and the request still waits: the same form on the case as it is now, with what was typed.
            let (fresh, asked) = try await found(context)
            let warning = Banner(.warning, "desk.act.stale", text: "desk.act.stale.text")
            return page(fresh, asked, draft.form, key: RandomWord.make(), warning: warning)
        }
        let next = try await CaseDesk(office: office).destination(scene.file.code, scene.officer.actor)
        return Redirect(to: next, query: [("kabar", ApproveAnswerAct().noun)])
    }

    private func page(
        _ scene: CaseScene, _ asked: SecondYesRequest, _ form: FormInput, key: String, warning: Banner? = nil
    ) -> Page {
        let code = scene.file.code.canonical
        let summary = RequestSummary(asked, scene)
        let model: ViewObject = [
            "warning": ViewValue(warning), "heading": .phrase("desk.request.\(asked.act.rawValue)"), "summary": .component(summary.list),
            "hasFiles": .flag(!summary.files.isEmpty), "files": FileLinks.list(summary.files, scene.words),
            "action": .text(SiteURL.officerRequest(code, asked.id.description).path),
            "hidden": ViewValue([
                HiddenField(ActModel.versionName, String(scene.file.version)), HiddenField(FormGuard.composeFieldName, key),
            ]),
            "takesFiles": .flag(asked.act == .evidence),
            "fields": ViewValue(
                (asked.act == .evidence ? FieldCheckFields.components(scene, form) : []) + [
                    form.radios(
                        "decision", "desk.field.decision", Decision.allCases.map { Choice($0.rawValue, "desk.request.\($0.rawValue)") }),
                    form.area("reason", "desk.field.reason.ifReturned", rows: 3, limit: 2000),
                ]),
            "button": .component(Button("desk.request.button")), "case": .object(CaseSide(scene: scene).view),
            "cancel": .component(LinkButton("desk.act.cancel", to: .officerReport(code), kind: .quiet)),
        ]
        return Page(
            title: "desk.request.\(asked.act.rawValue)", template: "desk/request", model: model, errors: form.errors, layout: .officer,
            breadcrumbs: [
                Link("layout.section.queue", to: .officerQueue), Link(.verbatim(scene.file.code.displayed), to: .officerReport(code)),
            ], status: warning == nil ? nil : .conflict)
    }
}
