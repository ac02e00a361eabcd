import Domain
import Hummingbird
import Services

/// One page for every act on a case: the form beside the case, and what became of it when it was sent.
struct ActPages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.officerAction("", "")) { _, context in
            let act = try act(context)
            var scene = try await CaseDesk(office: office).scene(context)
            guard act.isPossible(scene) else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
            scene.aid = try await aid(act, scene)
            return page(ActModel(act: act, scene: scene, form: FormInput(act.beginning(scene)), key: RandomWord.make()))
        }
        pages.post(.officerAction("", "")) { request, context in
            let act = try act(context)
            let form = try await context.readForm(
                request, limits: act.filesField == nil ? .words : .files, filesField: act.filesField)
            let desk = CaseDesk(office: office)
            do {
                return try await carryOut(act, try await desk.scene(context), form)
            } catch {
                guard let next = try await desk.afterRepeat(of: form, context) else { throw error }
                return Redirect(to: next, query: [("kabar", act.noun)])
            }
        }
    }

    private func act(_ context: OfficerContext<DeskOfficer>) throws -> any CaseAct {
        guard let act = CaseActs.act(context.parameters.get("noun") ?? "") else { throw Problem.notFound }
        return act
    }

    private func carryOut(_ act: any CaseAct, _ scene: CaseScene, _ form: FormInput) async throws -> any ResponseGenerator {
        let accused = act.accused(scene)
        var scene = scene
        scene.people = try await office.accusablePeople(in: accused?.places(form, scene) ?? [])
        scene.aid = try await aid(act, scene)
        let form = accused?.look(form, scene) ?? TemplateField.look(form, act, scene)
        var model = ActModel(act: act, scene: scene, form: form, key: form.composeKey ?? RandomWord.make())
        let seen = Int64(form.raw(ActModel.versionName))
        // The case may have moved on by this very form, sent twice: the office knows it by its key and gives the first answer.
        let isStale = seen != scene.file.version
        guard act.isPossible(scene) || isStale else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        if BodyField.wantsUnits(form) || AccusedField.wantsLook(form) || RedactionAnswers.wantsLook(form) || RubricField.wantsLook(form)
            || TemplateField.wantsText(form)
        {
            return page(model.looked())
        }
        var draft = ActDraft(form: form, redaction: act.redaction(form), office: office, officer: scene.officer)
        let command = try await act.command(&draft, scene)
        model.form = draft.form
        guard draft.form.isValid, let command else { return page(isStale ? model.stale() : model.faulty()) }
        do {
            let outcome = try await office.act(
                Act(
                    code: scene.file.code, actor: scene.officer.actor, command: command, manuscript: draft.texts,
                    expecting: seen ?? -1, formKey: form.composeKey, files: draft.files, publicText: draft.publicText,
                    review: draft.redaction.review(form), parts: draft.parts))
            let news = outcome.awaitsSecondYes ? "permintaan" : act.noun
            let next = try await CaseDesk(office: office).destination(scene.file.code, scene.officer.actor)
            return Redirect(to: next, query: [("kabar", news)])
        } catch ServiceFault.conflict {
            return page(model.stale())
        } catch let refusal as Domain.Refusal {
            return page(try model.refused(refusal))
        }
    }

    private func aid(_ act: any CaseAct, _ scene: CaseScene) async throws -> WritingAid {
        guard let use = act.replyUse else { return WritingAid() }
        return try await office.writingAid(for: scene.file, use: use, by: scene.officer.actor)
    }

    private func page(_ model: ActModel) -> Page {
        Page(
            title: model.act.title, template: "desk/act", model: model, errors: model.form.errors, layout: .officer,
            breadcrumbs: [
                Link("layout.section.queue", to: .officerQueue),
                Link(.verbatim(model.scene.file.code.displayed), to: .officerReport(model.scene.file.code.canonical)),
            ], status: model.status, script: model.act.script)
    }
}
