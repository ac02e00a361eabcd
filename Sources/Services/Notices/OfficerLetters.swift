import DataAccess
import Domain

/// The letters to officers that follow from one act on one report: one to each person, none to the one who acted, none to a body that
/// the report accuses.
struct OfficerLetters {
    let report: Report
    let template: NoticeTemplate
    let payload: OutboxLetter.Payload
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker
    /// Who has had his letter, or needs none.
    private var told: Set<ID<Officer>>

    init(
        about report: Report, _ template: NoticeTemplate, _ payload: OutboxLetter.Payload, rules: Rules, office: OfficeScope, now: Instant,
        ids: IDMaker, after actor: Actor = .system
    ) {
        self.report = report
        self.template = template
        self.payload = payload
        self.rules = rules
        self.office = office
        self.now = now
        self.ids = ids
        told = Set([actor.officer].compactMap(\.self))
    }

    mutating func tell(_ groups: [OfficerGroup], in session: any Session) throws {
        let standing = report.standing(in: office)
        let only = report.inspectingAgency.map { [OfficerGroup(body: Holder(agency: $0), roles: [.internalAuditor], isWholeAgency: true)] }
        for group in (only ?? groups).map({ $0.seated(in: office) }) {
            var seats = try seats(of: group, in: session)
            if seats.isEmpty, !group.orElse.isEmpty {
                seats = try self.seats(of: OfficerGroup(body: group.body, roles: group.orElse), in: session)
            }
            for seat in seats where !standing.accuses(seat.actor) { try write(to: seat, in: session) }
        }
    }

    /// Tells whoever may answer one of these requests for a second yes now.
    mutating func ask(for requests: [SecondYesRequest], in session: any Session) throws {
        guard !requests.isEmpty else { return }
        let setting = rules.setting(for: report, now: now, office: office, requestID: ids.next())
        let body = report.holder?.holder.agency ?? report.door.agency
        var groups: [OfficerGroup] = [.nation]
        for agency in [body, requests.first?.author.agency, setting.levelAbove].compactMap(\.self) {
            groups.append(
                OfficerGroup(
                    body: Holder(agency: agency), roles: [.liaisonOfficer, .agencyAdmin, .supervisor, .internalAuditor], isWholeAgency: true
                ))
        }
        let asked = Set(requests.map(\.id))
        for group in groups.map({ $0.seated(in: office) }) {
            for seat in try seats(of: group, in: session)
            where report.answerableRequests(for: seat.actor, in: setting).contains(where: { asked.contains($0.id) }) {
                try write(to: seat, in: session)
            }
        }
    }

    /// Tells whoever may say the second yes to a mark of doubt, or judge the reporter's appeal against it, now.
    mutating func ask(about mark: TriageMark, in session: any Session) throws {
        let setting = rules.setting(for: report, now: now, office: office, requestID: ids.next())
        let body = report.holder?.holder.agency ?? report.door.agency
        let roles: [Role] = [.agencyAdmin, .internalAuditor]
        let bodies = [body, setting.levelAbove].compactMap(\.self).map { agency in
            OfficerGroup(body: Holder(agency: agency), roles: roles, isWholeAgency: true)
        }
        for group in ([.nation] + bodies).map({ $0.seated(in: office) }) {
            for seat in try seats(of: group, in: session) {
                let decision = TriageDecision(report: report, actor: seat.actor, setting: setting)
                if decision.mayAgree(to: mark) || decision.mayJudge(mark) { try write(to: seat, in: session) }
            }
        }
    }

    /// Tells who is to say a sentence of an answer in other words: its author where he lets answers out, else whoever does so there.
    mutating func askToReword(_ author: ID<Officer>?, in session: any Session) throws {
        guard let body = report.holder?.holder else { return }
        var able = try approvers(at: body, [.liaisonOfficer], in: session)
        if able.isEmpty || author.map({ own in !able.contains { $0.officer == own } }) == true {
            let admins = try approvers(at: Holder(agency: body.agency), [.agencyAdmin], in: session)
            able = able.isEmpty ? admins : able + admins.filter { $0.officer == author }
        }
        if let own = able.first(where: { $0.officer == author }) { able = [own] }
        for seat in able { try write(to: seat, in: session) }
    }

    private func approvers(at body: Holder, _ roles: [Role], in session: any Session) throws -> [Seated] {
        let standing = report.standing(in: office)
        return try seats(of: OfficerGroup(body: body, roles: roles), in: session).filter { seat in
            Permissions.allows(.approveAnswer, actor: seat.actor, on: standing, office: office)
        }
    }

