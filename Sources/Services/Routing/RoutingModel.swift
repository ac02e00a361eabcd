import Domain

/// One thing that a model of text thinks of a report.
public struct ModelGuess: Sendable, Equatable {
    /// `agency:ID`, `unit:ID`, `category:ID` or `class:` with the raw value of the class.
    public var label: String
    /// 0 to 1.
    public var certainty: Double
    /// The words of the report that made the difference.
    public var words: [String]

    public init(label: String, certainty: Double, words: [String] = []) {
        self.label = label
        self.certainty = certainty
        self.words = words
    }
}

/// What was learned from the office's own verified history.
public protocol RoutingModel: Sendable {
    /// Of the model that answers now; 0 where there is none.
    var version: Int { get }
    /// Who should have a report of this text, the surest first.
    func bodies(for text: String) -> [ModelGuess]
    /// What the report is: categories and classes, the surest first.
    func categories(for text: String) -> [ModelGuess]
}

/// An office without a history yet.
public struct UntrainedModel: RoutingModel {
    public let version = 0

    public init() {}

    /// Thinks of nobody.
    public func bodies(for text: String) -> [ModelGuess] { [] }

    /// Thinks of no category and no class.
    public func categories(for text: String) -> [ModelGuess] { [] }
}

extension RoutingModel {
    /// Its guesses as suggestions; what it names and nobody knows is left out.
    func suggestion(for text: String, directory: Directory) -> RouteSuggestion {
        var found = RouteSuggestion()
        for guess in bodies(for: text) + categories(for: text) {
            let parts = guess.label.split(separator: ":", maxSplits: 1).map(String.init)
            guard parts.count == 2, let name = parts.last, guess.certainty.isFinite else { continue }
            let percent = Int((min(max(guess.certainty, 0), 1) * 100).rounded())
            let reason = RouteReason(.model, number: version, words: Array(guess.words.prefix(5)), percent: percent)
            switch parts[0] {
            case "agency":
                if let id = ID<Agency>(name) { found.bodies.append(Suggested(Holder(agency: id), percent: percent, reasons: [reason])) }
            case "unit":
                guard let unit = ID<WorkUnit>(name).flatMap({ directory.unit($0) }) else { continue }
                let body = Holder(agency: unit.agency, unit: unit.id)
                found.bodies.append(Suggested(body, percent: percent, reasons: [reason]))
            case "category":
                if let id = ID<Category>(name) { found.categories.append(Suggested(id, percent: percent, reasons: [reason])) }
            case "class":
                if let named = ReportClass(rawValue: name) { found.classes.append(Suggested(named, percent: percent, reasons: [reason])) }
            default: continue
            }
        }
        return found
    }
}
