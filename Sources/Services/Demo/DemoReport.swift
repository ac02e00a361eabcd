public import Domain

/// One report of the demonstration, as its reporter would have sent it. Every person and number in it is invented.
public struct DemoReport: Sendable, Equatable {
    public let index: Int
    /// Which kind of matter, a word for tests and figures.
    public let kind: String
    public let title: String
    public let body: String
    public let citizenType: CitizenType
    /// What a verifier will set.
    public let reportClass: ReportClass
    public let mode: Mode
    /// The chain of slugs in the category tree.
    public let categoryPath: String
    public let target: DemoTarget
    /// The unit (unit kerja) of the target that will handle it.
    public let unit: String
    /// A village in force.
    public let region: RegionCode
    /// Nil where the matter has no place of its own.
    public let landmark: String?
    /// Days before the submission, nil for "not known".
    public let incidentDaysBefore: Int?
    /// A channel id of domain rule M.1.
    public let channel: String
    /// Invented; ends in `.invalid`, so that nothing is ever delivered. Nil for a reporter who keeps the codes only.
    public let email: String?
    /// Invented; says itself that it is an example.
    public let reporterName: String
}
