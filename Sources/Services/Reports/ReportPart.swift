import DataAccess
public import Domain
import IndonesianText

/// One matter of a report that told of several, in the reporter's own words as the officer set them apart (row 31).
public struct ReportPart: Sendable {
    public let id: ID<Report>
    public let title: String
    public let body: String
}

extension Office {
    /// A matter to be split off; without a title it gets one from its first words. Its words are held to what every report's are:
    /// `ServiceFault.invalid` names `partTitle` and `partBody`.
    public func part(title: String, body: String) throws -> ReportPart {
        var check = FormCheck()
        let title = check.line("partTitle", title, limit: TextLimits.reportTitle, isRequired: false)
        let body = check.lines("partBody", body, limit: TextLimits.reportBody)
        try check.pass()
        return ReportPart(id: ids.next(), title: title.isEmpty ? Title.made(from: body) : title, body: body)
    }
}
