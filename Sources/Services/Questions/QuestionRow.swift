import Domain

/// A question of the first set, as the reference file has it. Later ones are the admins' own.
public struct QuestionRow: ReferenceRow {
    /// By which it is known once it is loaded.
    public let code: String
    /// The chain of slugs of the category.
    public let category: String
    let form: QuestionForm

    private enum YesOrNo: String, CaseIterable { case yes, no }

    static let file = "category_questions.csv"
    static let columns = [
        "code", "category", "position", "kind", "label_id", "label_en", "help_id", "help_en", "options", "least", "most", "unit",
        "required",
        "public",
    ]

    init(_ fields: inout ReferenceFields) {
        code = fields.required("code")
        category = fields.required("category")
        let kind = fields.word("kind", fallback: ExtraQuestion.Kind.text)
        let isPublic = fields.word("public", fallback: YesOrNo.no) == .yes
        form = QuestionForm(
            category: nil, position: fields.integer("position", in: 1...99), kind: kind, indonesianLabel: fields.required("label_id"),
            englishLabel: fields.required("label_en"), indonesianHelp: fields.optional("help_id"), englishHelp: fields.optional("help_en"),
            options: fields.optional("options").split(separator: ";").joined(separator: "\n"), least: Double(fields.optional("least")),
            most: Double(fields.optional("most")), unit: fields.optional("unit"),
            isRequired: fields.word("required", fallback: YesOrNo.no) == .yes, isPublic: isPublic)
        if kind == .choice, QuestionSQL.options(form.options).count < 2 { fields.complain("options", .missing) }
        if kind == .text, isPublic { fields.complain("public", .unknownWord("yes", allowed: ["no"])) }
    }

    /// The rows of the folder's file, or every bad line of it.
    public static func read(folder: String) -> Result<[QuestionRow], BadReference> {
        var found = ReferenceFile<QuestionRow>(folder: folder)
        found.requireUnique("code", \.code)
        return found.bad.isEmpty ? .success(found.rows.map(\.row)) : .failure(BadReference(lines: found.bad))
    }
}
