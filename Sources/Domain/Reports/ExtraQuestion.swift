/// Something that is asked about every report of a category, beside what happened: the number of a lamp pole, since which day (F6).
public struct ExtraQuestion: Sendable, Equatable {
    /// What an answer is.
    public enum Kind: String, Sendable, CaseIterable, Codable {
        case text, choice, number, date, yesNo
    }

    /// One answer of a choice.
    public struct Option: Sendable, Equatable {
        public let indonesianName: String
        public let englishName: String?

        public init(indonesianName: String, englishName: String? = nil) {
            self.indonesianName = indonesianName
            self.englishName = englishName
        }
    }

    /// Characters of an answer in words.
    public static let longestText = 200

    public let id: ID<ExtraQuestion>
    /// 1 for the first wording. An answer belongs to the wording that was read.
    public let version: Int
    /// Asked for reports of this category and of those below it.
    public let category: ID<Category>
    /// From 1, in the order of asking.
    public let position: Int
    public let kind: Kind
    public let indonesianLabel: String
    public let englishLabel: String?
    public let indonesianHelp: String?
    public let englishHelp: String?
    /// Of a choice alone.
    public let options: [Option]
    /// The smallest and the largest number, and what is counted.
    public let least: Double?
    public let most: Double?
    public let unit: String?
    /// Has to be answered, or said not to be known. No report waits for it.
    public let isRequired: Bool
    /// The public may read the answer once the report is published. Never of an answer in words: nobody has read it for what it gives away.
    public let isPublic: Bool

    public init(
        id: ID<ExtraQuestion>, version: Int, category: ID<Category>, position: Int, kind: Kind, indonesianLabel: String,
        englishLabel: String? = nil, indonesianHelp: String? = nil, englishHelp: String? = nil, options: [Option] = [],
        least: Double? = nil, most: Double? = nil, unit: String? = nil, isRequired: Bool = false, isPublic: Bool = false
    ) {
        self.id = id
        self.version = version
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
        self.isPublic = isPublic && kind != .text
    }

    /// Whether the value is an answer to this question.
    public func accepts(_ value: ExtraValue) -> Bool {
        switch (kind, value) {
        case (_, .unknown), (.yesNo, .yesNo), (.date, .date): true
        case (.text, .text(let words)): !words.isEmpty && words.unicodeScalars.count <= Self.longestText
        case (.choice, .choice(let number)): options.indices.contains(number)
        case (.number, .number(let number)): number.isFinite && number >= (least ?? number) && number <= (most ?? number)
        default: false
        }
    }

    /// The Indonesian words where there are no English ones.
    public func label(english: Bool) -> String { english ? englishLabel ?? indonesianLabel : indonesianLabel }

    /// Where to look for the answer, or what is meant.
    public func help(english: Bool) -> String? { english ? englishHelp ?? indonesianHelp : indonesianHelp }
}

extension ExtraQuestion.Option {
    /// The Indonesian name where there is no English one.
    public func name(english: Bool) -> String { english ? englishName ?? indonesianName : indonesianName }
}
