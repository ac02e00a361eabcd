/// Any number of answers out of a few.
public struct Checkboxes: ChoiceGroup {
    public static let template = "component/checkboxes"

    public let name: String
    public let legend: Phrase
    public let hint: Phrase?
    public let options: [Choice]
    public let chosen: Set<String>
    public let error: FieldError?
    public let headingLegend: Bool

    public init(
        _ name: String, _ legend: Phrase, hint: Phrase? = nil, options: [Choice], chosen: Set<String> = [], error: FieldError? = nil,
        headingLegend: Bool = false
    ) {
        self.name = name
        self.legend = legend
        self.hint = hint
        self.options = options
        self.chosen = chosen
        self.error = error
        self.headingLegend = headingLegend
    }

    public func isChosen(_ value: String) -> Bool { chosen.contains(value) }
}
