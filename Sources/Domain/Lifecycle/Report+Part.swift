extension Report {
    /// One matter of several as a report of its own (row 31): it keeps the submission time, the privacy and the accusations of the
    /// report in which it was told, counts the files handed in with that as its own where rules ask for them, and waits for verification by the desk of whoever split it off.
    ///
    /// Only for a split that the table allows; what the split does to this report is a decision of its own.
    public func part(_ id: ID<Report>, by actor: Actor, in setting: Setting) throws(Refusal) -> [Event] {
        var decision = Decision(report: .draft(id: id), actor: actor, setting: setting)
        let own = actor.role == .agencyAdmin && setting.office == .nation && !isSensitive ? actor.agency : nil
        try decision.carryOutIntake(
            .submit(
                .init(
                    citizenType: citizenType, mode: mode, door: own.map { .agency($0) } ?? .national,
                    zone: holder?.zone ?? classClock?.clock.zone ?? .wib, isSensitive: isSensitive, hasAttachments: hasAttachments,
                    splitFrom: splitFrom ?? self.id, submittedAt: submittedAt, accused: accused, accusedPeople: accusedPeople,
                    proposedAccused: proposedAccused, accusesOfficial: isAccusationSaid, isByChild: isByChild)))
        if hasLostReporter { decision.record(.reporterLeft(nil, wasCoerced: false)) }
        return decision.events
    }
}
