import DataAccess
public import Domain

/// One matter of a report that told of several, in the reporter's own words as the officer set them apart (row 31).
public struct ReportPart: Sendable {
    public let id: ID<Report>
    public let title: String
    public let body: String
}

extension Office {
    /// A matter to be split off; without a title it gets one from its first words.
    public func part(title: String, body: String) -> ReportPart {
        ReportPart(id: ids.next(), title: title.isEmpty ? Title.made(from: body) : title, body: body)
    }
}
