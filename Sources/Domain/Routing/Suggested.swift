/// One thing suggested, with its certainty and every reason for it.
public struct Suggested<Value: Codable & Sendable & Hashable>: Codable, Sendable, Equatable {
    public var value: Value
    /// 1 to 100.
    public var percent: Int
    public var reasons: [RouteReason]

    public init(_ value: Value, percent: Int, reasons: [RouteReason]) {
        self.value = value
        self.percent = percent
        self.reasons = reasons
    }
}
