extension Decision {
    mutating func reclassify(as newClass: ReportClass, reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard newClass != report.reportClass else { throw Refusal(.alreadyDone, field: "class") }
        guard report.reclassification?.objection != .pending else { throw Refusal(.requestPending) }
        guard let clock = report.classClock?.clock else { throw Refusal(.conditionUnmet) }
        let longer = isLonger(newClass)
        if longer {
            guard report.answers.isEmpty else { throw Refusal(.conditionUnmet, field: "class") }
            guard !report.classChanged else { throw Refusal(.alreadyDone, field: "class") }
        }
        let amount = try amount(of: newClass.clock)
        let minimum = try policy(.limit(.reclassMin))
        let mayLengthen = longer && clock.mayLengthen(at: setting.now, in: setting.calendar)
        let now = setting.now
        record(.reclassified(newClass, reason))
        if report.isSensitive, !report.mode.isSecret {
            record(.modeChanged(Mode(isAnonymous: report.mode.isAnonymous, isSecret: true), nil))
            if report.publishedAt != nil { record(.unpublished) }
        }
        changeClass { $0.reclassify(as: newClass.clock, amount: amount, at: now, minimum: minimum, mayLengthen: mayLengthen) }
    }

    /// The reporter's word against another class; the inspectorate judges it as a task of its own (row 33).
    mutating func objectToClass(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        record(.classObjected(reason))
        try start(.apipTask, zone: zone, bearer: report.holder.map { Holder(agency: $0.holder.agency) })
    }

    mutating func decideClassObjection(upheld: Bool, grounds: Wording) throws(Refusal) {
        try require(grounds, field: "grounds")
        guard let change = report.reclassification, let clock = report.classClock?.clock else { throw Refusal(.wrongState) }
        if let author = change.author.officer, author == actor.officer { throw Refusal(.samePerson) }
        let longer = isLonger(change.before)
        let amount = try amount(of: change.before.clock)
        let minimum = try policy(.limit(.reclassMin))
        let mayLengthen = longer && clock.mayLengthen(at: setting.now, in: setting.calendar)
        let now = setting.now
        finish(.apipTask)
        record(.classObjectionDecided(upheld: upheld, grounds))
        guard upheld else { return }
        changeClass { $0.reclassify(as: change.before.clock, amount: amount, at: now, minimum: minimum, mayLengthen: mayLengthen) }
    }
}
