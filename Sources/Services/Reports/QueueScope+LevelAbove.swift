import DataAccess
import Domain

/// What waits for the yes of the inspectorate above the body that holds the report (rule C.2: the last of the substitutes).
extension QueueScope {
    /// What the seat lists in this view; nil where it lists nothing.
    func condition(in view: QueueFilter.View) -> Query? {
        if view == .invited { return invitedCondition() }
        guard let own = condition() else { return nil }
        guard view == .awaitingYes, let below = conditionBelow else { return own }
        return "((\(splice: own)) or (\(splice: below)))"
    }

    /// Every request for a yes in the bodies below; nil for a seat with none. Which of them wait for this seat ``shows(_:rules:at:in:)``.
    var conditionBelow: Query? {
        bodiesBelow.isEmpty
            ? nil : "r.has_request = 1 and r.desk_agency_id in \(list: bodiesBelow)\(splice: withinLimits)\(splice: notAccused)"
    }

    /// A report of a body below is shown only while a request of it may be answered by this seat: whose turn it is depends on the act.
    func shows(_ row: QueueRow, rules: Rules, at now: Instant, in session: any Session) throws -> Bool {
        guard let holder = row.holder, holder.agency != actor.agency, bodiesBelow.contains(holder.agency),
            let report = try session.first(ReportSQL.byID(row.id)).map({ rules.placed(try ReportSQL.stored($0).report) })
        else { return true }
        let setting = rules.setting(for: report, now: now, office: office, requestID: ID(0))
        return !report.answerableRequests(for: actor, in: setting).isEmpty
    }

    private var bodiesBelow: [ID<Agency>] {
        guard actor.role == .internalAuditor, office == .nation, let own = actor.agency else { return [] }
        return directory.agencies.map(\.id).filter { directory.levelAbove($0) == own }
    }
}
