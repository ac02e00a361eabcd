/// One fact that indicators count: where it belongs, when, and what it tells.
public struct FactRow: Hashable, Sendable, Codable {
    public var grain: Grain
    public var body: EvaluatedBody
    /// The day that puts it into a period: of the event by the clock of the capital, of a duty the day by which it was told to be done.
    public var date: CivilDate
    /// The report, task or body that several rows may be about; empty where rows stand for themselves.
    public var subject: String
    public var fields: [FactField: FactValue]

    public init(grain: Grain, body: EvaluatedBody, date: CivilDate, subject: String = "", fields: [FactField: FactValue] = [:]) {
        self.grain = grain
        self.body = body
        self.date = date
        self.subject = subject
        self.fields = fields
    }

    /// The fields that this grain does not know, or whose value the field cannot have; empty for a sound row. Impossible data are refused
    /// with the row and the field, never counted.
    public var faults: [FactField] {
        fields.filter { !grain.fields.contains($0.key) || !$0.value.fits($0.key.shape) }.keys.sorted { $0.rawValue < $1.rawValue }
    }
}
