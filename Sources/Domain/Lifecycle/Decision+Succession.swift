extension Decision {
    /// What an ended body had in hand goes to its heir as it stands. An heir that the report accuses never gets it.
    mutating func succeed(_ succession: Succession) throws(Refusal) {
        guard !succession.covers(succession.heir.holder) else { throw Refusal(.outOfRange, field: "successor") }
        let before = report
        let isHolder = before.holder.map { succession.covers($0.holder) } ?? false
        var after = before
        after.applySuccession(succession)
        guard after != before else { throw Refusal(.alreadyDone) }
        if isHolder {
            try refuseAccused(succession.heir)
            if after.isHeldByAccused { throw Refusal(.accusedBody, field: "successor") }
        }
        record(.succeeded(succession, tookOver: isHolder))
        // An offer to the body that now holds the report has nothing left to ask.
        if let offer = report.transfer, offer.to.holder.agency == report.holder?.holder.agency {
            finish(.transferAccept)
            record(.transferRefused(nil))
        }
        guard isHolder, report.holder?.holder.unit == nil, report.runningClock(.tierDraft) != nil else { return }
        // The agency itself has it now, and must place it anew.
        finish(.tierDraft)
        try start(.tierDispose, zone: zone, bearer: report.holder?.holder)
    }
}
