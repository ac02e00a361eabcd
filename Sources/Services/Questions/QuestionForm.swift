public import Domain

/// What an administrator says of an extra question.
public struct QuestionForm: Sendable, Equatable {
    public var category: ID<Category>?
    public var position: Int
    public var kind: ExtraQuestion.Kind
    public var indonesianLabel: String
    public var englishLabel: String
    public var indonesianHelp: String
    public var englishHelp: String
    /// One a line, the English name behind a bar: `Padam | Dark`.
    public var options: String
    public var least: Double?
    public var most: Double?
    public var unit: String
    public var isRequired: Bool
    public var isPublic: Bool

    public init(
        category: ID<Category>?, position: Int = 1, kind: ExtraQuestion.Kind, indonesianLabel: String, englishLabel: String = "",
        indonesianHelp: String = "", englishHelp: String = "", options: String = "", least: Double? = nil, most: Double? = nil,
        unit: String = "", isRequired: Bool = false, isPublic: Bool = false
    ) {
        self.category = category
        self.position = position
        self.kind = kind
        self.indonesianLabel = indonesianLabel
        self.englishLabel = englishLabel
        self.indonesianHelp = indonesianHelp
        self.englishHelp = englishHelp
        self.options = options
        self.least = least
        self.most = most
        self.unit = unit
        self.isRequired = isRequired
        self.isPublic = isPublic
    }

    func question(_ id: ID<ExtraQuestion>, version: Int, of category: ID<Category>) -> ExtraQuestion {
        func optional(_ text: String) -> String? { text.isEmpty ? nil : text }
        return ExtraQuestion(
            id: id, version: version, category: category, position: position, kind: kind, indonesianLabel: indonesianLabel,
            englishLabel: optional(englishLabel), indonesianHelp: optional(indonesianHelp), englishHelp: optional(englishHelp),
            options: kind == .choice ? QuestionSQL.options(options) : [], least: kind == .number ? least : nil,
            most: kind == .number ? most : nil, unit: kind == .number ? optional(unit) : nil, isRequired: isRequired, isPublic: isPublic)
    }
}
