import Domain
import Services

/// Adding an extra question, or giving it another wording: what was answered keeps the wording that was read.
struct QuestionEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.questions
    var name: String { isNew ? "questionNew" : "questionEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [("kind", ExtraQuestion.Kind.text.rawValue), ("position", "1")] }
        let question = try await scene.office.question(try scene.entry(), by: scene.actor)
        let options = question.options.map { option in
            option.englishName.map { "\(option.indonesianName) | \($0)" } ?? option.indonesianName
        }
        return [
            ("category", question.category.description), ("kind", question.kind.rawValue), ("indonesianLabel", question.indonesianLabel),
            ("englishLabel", question.englishLabel ?? ""), ("indonesianHelp", question.indonesianHelp ?? ""),
            ("englishHelp", question.englishHelp ?? ""), ("options", options.joined(separator: "\n")),
            ("least", Self.written(question.least)), ("most", Self.written(question.most)), ("unit", question.unit ?? ""),
            ("position", String(question.position)), ("isRequired", question.isRequired ? "ya" : ""),
            ("isPublic", question.isPublic ? "ya" : ""),
        ]
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            CategorySelect(
                form: form, words: scene.words, label: "administration.field.topic", hint: "administration.field.topic.hint"),
            form.line("indonesianLabel", "administration.field.questionLabel"),
            form.line("englishLabel", "administration.field.questionLabelEnglish"),
            form.radios(
                "kind", "administration.field.questionKind",
                ExtraQuestion.Kind.allCases.map { Choice($0.rawValue, "administration.field.questionKind.\($0.rawValue)") }),
            form.area(
                "options", "administration.field.questionOptions", hint: "administration.field.questionOptions.hint", rows: 5, limit: 2000),
            form.line("least", "administration.field.questionLeast", kind: .number, width: .short, limit: 15),
            form.line("most", "administration.field.questionMost", kind: .number, width: .short, limit: 15),
            form.line("unit", "administration.field.questionUnit", width: .short, limit: 20),
            form.line("indonesianHelp", "administration.field.questionHelp"),
            form.line("englishHelp", "administration.field.questionHelpEnglish"),
            form.line("position", "administration.field.questionPosition", kind: .number, width: .short, limit: 2),
            form.tick(
                "isRequired", "administration.field.questionRequired", "administration.field.questionRequired.yes",
                hint: "administration.field.questionRequired.hint"),
            form.tick(
                "isPublic", "administration.field.questionPublic", "administration.field.questionPublic.yes",
                hint: "administration.field.questionPublic.hint"),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let label = form.text("indonesianLabel", "administration.field.questionLabel", required: true, limit: 200)
        let kind = form.choice("kind", "administration.field.questionKind", as: ExtraQuestion.Kind.self, required: true)
        let position = form.number("position", "administration.field.questionPosition", in: 1...99, required: true)
        let options = form.text("options", "administration.field.questionOptions", limit: 2000)
        let (least, most) = (
            Self.number("least", "administration.field.questionLeast", &form),
            Self.number("most", "administration.field.questionMost", &form)
        )
        let category: ID<Domain.Category>? = ID(form.raw("category"))
        if category == nil { form.add(FieldError("category", Phrase("form.chooseOne", phrases: ["label": "administration.field.topic"]))) }
        if kind == .choice, options.isEmpty { form.add(FieldError("options", "administration.field.questionOptions.missing")) }
        if let least, let most, least > most { form.add(FieldError("most", "administration.field.questionMost.wrong")) }
        if kind == .text, form.isTicked("isPublic") { form.add(FieldError("isPublic", "administration.field.questionPublic.wrong")) }
        let filled = QuestionForm(
            category: category, position: position ?? 1, kind: kind ?? .text, indonesianLabel: label,
            englishLabel: form.text("englishLabel", "administration.field.questionLabelEnglish", limit: 200),
            indonesianHelp: form.text("indonesianHelp", "administration.field.questionHelp", limit: 200),
            englishHelp: form.text("englishHelp", "administration.field.questionHelpEnglish", limit: 200), options: options, least: least,
            most: most, unit: form.text("unit", "administration.field.questionUnit", limit: 20), isRequired: form.isTicked("isRequired"),
            isPublic: form.isTicked("isPublic"))
        guard form.isValid else { return nil }
        if isNew {
            _ = try await scene.office.addQuestion(filled, by: scene.actor)
        } else {
            try await scene.office.editQuestion(try scene.entry(), filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }

    private static func number(_ name: String, _ label: Phrase, _ form: inout FormInput) -> Double? {
        let typed = form.text(name, label, limit: 15)
        guard !typed.isEmpty, form.errors[name] == nil else { return nil }
        let number = ExtraField.number(typed)
        if number == nil { form.add(FieldError(name, Phrase("extra.notNumber", phrases: ["label": label]))) }
        return number
    }

    private static func written(_ number: Double?) -> String {
        number.map { number in Int(exactly: number).map(String.init) ?? String(number).replacing(".", with: ",") } ?? ""
    }
}

/// Asking a question no more; its answers stay.
struct QuestionWithdrawing: AdministrationForm {
    let name = "questionWithdraw"
    let list = AdministrationList.questions
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [Inset(.text(try await scene.office.question(try scene.entry(), by: scene.actor).indonesianLabel))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.withdrawQuestion(try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
