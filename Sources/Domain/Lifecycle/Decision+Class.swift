extension Decision {
    mutating func reclassify(as newClass: ReportClass, reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard newClass != report.reportClass else { throw Refusal(.alreadyDone, field: "class") }
        try requireNoClassObjection()
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

    /// An objection that waits is judged by the inspectorate of the body that has the report now, in a time of its own.
    mutating func handOverObjection(to target: Target) throws(Refusal) {
        guard report.classObjectionPending else { return }
        let judge = Holder(agency: target.holder.agency)
        guard report.runningClock(.apipTask)?.bearer != judge else { return }
        try start(.apipTask, zone: target.zone, bearer: judge)
    }

    /// No office ends a case over an objection to its class that nobody has judged.
    func requireNoClassObjection() throws(Refusal) {
        if report.classObjectionPending { throw Refusal(.requestPending) }
    }

    mutating func decideClassObjection(upheld: Bool, grounds: Wording) throws(Refusal) {
        try require(grounds, field: "grounds")
        guard let change = report.reclassification, let clock = report.classClock?.clock else { throw Refusal(.wrongState) }
        if change.isWork(of: actor) { throw Refusal(.samePerson) }
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

extension Report {
    /// The reporter has objected to another class, and the inspectorate has not yet judged it.
    var classObjectionPending: Bool { reclassification?.objection == .pending }
}
