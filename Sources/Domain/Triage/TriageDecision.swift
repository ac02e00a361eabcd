/// The rules of a mark (H): who may do what with it, on what terms, and what is left of it. It moves neither the state nor a clock of the
/// report.
public struct TriageDecision {
    /// Characters that the reason of a mark has at least, as that of an archive does.
    public static let shortestReason = ArchiveCode.minimumReasonLength

    private let report: Report
    private let actor: Actor
    private let setting: Setting

    public init(report: Report, actor: Actor, setting: Setting) {
        self.report = report
        self.actor = actor
        self.setting = setting
    }

    /// What the mark is afterwards.
    /// - Parameter mark: the one that is open on the report; nil where none is.
    public func carryOut(_ act: TriageAct, on mark: TriageMark?) throws(Refusal) -> TriageMark {
        if case .give(let grade, let ground, let length) = act { return try give(grade, ground, length, over: mark) }
        guard var mark, mark.state.isOpen else { throw Refusal(.wrongState) }
        switch act {
        case .give: throw Refusal(.wrongState)
        case .agree:
            try requireAsked(mark)
            mark.approver = actor.officer
            try stand(&mark)
        case .giveBack(let length):
            try requireAsked(mark)
            try require(length)
            end(&mark, as: .returned)
        case .lift(let length):
            guard mark.counts else { throw Refusal(.wrongState) }
            try requireMay(.markReport)
            try require(length)
            end(&mark, as: .lifted)
        case .appeal(let length):
            try appeal(&mark, length)
        case .judge(let isUpheld, let length):
            try judge(&mark, isUpheld, length)
        case .lapse:
            guard actor.kind == .system else { throw Refusal(.notPermitted) }
            guard let due = mark.due, due <= setting.now else { throw Refusal(.conditionUnmet) }
            end(&mark, as: mark.state == .asked ? .returned : .lifted)
        }
        return mark
    }

    /// Whether this seat may give a mark of this grade on the report at all; what it must carry is not looked at.
    public func mayGive(_ grade: TriageGrade) -> Bool {
        bars(giving: grade) == nil
    }

    /// Another person than who gave it, of a body that the report does not accuse.
    public func mayAgree(to mark: TriageMark) -> Bool {
        mark.state == .asked && may(.approveMark) && isProtected == nil && mark.giver.officer != actor.officer
    }

    /// Only what counts can be lifted by an officer; what is contested is judged.
    public func mayLift(_ mark: TriageMark) -> Bool {
        mark.counts && may(.markReport)
    }

    /// Of another body than the giver, and no part of the mark.
    public func mayJudge(_ mark: TriageMark) -> Bool {
        mark.state == .appealed && may(.judgeMark) && isProtected == nil && barsJudging(mark) == nil
    }

    private func give(_ grade: TriageGrade, _ ground: TriageGround, _ length: Int, over mark: TriageMark?) throws(Refusal) -> TriageMark {
        if let reason = bars(giving: grade) { throw Refusal(reason) }
        guard mark?.state.isOpen != true else { throw Refusal(.alreadyDone) }
        guard grade.grounds.contains(ground) else { throw Refusal(.outOfRange, field: "ground") }
        if length == 0 { throw Refusal(.missing, field: "words") }
        if length < Self.shortestReason { throw Refusal(.tooShort, field: "words", limit: Self.shortestReason) }
        if grade.isHeavy, !report.questions.contains(where: \.isSettled) { throw Refusal(.conditionUnmet, field: "grade") }
        guard let officer = actor.officer else { throw Refusal(.notPermitted) }
        var given = TriageMark(
            grade: grade, ground: ground, state: .asked, giver: .init(officer: officer, agency: actor.agency, unit: actor.unit))
        if grade.isHeavy {
            given.due = try due(.secondYes)
        } else {
            try stand(&given)
        }
        return given
    }

