/// One number that dashboards add up: of one body, span, indicator, part and, where values are measured, value.
public struct FigureCell: Hashable, Sendable {
    public var body: EvaluatedBody
    public var span: FigureSpan
    public var indicator: String
    public var version: Int
    /// Which value of the field by which the indicator is split; nil for the whole.
    public var part: String?
    /// Which value was met, of what is measured; nil where rows are counted.
    public var value: Fraction?

    public init(
        body: EvaluatedBody, span: FigureSpan, indicator: String, version: Int, part: String? = nil, value: Fraction? = nil
    ) {
        self.body = body
        self.span = span
        self.indicator = indicator
        self.version = version
        self.part = part
        self.value = value
    }
}

/// How many rows a cell counts. Counts of different reports add up; what a report gave before is taken off as it was put on.
public struct FigureCount: Hashable, Sendable {
    /// Rows in the numerator; of a cell with a value the rows that have it.
    public var counted: Int
    /// Rows in the denominator.
    public var among: Int

    public init(counted: Int = 0, among: Int = 0) {
        self.counted = counted
        self.among = among
    }

    public static func + (one: FigureCount, other: FigureCount) -> FigureCount {
        FigureCount(counted: one.counted + other.counted, among: one.among + other.among)
    }

    public static prefix func - (count: FigureCount) -> FigureCount {
        FigureCount(counted: -count.counted, among: -count.among)
    }

    public var isZero: Bool { counted == 0 && among == 0 }
}
