import Domain
import Services

/// Choosing a ready text for what is written to the reporter. Complete without scripts: a button shows the form again with the text in
/// its field, behind what was typed there.
enum TemplateField {
    private static let name = "templat"
    private static let useName = "pakaiTemplat"

    static func wantsText(_ form: FormInput) -> Bool { form.has(useName) }

    /// Nothing where no template is kept for this report.
    static func parts(_ form: FormInput, _ scene: CaseScene) -> [any Component] {
        guard !scene.aid.templates.isEmpty else { return [] }
        let options = scene.aid.templates.map { Choice($0.id.description, .verbatim("\($0.code) – \($0.title)")) }
        return [
            form.select(name, "desk.template.label", hint: "desk.template.hint", options, prompt: "desk.template.none"),
            Button("desk.template.use", kind: .secondary, name: useName, value: "ya"),
        ]
    }

    /// The same form with the chosen text filled in as far as the program can.
    static func look(_ form: FormInput, _ act: any CaseAct, _ scene: CaseScene) -> FormInput {
        guard wantsText(form), let use = act.replyUse,
            let template = scene.aid.templates.first(where: { $0.id.description == form.raw(name) })
        else { return form }
        let text = template.filled(values(scene))
        let typed = form.raw(use.field)
        return form.answering(use.field, with: typed.allSatisfy(\.isWhitespace) ? text : "\(typed)\n\n\(text)")
    }

    private static func values(_ scene: CaseScene) -> [ReplyPlace: String] {
        var values: [ReplyPlace: String] = [
            .kode: scene.file.code.displayed, .tanggal: scene.words.shortDate(scene.today),
            .kategori: scene.words.category(scene.file.category),
        ]
        if let holder = scene.file.holder {
            values[.unit] = scene.words.name(of: holder)
            values[.agency] = scene.words.name(of: Holder(agency: holder.agency))
        }
        if let clock = scene.nextClock { values[.tenggat] = scene.words.shortDate(clock.deadline.date) }
        return values.filter { !$0.value.isEmpty }
    }
}
