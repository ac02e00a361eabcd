import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// The visits of a case, as they were given. The caller has shown the officer the case, and he works on it.
    public func visits(of report: ID<Report>, for actor: Actor) async throws -> [FieldVisit] {
        guard actor.circle != nil else { return [] }
        return try await store.read { session in try VisitSQL.visits(session.rows(VisitSQL.of(report)), in: session) }
    }

    /// The officer's own visits: those that are still to be made, and what he found since yesterday. None of a case that he may not read
    /// any more, or that accuses him.
    public func visits(by actor: Actor) async throws -> [FieldVisit] {
        guard let officer = actor.officer, actor.circle != nil else { return [] }
        let (rules, scope) = (try await rules.current(), scope)
        let since = ClockZone.wib.date(of: now()).adding(days: -1)
        return try await store.read { session in
            let all = try VisitSQL.visits(session.rows(VisitSQL.own(officer, since: since, limit: 100)), in: session)
            return try all.filter { try Self.mayVisit($0.report, actor, rules: rules, scope: scope, in: session) }
        }
    }

    /// For how many days an officer is told that a visit of his was taken back.
    private static let daysTold: Int64 = 3

    /// Visits of the officer that were taken back of late: he need not go.
    public func calledOffVisits(by actor: Actor) async throws -> [FieldVisit] {
        guard let officer = actor.officer, actor.circle != nil else { return [] }
        let (rules, scope, since) = (try await rules.current(), scope, now().adding(seconds: -Self.daysTold * 86_400))
        return try await store.read { session in
            try VisitSQL.visits(session.rows(VisitSQL.calledOff(officer, since: since, limit: 20)), in: session).filter {
                try Self.mayVisit($0.report, actor, rules: rules, scope: scope, in: session)
            }
        }
    }

    /// One of his own visits, also one that was taken back; `ServiceFault.notFound` for everybody else's.
    public func visit(_ id: ID<FieldVisit>, by actor: Actor) async throws -> FieldVisit {
        let (rules, scope) = (try await rules.current(), scope)
        let found = try await store.read { session -> FieldVisit? in
            guard let officer = actor.officer,
                let visit = try VisitSQL.visits(session.rows(VisitSQL.byID(id)), in: session).first, visit.officer == officer,
                try Self.mayVisit(visit.report, actor, rules: rules, scope: scope, in: session)
            else { return nil }
            return visit
        }
        guard let found else { throw ServiceFault.notFound }
        return found
    }

    /// What was seen at the place by somebody outside the unit that handles the case, with a photograph: it can stand for the check of a
    /// closing (row 25).
    public func checkingVisits(of code: TrackingCode, for actor: Actor) async throws -> [FieldVisit] {
        let file = try await caseFile(code, for: .officer(actor))
        guard actor.circle != nil, let unit = file.holder?.unit else { return [] }
        let moment = now()
        return try await store.read { session in
            try VisitSQL.visits(session.rows(VisitSQL.of(file.id)), in: session).filter { visit in
                guard visit.finding != nil, !visit.files.isEmpty else { return false }
                return try session.first(VisitSQL.sits(visit.officer, in: unit, at: moment)) == nil
            }
        }
    }

    /// Who may be sent: whoever works on the case at its unit or agency, or checks its evidence. Nobody whom it accuses.
    public func visitors(of code: TrackingCode, by actor: Actor) async throws -> [AssignableOfficer] {
        let rules = try await rules.current()
        return try await store.read { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            return desk.isOnOwnDesk ? try visitors(of: desk, rules: rules, in: session) : []
        }
    }

    /// Whether this officer may let the one whom he sends know who the reporter is: only what he may see himself.
    public func mayLendContact(_ code: TrackingCode, by actor: Actor) async throws -> Bool {
        let rules = try await rules.current()
        return try await store.read { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            return mayLend(desk.report, actor)
        }
    }

    private func mayLend(_ report: Report, _ actor: Actor) -> Bool {
        !report.mode.isAnonymous && !report.mode.isSecret && report.mayViewIdentity(actor, in: scope)
    }

    /// Sends an officer to the place. He learns of it by a letter that says nothing of the case.
    /// - Parameter withContact: he sees name and contact for `visit.open` hours from that day on.
    @discardableResult
    public func assignVisit(
        _ code: TrackingCode, to officer: ID<Officer>, on day: CivilDate, place: String, task: String, withContact: Bool = false,
        by actor: Actor
    ) async throws -> ID<FieldVisit> {
        let rules = try await rules.current()
        let (moment, id, letter) = (now(), ids.next() as ID<FieldVisit>, ids.next() as ID<OutboxLetter>)
        let zone = actor.agency.flatMap { rules.directory.agencyEver($0)?.zone } ?? .wib
        let texts = try Self.visitTexts(place: place, task: task)
        guard day >= zone.date(of: moment) else { throw ServiceFault.invalid([FieldFault("day", .outOfRange)]) }
        let hours = try rules.policies.whole(.limit(.visitOpen), agency: actor.agency, on: zone.date(of: moment))
        return try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            guard let author = actor.officer, desk.isOnOwnDesk else { throw ServiceFault.notPermitted }
            guard let chosen = try visitors(of: desk, rules: rules, in: session).first(where: { $0.officer == officer }) else {
                throw ServiceFault.invalid([FieldFault("officer", .unknown)])
            }
            if withContact, !mayLend(desk.report, actor) { throw ServiceFault.invalid([FieldFault("withContact", .wrong)]) }
            let open = try VisitSQL.visits(session.rows(VisitSQL.of(desk.report.id)), in: session).count(where: \.isOpen)
            guard open < FieldVisit.most else { throw ServiceFault.invalid([FieldFault("task", .outOfRange, limit: FieldVisit.most)]) }
            let from = max(moment, zone.startOfDay(day))
            try session.run(
                VisitSQL.insert(
                    id, of: desk.report.id, to: officer, on: day, place: texts.place, task: texts.task,
                    contact: withContact ? (from, from.adding(seconds: Int64(hours) * 3600)) : nil, by: author, at: moment))
            if officer != author {
                try OutboxWrites.insert(
                    OutboxLetter(
                        id: letter, officer: officer, template: .officerTask, language: chosen.language, payload: .init(code: desk.code)),
                    at: moment, in: session)
            }
            return id
        }
    }

    /// Takes a visit back that was not made yet.
    public func callOffVisit(_ id: ID<FieldVisit>, of code: TrackingCode, by actor: Actor) async throws {
        let (rules, moment) = (try await rules.current(), now())
        try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            guard desk.isOnOwnDesk else { throw ServiceFault.notPermitted }
            try session.run(VisitSQL.callOff(id, of: desk.report.id, at: moment))
        }
    }

    private static func visitTexts(place: String, task: String) throws -> (place: String, task: String) {
        var faults: [FieldFault] = []
        func clean(_ field: String, _ typed: String, limit: Int, lines: Bool) -> String {
            let text = (lines ? try? CleanText.lines(typed) : try? CleanText.line(typed)) ?? ""
            if text.isEmpty { faults.append(FieldFault(field, .missing)) }
            if text.count > limit { faults.append(FieldFault(field, .tooLong, limit: limit)) }
            return text
        }
        let texts = (
            place: clean("place", place, limit: FieldVisit.longestPlace, lines: false),
            task: clean("task", task, limit: FieldVisit.longestTask, lines: true)
        )
        if !faults.isEmpty { throw ServiceFault.invalid(faults) }
        return texts
    }

    private func visitors(of desk: DeskCase, rules: Rules, in session: any Session) throws -> [AssignableOfficer] {
        var rows = try session.rows(AssignmentSQL.seats(at: (desk.desk.agency, desk.desk.unit)))
        if desk.desk.unit != nil { rows += try session.rows(AssignmentSQL.seats(at: (desk.desk.agency, nil))) }
        let found = try rows.map { row in
            (
                AssignableOfficer(
                    officer: try row.id(SeatSQL.width), name: try row.text(SeatSQL.width + 1), language: try row.text(SeatSQL.width + 2)),
                try SeatSQL.seat(row)
            )
        }
        let actors = try rules.directory.withEverySeat(found.map { rules.directory.actor($0.0.officer, in: $0.1, of: [$0.1]) }, in: session)
        var seen: Set<ID<Officer>> = []
        return try zip(found, actors).compactMap { found, actor in
            guard try Self.mayVisit(desk.report.id, actor, rules: rules, scope: scope, in: session) else { return nil }
            return seen.insert(found.0.officer).inserted ? found.0 : nil
        }
    }

    /// Reads the case, and works on it or checks what was done.
    static func mayVisit(
        _ report: ID<Report>, _ actor: Actor, rules: Rules, scope: OfficeScope, in session: any Session
    ) throws -> Bool {
        guard let stored = try session.first(ReportSQL.byID(report)).map(ReportSQL.stored), rules.shows(stored, to: actor) else {
            return false
        }
        let report = rules.placed(stored.report)
        let standing = report.standing(in: scope)
        let reading: Action = report.mode.isSecret || report.isSensitive ? .readSecretText : .readText
        return Permissions.allows(reading, actor: actor, on: standing, office: scope)
            && (report.permits(.note, to: actor, office: scope)
                || Permissions.allows(.verifyEvidence, actor: actor, on: standing, office: scope))
    }
}
