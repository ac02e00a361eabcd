import DataAccess
import Domain
import Sealing

extension ReportWrites {
    /// One of each, for the test that both engines understand them.
    static func samples(_ rules: Rules) throws -> [Query] {
        let (id, moment, report) = (ID<Report>(1), Instant(milliseconds: 0), Report.draft(id: ID(1)))
        var random = SystemRandomNumberGenerator()
        let row = ReportRow(
            report: report, code: TrackingCode.make(random: &random), receiptHash: [1], composeHash: [1], channel: .web, language: "id",
            hasEmail: false, submittedAt: moment)
        let desk = ReportDesk(report, rules: rules, now: moment)
        let identity = SealedIdentity(schema: 1, keyFingerprint: "", wrappedKey: [1], fields: [:])
        return [
            insertText(OwnText(title: "", body: "", landmark: ""), of: id), setPublicText(id, PublicText(title: "", body: "")),
            insertEvent(id, sequence: 1, at: moment, kind: "", actor: "", payload: "", texts: ""),
            insertWriting(
                StoredWriting(id: ID(1), kind: .note, audience: .office, officer: nil, agency: nil, at: moment, text: ""), of: id),
            insertIdentity(identity, of: id, at: moment),
            insertField(.email, [1], of: id),
            removeInvitations(id), insertInvitation(ReportInvitation(kind: .copy, body: Holder(agency: ID(1))), at: 0, of: id),
            removeAccused(id), insertAccused(Accused(agency: ID(1), unit: nil), officer: nil, of: id), answer([1], at: moment),
            answered([1]),
            try update(report, desk: desk, expecting: 1), try row.insert(desk: desk),
        ]
    }
}
