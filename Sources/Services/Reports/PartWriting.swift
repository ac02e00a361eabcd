import DataAccess
import Domain
import Sealing

/// Puts a matter that was split off on disk as a report of its own, in the transaction of the split. Its reporter opens it with the
/// receipt that he has; the identity stays sealed where it is.
struct PartWriting: Sendable {
    let rules: Rules
    let setting: Setting
    let actor: Actor

    func store(_ part: ReportPart, of parent: Dossier, in session: any Session) throws {
        let now = setting.now
        let events = try parent.stored.report.part(part.id, by: actor, in: setting)
        var report = Report.draft(id: part.id)
        report.apply(events, at: now, by: actor)
        var random = SecureRandom()
        let code = TrackingCode.make(random: &random)
        let row = ReportRow(
            report: report, code: code, receiptHash: SecureRandom.bytes(count: KeyedHash.length),
            composeHash: SecureRandom.bytes(count: KeyedHash.length), channel: Channel(rawValue: parent.channel) ?? .web,
            language: parent.stored.language, regionCode: parent.regionCode,
            incidentDate: parent.incidentDay.map { CivilDate(daysSinceEpoch: $0) }, coordinates: parent.coordinates,
            suggestedAgency: parent.suggestedAgency, hasEmail: parent.stored.hasEmail,
            submittedAt: report.submittedAt ?? parent.stored.submittedAt)
        try session.run(try row.insert(desk: ReportDesk(report, rules: rules, now: now)))
        let own = OwnText(title: part.title, body: part.body, landmark: parent.landmark)
        try session.run(all: own.insert(of: report.id))
        try session.run(
            all: ReportWrites.events(events, of: report.id, after: 0, at: now, by: actor, marks: own.marks(of: report.id)))
        try session.run(all: ReportWrites.accused(of: report))
        try session.run(SearchBacklog.add(report.id))
    }
}
