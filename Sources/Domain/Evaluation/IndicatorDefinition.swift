/// An indicator as data (K.4): what is counted, of what, in which unit, from when. A new version is a new definition; a published figure
/// keeps the version by which it was computed.
public struct IndicatorDefinition: Hashable, Sendable, Codable {
    /// A figure for each value of a field beside the whole one.
    public struct Split: Hashable, Sendable, Codable {
        public var field: FactField
        /// Each part against the whole denominator (archive codes of all that arrived), and not against its own.
        public var ofWhole: Bool

        public init(_ field: FactField, ofWhole: Bool) {
            self.field = field
            self.ofWhole = ofWhole
        }
    }

    /// `M01`, `M01.net`; the same in every version.
    public var id: String
    /// 1 for the first.
    public var version: Int
    /// Key of its name in the catalogues of texts.
    public var nameKey: String
    public var kind: MonevKind
    public var grain: Grain
    public var measure: IndicatorMeasure
    /// Of the rows in the denominator, those that are counted; so the numerator is always a part of the denominator.
    public var counted: FactFilter
    public var among: FactFilter
    /// Of each subject only its last row of the period: a report with two rounds due is one report (M08).
    public var takesLast: Bool
    public var split: Split?
    public var unit: FigureUnit
    /// Rows that the figure needs; below it is not applicable.
    public var minimumSample: Int
    /// A numerator of one up to below this is not shown, 0 where any may be (M31).
    public var minimumCell: Int
    public var validFrom: CivilDate
    public var examples: [IndicatorExample]

    public init(
        id: String, version: Int, nameKey: String, kind: MonevKind, grain: Grain, measure: IndicatorMeasure, counted: FactFilter = .all,
        among: FactFilter = .all, takesLast: Bool = false, split: Split? = nil, unit: FigureUnit = .percent, minimumSample: Int = 1,
        minimumCell: Int = 0, validFrom: CivilDate, examples: [IndicatorExample] = []
    ) {
        self.id = id
        self.version = version
        self.nameKey = nameKey
        self.kind = kind
        self.grain = grain
        self.measure = measure
        self.counted = counted
        self.among = among
        self.takesLast = takesLast
        self.split = split
        self.unit = unit
        self.minimumSample = minimumSample
        self.minimumCell = minimumCell
        self.validFrom = validFrom
        self.examples = examples
    }

    /// What is wrong with it, apart from its examples; empty for one that may be tried.
    public var faults: [IndicatorFault] {
        var faults: [IndicatorFault] = []
        for (name, word) in [("id", id), ("name", nameKey)] where !FactValue.isWord(word) { faults.append(.wrongWord(name, word)) }
        if !(1...9999).contains(version) { faults.append(.outOfRange("version")) }
        if !(1...1_000_000).contains(minimumSample) { faults.append(.outOfRange("minimum")) }
        if !(0...1000).contains(minimumCell) { faults.append(.outOfRange("cell")) }
        faults += (counted.conditions + among.conditions).compactMap { $0.fault(in: grain) }
        if let field = counted.contradiction(with: among) ?? among.contradiction(with: among) ?? counted.contradiction(with: counted) {
            faults.append(.countsNothing(field))
        }
        for field in measure.fields {
            if !grain.fields.contains(field) { faults.append(.fieldOfAnotherGrain(field, grain)) }
            if field.shape != .number { faults.append(.notANumber(field)) }
        }
        if let field = split?.field, !grain.fields.contains(field) { faults.append(.fieldOfAnotherGrain(field, grain)) }
        if let field = split?.field, field.shape == .number { faults.append(.wrongTest(field)) }
        if measure.isPercentage != (unit == .percent) || (measure == .count) != (unit == .number) { faults.append(.wrongUnit) }
        if measure == .growth, grain.isStanding { faults.append(.outOfRange("measure")) }
        return faults
    }
}

extension IndicatorFault {
    static func wrongWord(_ key: String, _ word: String) -> IndicatorFault { .unreadable("\(key): \(word)") }
}
