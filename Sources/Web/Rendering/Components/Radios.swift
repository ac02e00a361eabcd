/// One answer out of a few.
public struct Radios: ChoiceGroup {
    public static let template = "component/radios"

    public let name: String
    public let legend: Phrase
    public let hint: Phrase?
    public let options: [Choice]
    public let chosen: String?
    public let error: FieldError?
    public let headingLegend: Bool

    public init(
        _ name: String, _ legend: Phrase, hint: Phrase? = nil, options: [Choice], chosen: String? = nil, error: FieldError? = nil,
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

    public func isChosen(_ value: String) -> Bool { value == chosen }
}