    private func bars(giving grade: TriageGrade) -> Refusal.Reason? {
        guard may(.markReport) else { return .notPermitted }
        if let reason = isProtected { return reason }
        if grade == .needsCheck { return nil }
        // No mark ends or weakens an allegation of what is sensitive: that is an examination.
        if report.isSensitive { return .needsFinding }
        guard grade.isHeavy else { return nil }
        // The body that is complained about does not call its own complainant a liar.
        guard actor.role == .internalAuditor || actor.role == .nationalAdmin else { return .notPermitted }
        if let holder = report.holder?.holder, holder.agency == actor.agency, holder.unit == actor.unit { return .accusedBody }
        return nil
    }

    /// A child is never doubted by a mark; and nobody marks a report that accuses his own agency, or may do so.
    private var isProtected: Refusal.Reason? {
        if report.isByChild || report.hasLostReporter { return .wrongState }
        guard let agency = actor.agency else { return nil }
        if report.isAccusationSaid { return .accusedBody }
        return (report.accused + report.proposedAccused).contains { $0.agency == agency } ? .accusedBody : nil
    }

    private func requireAsked(_ mark: TriageMark) throws(Refusal) {
        guard mark.state == .asked else { throw Refusal(.wrongState) }
        try requireMay(.approveMark)
        if let reason = isProtected { throw Refusal(reason) }
        guard mark.giver.officer != actor.officer else { throw Refusal(.samePerson) }
    }

    private func appeal(_ mark: inout TriageMark, _ length: Int) throws(Refusal) {
        guard actor.kind == .reporter, !report.hasLostReporter else { throw Refusal(.notPermitted) }
        if mark.state == .appealed || mark.state == .confirmed { throw Refusal(.alreadyDone) }
        guard mark.state == .standing else { throw Refusal(.wrongState) }
        guard let until = mark.appealUntil, setting.now < until else { throw Refusal(.windowClosed) }
        try require(length)
        mark.state = .appealed
        mark.due = try due(.appealDecision)
    }

    private func judge(_ mark: inout TriageMark, _ isUpheld: Bool, _ length: Int) throws(Refusal) {
        guard mark.state == .appealed else { throw Refusal(.wrongState) }
        try requireMay(.judgeMark)
        if let reason = isProtected ?? barsJudging(mark) { throw Refusal(reason) }
        try require(length)
        if isUpheld {
            end(&mark, as: .lifted)
        } else {
            mark.state = .confirmed
            mark.due = nil
        }
    }

    /// Neither who gave it nor who agreed, nor anybody of the giver's body; in an agency's own installation another unit is another body.
    private func barsJudging(_ mark: TriageMark) -> Refusal.Reason? {
        if actor.officer == mark.giver.officer || actor.officer == mark.approver { return .samePerson }
        guard actor.agency == mark.giver.agency else { return nil }
        if case .agency = setting.office, actor.unit != mark.giver.unit { return nil }
        return .notPermitted
    }

    private func stand(_ mark: inout TriageMark) throws(Refusal) {
        mark.state = .standing
        mark.since = setting.now
        mark.appealUntil = try due(.appealWindow)
        mark.due = nil
    }

    private func end(_ mark: inout TriageMark, as state: TriageMark.State) {
        mark.state = state
        mark.due = nil
    }

    private func may(_ action: Action) -> Bool {
        actor.officer != nil
            && Permissions.allows(action, actor: actor, on: report.standing(in: setting.office), office: setting.office)
    }

    private func requireMay(_ action: Action) throws(Refusal) {
        guard may(action) else { throw Refusal(.notPermitted) }
    }

    private func require(_ length: Int) throws(Refusal) {
        guard length > 0 else { throw Refusal(.missing, field: "words") }
    }

    private func due(_ key: ClockKey) throws(Refusal) -> Instant {
        do {
            return try setting.policies.clock(key, start: setting.now, zone: report.holder?.zone ?? .wib)
                .due(in: setting.calendar, asOf: setting.now).instant
        } catch {
            throw Refusal(.noPolicy, field: key.rawValue)
        }
    }
}
