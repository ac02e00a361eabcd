import DataAccess
import Domain

/// Writes into the history of a closed report that its problem came back (row 28a).
struct RecurrenceNote: Sendable {
    private let earlier: ID<Report>
    private let new: ID<Report>
    private let rules: Rules
    private let setting: Setting
    private let ids: IDMaker

    init(earlier: ID<Report>, new: ID<Report>, rules: Rules, office: Office, now: Instant) {
        self.earlier = earlier
        self.new = new
        self.rules = rules
        ids = office.ids
        setting = Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office.scope, requestID: office.ids.next())
    }

    /// The new report stands whatever has become of the earlier one meanwhile: reopened, it is told nothing.
    func write(in session: any Session) throws {
        guard let row = try session.first(ReportSQL.byID(earlier)) else { return }
        let stored = try ReportSQL.stored(row)
        guard let events = try? stored.report.decide(.reportRecurrence(new: new), by: .reporter, in: setting) else { return }
        var report = stored.report
        report.apply(events, at: setting.now, by: .reporter)
        try ReportSaving(rules: rules, office: setting.office, now: setting.now, ids: ids).save(
            report, events: events, before: stored, by: .reporter, in: session)
    }
}
