import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Longest words of a step, in characters.
    public static let longestMarkWords = 4000

    /// What speaks for and against the good faith of a report, for an officer who may read it whole. `ServiceFault.notFound` for anybody
    /// whose seat neither gives, agrees to nor judges marks there and for whom none stands.
    public func triage(of code: TrackingCode, for actor: Actor) async throws -> TriageView {
        let file = try await caseFile(code, for: .officer(actor))
        let rules = try await rules.current()
        let found = try await store.read { session -> (Report, [TriageRecord]) in
            guard let row = try session.first(ReportSQL.byCode(code)) else { throw ServiceFault.notFound }
            let report = rules.placed(try ReportSQL.stored(row).report)
            return (report, try TriageSQL.records(of: report.id, in: session))
        }
        let decision = TriageDecision(report: found.0, actor: actor, setting: triageSetting(found.0, rules))
        let open = found.1.first { $0.mark.state.isOpen }
        let grades = TriageGrade.allCases.filter(decision.mayGive)
        let (agrees, lifts, judges) =
            open.map { (decision.mayAgree(to: $0.mark), decision.mayLift($0.mark), decision.mayJudge($0.mark)) }
            ?? (false, false, false)
        guard !grades.isEmpty || agrees || lifts || judges || open != nil else { throw ServiceFault.notFound }
        return TriageView(
            file: file, signs: try await signs(file, for: actor), records: found.1, grades: open == nil ? grades : [], mayAgree: agrees,
            mayLift: lifts, mayJudge: judges)
    }

    /// Whether a case leads this officer to its marks, and the one that is open. The caller has shown him the case.
    public func markOffer(on code: TrackingCode, for actor: Actor) async throws -> (isOffered: Bool, open: TriageMark?) {
        let rules = try await rules.current()
        return try await store.read { session in
            guard let row = try session.first(ReportSQL.byCode(code)) else { return (false, nil) }
            let report = rules.placed(try ReportSQL.stored(row).report)
            let open = try session.rows(TriageSQL.of(report.id)).map(TriageSQL.record).first { $0.mark.state.isOpen }?.mark
            let decision = TriageDecision(report: report, actor: actor, setting: triageSetting(report, rules))
            return (open != nil || TriageGrade.allCases.contains(where: decision.mayGive), open)
        }
    }

    /// The grade that is open on a case. The caller has shown the officer the case.
    private func standingMark(on report: ID<Report>) async throws -> TriageMark? {
        try await store.read { session in
            try session.rows(TriageSQL.of(report)).map(TriageSQL.record).first { $0.mark.state.isOpen }?.mark
        }
    }

    /// The marks that the reporter has been told of, the newest first. The caller has shown both codes; names of officers are left out.
    public func ownMarks(of code: TrackingCode) async throws -> [TriageRecord] {
        let id = try await caseFile(code, for: .reporter).id
        return try await store.read { session in try TriageSQL.records(of: id, in: session) }.filter { $0.mark.state.isTold }
    }

    /// One step of a mark. `ServiceFault.conflict` where somebody took another step meanwhile.
    /// - Parameters:
    ///   - words: of the step; empty where it needs none.
    ///   - expecting: how many steps the open mark had when the form was drawn; 0 where none was open.
    public func carryOut(
        _ step: TriageStep, on code: TrackingCode, by actor: Actor, words typed: String = "", expecting: Int? = nil
    ) async throws {
        var check = FormCheck()
        var words = ""
        if step.takesWords {
            words = check.lines("words", typed, limit: TextLimit(characters: Self.longestMarkWords))
            try check.pass()
        }
        let rules = try await rules.current()
        if actor.officer != nil { _ = try await caseFile(code, for: .officer(actor)) }
        let (id, letter): (ID<TriageEntry>, ID<OutboxLetter>) = (ids.next(), ids.next())
        do {
            try await store.write { [words] session in
                guard let row = try session.first(ReportSQL.byCode(code)) else { throw ServiceFault.notFound }
                try take(
                    step, on: try ReportSQL.stored(row), words: words, expecting: expecting, rules: rules, by: actor, id: id,
                    letter: letter, in: session)
            }
        } catch StoreFault.unique {
            throw ServiceFault.conflict
        }
    }

    /// Marks that wait for this officer: for his yes, or for his judgement of an appeal.
    public func triageTasks(for actor: Actor, limit: Int = 200) async throws -> [TriageTask] {
        guard may(.judgeMark, about: actor.agency, by: actor) || may(.approveMark, about: actor.agency, by: actor) else { return [] }
        let codes = try await store.read { session in
            try session.rows(TriageSQL.waiting(limit: limit)).compactMap { TrackingCode(try $0.text(1)) }
        }
        var tasks: [TriageTask] = []
        for code in codes {
            guard let view = try? await triage(of: code, for: actor), view.mayAgree || view.mayJudge, let open = view.open,
                let due = open.mark.due
            else { continue }
            tasks.append(
                TriageTask(
                    code: code, title: view.file.title, grade: open.mark.grade, isAppeal: open.mark.state == .appealed, due: due))
        }
        return tasks
    }

    /// Ends what nobody decided in time, in the reporter's favour. Gives how many.
    public func lapseMarks(limit: Int = 100) async throws -> Int {
        let rules = try await rules.current()
        let moment = now()
        let due = try await store.read { session in
            try session.rows(TriageSQL.overdue(at: moment, limit: limit)).map { try $0.id(0, of: Report.self) }
        }
        for id in due {
            let letter: ID<OutboxLetter> = ids.next()
            try await store.write { session in
                guard let row = try session.first(ReportSQL.byID(id)) else { return }
                try take(
                    .lapse, on: try ReportSQL.stored(row), words: "", expecting: nil, rules: rules, by: .system, id: ID(0), letter: letter,
                    in: session)
            }
        }
        return due.count
    }

    private func take(
        _ step: TriageStep, on stored: StoredReport, words: String, expecting: Int?, rules: Rules, by actor: Actor, id: ID<TriageEntry>,
        letter: ID<OutboxLetter>, in session: any Session
    ) throws {
        let report = rules.placed(stored.report)
        let open = try TriageSQL.records(of: report.id, in: session).first { $0.mark.state.isOpen }
        if let expecting, expecting != open?.steps.count ?? 0 { throw ServiceFault.conflict }
        let mark = try TriageDecision(report: report, actor: actor, setting: triageSetting(report, rules))
            .carryOut(step.act(length: words.count), on: open?.mark)
        if let open {
            guard try session.run(TriageSQL.update(open.id, mark, steps: max(open.steps.count - 1, 0))) == 1 else {
                throw ServiceFault.conflict
            }
        } else {
            try session.run(TriageSQL.insert(id, mark, of: report.id))
        }
        let (entry, number, moment, salt) = (open?.id ?? id, open?.steps.count ?? 0, now(), TextMark.salt())
        let taken = StoredMarkStep(of: mark, entry, number, step.kind, by: actor, words: words, at: moment, salt: salt)
        let line = act(.doubtCommitted, by: actor, subject: "\(entry)", detail: taken.detail)
        try session.run(OfficeLogSQL.insert(line))
        try session.run(TriageSQL.step(entry, number, step.kind, by: actor, words: words, at: moment, salt: salt, line: line.id))
        if mark.due != nil {
            var letters = OfficerLetters(
                about: report, .officerTask, .init(code: stored.code), rules: rules, office: scope, now: now(), ids: ids, after: actor)
            try letters.ask(about: mark, in: session)
        }
        guard mark.state.isTold, actor.kind != .reporter, stored.hasEmail, !report.hasLostReporter else { return }
        try OutboxWrites.insert(
            OutboxLetter(
                id: letter, report: report.identityOwner, template: .news, language: stored.language, payload: .init(code: stored.code)),
            at: now(), in: session)
    }

    private func triageSetting(_ report: Report, _ rules: Rules) -> Setting {
        rules.setting(for: report, now: now(), office: scope, requestID: ID(0))
    }

    private func signs(_ file: CaseFile, for actor: Actor) async throws -> [TriageSign] {
        var signs = TriageSign.inWords(of: file)
        signs += TriageSign.among(try await similarCases(to: file.code, for: actor))
        for other in file.related where other.relation != .mergedInto {
            guard let seen = try? await caseFile(other.code, for: .officer(actor)), let mark = try await standingMark(on: seen.id),
                mark.counts
            else { continue }
            signs.append(.earlier(other.code, mark.grade))
        }
        return signs
    }
}

/// A step of a mark as a page asks for it; the words come beside it.
public enum TriageStep: Sendable, Equatable {
    case give(TriageGrade, TriageGround)
    case agree
    case giveBack
    case lift
    case appeal
    case judge(isUpheld: Bool)
    case lapse

    var takesWords: Bool { self != .agree && self != .lapse }

    func act(length: Int) -> TriageAct {
        switch self {
        case .give(let grade, let ground): .give(grade, ground, length: length)
        case .agree: .agree
        case .giveBack: .giveBack(length: length)
        case .lift: .lift(length: length)
        case .appeal: .appeal(length: length)
        case .judge(let isUpheld): .judge(isUpheld: isUpheld, length: length)
        case .lapse: .lapse
        }
    }

    var kind: TriageRecord.Step.Kind {
        switch self {
        case .give: .given
        case .agree: .agreed
        case .giveBack: .returned
        case .lift: .lifted
        case .appeal: .appealed
        case .judge(let isUpheld): isUpheld ? .upheld : .refused
        case .lapse: .lapsed
        }
    }
}
