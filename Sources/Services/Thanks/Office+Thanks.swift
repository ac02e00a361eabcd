import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Whether the reporter may thank whoever handled the case now: it ended as finished, and he has not thanked yet. The caller has shown
    /// both codes.
    public func mayThank(_ file: CaseFile) async throws -> Bool {
        guard file.state == .closed, file.closure?.countsAsFinished == true, !file.isWithoutReporter, file.holder != nil else {
            return false
        }
        return try await store.read { session in try session.first(ThanksSQL.of(file.id)) } == nil
    }

    /// The reporter thanks the unit that answered, in 200 characters; a repeat changes nothing.
    public func thank(_ code: TrackingCode, words typed: String) async throws {
        var check = FormCheck()
        let words = check.line("words", typed, limit: TextLimit(characters: Thanks.longest))
        try check.pass()
        let file = try await caseFile(code, for: .reporter)
        guard try await mayThank(file), let holder = file.holder else { throw Refusal(.wrongState) }
        let rules = try await rules.current()
        let moment = now()
        guard
            let clock = try? rules.policies.clock(
                .moderation, start: moment, zone: rules.directory.agencyEver(holder.agency)?.zone ?? .wib, agency: holder.agency)
        else { throw Refusal(.noPolicy, field: ClockKey.moderation.rawValue) }
        let due = clock.due(in: rules.calendar, asOf: moment).instant
        _ = try await store.write { session in
            try session.run(ThanksSQL.insert(file.id, holder, words: words, due: due, at: moment))
        }
    }

    /// What waits to be looked at in the officer's agency, or everywhere for the national desk, the first due at the head.
    public func thanksWaiting(for actor: Actor, limit: Int = 100) async throws -> [Thanks] {
        guard may(.moderateComments, about: actor.agency, by: actor) else { return [] }
        return try await readable(ThanksSQL.waiting(of: actor.agency, limit: limit), by: actor)
    }

    /// What was said to the officer's agency and shown, the newest first.
    public func thanksShown(to actor: Actor, limit: Int = 50) async throws -> [Thanks] {
        guard let agency = actor.agency else { return [] }
        return try await readable(ThanksSQL.shown(to: agency, isPublic: false, limit: limit), by: actor)
    }

    /// What everybody reads on an agency's page: of public reports, and looked at by somebody.
    public func publicThanks(to agency: ID<Agency>, limit: Int = 5) async throws -> [Thanks] {
        try await store.read { session in
            try session.rows(ThanksSQL.shown(to: agency, isPublic: true, limit: limit)).compactMap(ThanksSQL.thanks)
        }
    }

    /// Shows it or not. `ServiceFault.notFound` where it is not the officer's to look at, or was decided.
    public func moderateThanks(on code: TrackingCode, isShown: Bool, by actor: Actor) async throws {
        guard try await thanksWaiting(for: actor, limit: 1000).contains(where: { $0.code == code }) else { throw ServiceFault.notFound }
        let moment = now()
        try await store.write { session in
            let state: Thanks.State = isShown ? .shown : .hidden
            guard try session.run(ThanksSQL.decide(code, state, by: actor.officer, at: moment)) == 1 else { throw ServiceFault.conflict }
        }
    }

    /// Only of cases that the officer may read from his seat.
    private func readable(_ query: Query, by actor: Actor) async throws -> [Thanks] {
        let found = try await store.read { session in try session.rows(query).compactMap(ThanksSQL.thanks) }
        var seen: [Thanks] = []
        for thanks in found where (try? await caseFile(thanks.code, for: .officer(actor))) != nil { seen.append(thanks) }
        return seen
    }
}

enum ThanksSQL {
    private static let columns: Query = "r.code, t.agency_id, t.unit_id, t.words, t.state, t.at, t.due_at"

    static func of(_ report: ID<Report>) -> Query {
        Query("select state from thanks where report_id = \(report)", named: "thanks.of")
    }

    static func insert(_ report: ID<Report>, _ to: Holder, words: String, due: Instant, at now: Instant) -> Query {
        Query(
            """
            insert into thanks (report_id, agency_id, unit_id, words, state, at, due_at)
            values (\(report), \(to.agency), \(to.unit), \(words), 'waiting', \(now), \(due)) on conflict (report_id) do nothing
            """, named: "thanks.insert")
    }

    static func waiting(of agency: ID<Agency>?, limit: Int) -> Query {
        let body: Query = agency.map { "t.agency_id = \($0)" } ?? "1 = 1"
        return Query(
            """
            select \(splice: columns) from thanks t join reports r on r.id = t.report_id
            where t.state = 'waiting' and \(splice: body) order by t.due_at, t.report_id limit \(limit)
            """, named: "thanks.waiting")
    }

    static func shown(to agency: ID<Agency>, isPublic: Bool, limit: Int) -> Query {
        let condition: Query = isPublic ? "r.public_at is not null" : "1 = 1"
        return Query(
            """
            select \(splice: columns) from thanks t join reports r on r.id = t.report_id
            where t.agency_id = \(agency) and t.state = 'shown' and \(splice: condition) order by t.at desc limit \(limit)
            """, named: "thanks.shown")
    }

    static func decide(_ code: TrackingCode, _ state: Thanks.State, by officer: ID<Officer>?, at now: Instant) -> Query {
        Query(
            """
            update thanks set state = \(state), decided_by = \(officer), decided_at = \(now)
            where state = 'waiting' and report_id = (select id from reports where code = \(code.canonical))
            """, named: "thanks.decide")
    }

    static func thanks(_ row: ResultRow) throws -> Thanks? {
        guard let code = TrackingCode(try row.text(0)) else { return nil }
        return Thanks(
            code: code, unit: Holder(agency: try row.id(1), unit: try row.optionalID(2)), words: PersonalData.masked(try row.text(3)),
            state: try row.raw(4), at: try row.instant(5), due: try row.instant(6))
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        var random = SystemRandomNumberGenerator()
        return [
            of(ID(1)), insert(ID(1), Holder(agency: ID(1)), words: "", due: moment, at: moment), waiting(of: ID(1), limit: 1),
            waiting(of: nil, limit: 1), shown(to: ID(1), isPublic: true, limit: 1), shown(to: ID(1), isPublic: false, limit: 1),
            decide(TrackingCode.make(random: &random), .shown, by: nil, at: moment),
        ]
    }()
}