    /// How many custodians are told of one question: one answer is enough, and a nation has hundreds of them.
    private static let mostCustodians = 10

    /// Tells the custodians who may answer these questions about the reporter's identity now, those of the level above first.
    mutating func ask(custodians questions: [NoticePlan.IdentityAsked], in session: any Session) throws {
        guard !questions.isEmpty else { return }
        let setting = rules.setting(for: report, now: now, office: office, requestID: ids.next())
        let able = try custodians(in: session).filter { seat in
            questions.contains { $0.mayBeAnswered(by: seat.actor, on: report, in: setting) }
        }
        let (near, far) = (able.filter { $0.actor.agency == setting.levelAbove }, able.filter { $0.actor.agency != setting.levelAbove })
        for seat in (near + far).prefix(Self.mostCustodians) { try write(to: seat, in: session) }
    }

    /// Tells who may answer a request for an identity now and could not at an earlier moment: the next in the order of rule C.2.
    mutating func ask(substitutesFor reveal: ID<Reveal>, since moment: Instant, in session: any Session) throws {
        let setting = rules.setting(for: report, now: now, office: office, requestID: ids.next())
        let question = NoticePlan.IdentityAsked.reveal(reveal)
        let heads = setting.lastInspectorate.map { OfficerGroup(body: $0, roles: [.internalAuditor]) }
        let seats = try custodians(in: session) + (heads.map { try self.seats(of: $0, in: session) } ?? [])
        let fresh = seats.filter { seat in
            question.mayBeAnswered(by: seat.actor, on: report, in: setting)
                && !question.mayBeAnswered(by: seat.actor, on: report, in: setting.at(moment))
        }
        for seat in fresh.prefix(Self.mostCustodians) { try write(to: seat, in: session) }
    }

    private func custodians(in session: any Session) throws -> [Seated] {
        let seats = try shown(
            session.rows(CustodianSQL.seats(at: now)).map { row in
                let seat = try SeatSQL.seat(row)
                return Seated(
                    officer: try row.id(SeatSQL.width), language: try row.text(SeatSQL.width + 1),
                    actor: Actor(
                        kind: .officer(try row.id(SeatSQL.width)), role: seat.role, agency: seat.agency,
                        unitPath: seat.unit.map(rules.directory.unitPath) ?? [], duties: seat.duties,
                        limits: seat.limits))
            }, in: session)
        return try withEverySeat(seats, in: session)
    }

    private struct Seated {
        var officer: ID<Officer>
        var language: String
        var actor: Actor
    }

    private func seats(of group: OfficerGroup, in session: any Session) throws -> [Seated] {
        let found = try session.rows(WorkSQL.seats(of: group, at: now)).map { row in
            let officer: ID<Officer> = try row.id(0)
            let unit: ID<WorkUnit>? = try row.optionalID(4)
            let actor = Actor(
                kind: .officer(officer), role: try row.raw(2), agency: try row.optionalID(3),
                unitPath: unit.map(rules.directory.unitPath) ?? [],
                limits: SeatSQL.limits(regions: try row.optionalText(5), categories: try row.optionalText(6)))
            let absent: ID<Officer>? = try row.optionalID(7)
            return Seated(officer: officer, language: try row.text(1), actor: absent.map { actor.standing(for: $0) } ?? actor)
        }
        return try withEverySeat(shown(found, in: session), in: session)
    }

    /// Without those that are limited to other places or categories: they are told nothing.
    private func shown(_ seats: [Seated], in session: any Session) throws -> [Seated] {
        guard seats.contains(where: { $0.actor.limits != nil }) else { return seats }
        let stored = try session.first(ReportSQL.byID(report.id)).map(ReportSQL.stored)
        return seats.filter { seat in seat.actor.limits == nil || stored.map { rules.shows($0, to: seat.actor) } == true }
    }

    /// Only a report that accuses somebody asks where else a person sits.
    private func withEverySeat(_ found: [Seated], in session: any Session) throws -> [Seated] {
        guard !report.accused.isEmpty else { return found }
        return zip(found, try rules.directory.withEverySeat(found.map(\.actor), in: session)).map { seated, actor in
            Seated(officer: seated.officer, language: seated.language, actor: actor)
        }
    }

    private mutating func write(to seat: Seated, in session: any Session) throws {
        guard told.insert(seat.officer).inserted else { return }
        try OutboxWrites.insert(
            OutboxLetter(id: ids.next(), officer: seat.officer, template: template, language: seat.language, payload: payload), at: now,
            in: session)
    }
}
