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
            scene = try await opened(scene)
            let unsent = try await office.unsentForm(act: act.noun, on: scene.file.id, by: scene.officer.actor)
            let begun = unsent.map { FormInput($0.fields.map { (name: $0.name, value: $0.value) }) } ?? FormInput(act.beginning(scene))
            var model = ActModel(act: act, scene: scene, form: begun, key: RandomWord.make())
            model.keptAt = unsent?.savedAt
            return page(model)
        }
        pages.post(.officerAction("", "")) { request, context in
            let act = try act(context)
            let form = try await context.readForm(
                request, limits: act.filesField == nil ? .words : .files, filesField: act.filesField)
            let desk = CaseDesk(office: office)
            if let wish = DraftWish(form) { return try await keep(form, as: wish, of: act, try await desk.scene(context)) }
            do {
                return try await carryOut(act, try await desk.scene(context), form, origin: context.visit.site.publicOrigin)
            } catch {
                guard let next = try await desk.afterRepeat(of: form, context) else { throw error }
                return Redirect(to: next, query: [("kabar", act.noun)])
            }
        }
    }

    /// The colleagues learn that it is open here, and the officer where else it is.
    private func opened(_ scene: CaseScene) async throws -> CaseScene {
        var scene = scene
        try await office.openForWork(scene.file.id, by: scene.officer.actor)
        scene.marks = try await office.deskMarks(scene.file, for: scene.officer.actor)
        return scene
    }

    /// Keeps what is typed so far, or throws it away, and leaves the case as it is.
    private func keep(
        _ form: FormInput, as wish: DraftWish, of act: any CaseAct, _ scene: CaseScene
    ) async throws -> any ResponseGenerator {
        guard act.isPossible(scene) else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        let (report, actor) = (scene.file.id, scene.officer.actor)
        let page = SiteURL.officerAction(scene.file.code.canonical, act.noun)
        guard wish != .discard else {
            try await office.forgetForm(act: act.noun, on: report, by: actor)
            return Redirect(to: page)
        }
        guard let kept = try await office.keepForm(DraftWish.fields(of: form), act: act.noun, on: report, by: actor) else {
            throw Problem(.tooLarge)
        }
        if wish == .leaving {
            try await office.closeForWork(report, by: actor)
        } else {
            try await office.openForWork(report, by: actor)
        }
        guard wish != .keep else { return Redirect(to: page) }
        return Response(
            status: .ok, headers: [.contentType: "text/plain; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody(byteBuffer: ByteBuffer(string: scene.words.time(kept))))
    }

    private func act(_ context: OfficerContext<DeskOfficer>) throws -> any CaseAct {
        guard let act = CaseActs.act(context.parameters.get("noun") ?? "") else { throw Problem.notFound }
        return act
    }

    /// - Parameter origin: of this site, for a link that the reporter follows.
    private func carryOut(
        _ act: any CaseAct, _ scene: CaseScene, _ form: FormInput, origin: String
    ) async throws -> any ResponseGenerator {
        var scene = try await opened(scene)
        let accused = act.accused(scene)
        scene.people = try await office.accusablePeople(in: accused?.places(form, scene) ?? [])
        scene.aid = try await aid(act, scene)
        let form =
            accused?.look(form, scene)
            ?? ArticleField.look(TemplateField.look(form, act, scene), act, scene, origin: origin)
        var model = ActModel(act: act, scene: scene, form: form, key: form.composeKey ?? RandomWord.make())
        let seen = Int64(form.raw(ActModel.versionName))
        // The case may have moved on by this very form, sent twice: the office knows it by its key and gives the first answer.
        let isStale = seen != scene.file.version
        guard act.isPossible(scene) || isStale else { throw Problem(.forbidden, detail: "desk.act.unavailable") }
        if BodyField.wantsUnits(form) || AccusedField.wantsLook(form) || RedactionAnswers.wantsLook(form) || RubricField.wantsLook(form)
            || TemplateField.wantsText(form) || ArticleField.wantsText(form)
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
            try await office.closeForWork(scene.file.id, by: scene.officer.actor)
            try await office.forgetForm(act: act.noun, on: scene.file.id, by: scene.officer.actor)
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
            ], status: model.status, scripts: ["draft.js"] + model.act.scripts)
    }
}
