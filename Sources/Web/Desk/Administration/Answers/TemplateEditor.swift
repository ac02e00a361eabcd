import Domain
import Services

/// Writing a ready text, and changing it: what was sent before stays as it was sent.
struct TemplateEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.templates
    var name: String { isNew ? "templateNew" : "templateEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [("use", ReplyUse.answer.rawValue)] }
        let template = try await scene.office.replyTemplate(try scene.entry(), by: scene.actor)
        return [
            ("code", template.code), ("title", template.title), ("use", template.use.rawValue),
            ("category", template.category?.description ?? ""), ("body", template.body),
        ]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let places = ReplyPlace.allCases.map { "{{\($0.rawValue)}}" }.joined(separator: ", ")
        return [
            form.line(
                "code", "administration.field.templateCode", hint: "administration.field.templateCode.hint", width: .short, limit: 20),
            form.line("title", "administration.field.templateTitle", limit: 200),
            form.radios(
                "use", "administration.field.templateUse",
                ReplyUse.allCases.map { Choice($0.rawValue, "desk.template.use.\($0.rawValue)") }),
            TopicChoices.select(form, scene),
            form.area(
                "body", "administration.field.templateBody",
                hint: Phrase("administration.field.templateBody.hint", ["places": places, "own": "{{nomor_ruas}}"]), rows: 12),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let code = form.text("code", "administration.field.templateCode", required: true, limit: 20)
        let title = form.text("title", "administration.field.templateTitle", required: true, limit: 200)
        let use = form.choice("use", "administration.field.templateUse", as: ReplyUse.self, required: true)
        let body = form.text("body", "administration.field.templateBody", required: true, limit: DeskLimits.text)
        guard form.isValid, let use else { return nil }
        let filled = ReplyTemplateForm(
            agency: scene.ownAgency, code: code, category: ID(form.raw("category")), use: use, title: title, body: body)
        if isNew {
            _ = try await scene.office.addReplyTemplate(filled, by: scene.actor)
        } else {
            try await scene.office.editReplyTemplate(try scene.entry(), filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}

/// Offering a ready text no more.
struct TemplateWithdrawing: AdministrationForm {
    let name = "templateWithdraw"
    let list = AdministrationList.templates
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let template = try await scene.office.replyTemplate(try scene.entry(), by: scene.actor)
        return [Inset(.text("\(template.code) – \(template.title)"))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.withdrawReplyTemplate(try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
