/// Why a body, a category or a class is suggested: one source's word, as data that pages put into a sentence.
public struct RouteReason: Codable, Sendable, Equatable {
    /// Where a suggestion comes from.
    public enum Source: String, Codable, Sendable, CaseIterable {
        case reporter
        case registry
        case rule
        /// What was learned from the office's own history.
        case model
        /// What people decided before of the same category in the same place.
        case correction
        /// It alone may examine what the report alleges.
        case examiner
    }

    public var source: Source
    /// The rule or the row of the registry.
    public var entry: Int64?
    /// The rule's number, the version of the model, how often people decided so.
    public var number: Int?
    /// The words of the report that made the difference.
    public var words: [String] = []
    /// The place that made it, by its code.
    public var region: String?
    /// 1 to 100.
    public var percent: Int

    public init(
        _ source: Source, entry: Int64? = nil, number: Int? = nil, words: [String] = [], region: String? = nil, percent: Int
    ) {
        self.source = source
        self.entry = entry
        self.number = number
        self.words = words
        self.region = region
        self.percent = percent
    }
}
