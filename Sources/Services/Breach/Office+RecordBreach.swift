import DataAccess
public import Domain

extension Office {
    /// Writes down that personal data was laid open, which starts the 72 hours of the notice, and tells the national desk.
    /// - Parameter knownAt: when somebody of the office first knew; never later than now.
    public func recordBreach(_ what: String, knownAt: Instant, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        let moment = now()
        guard knownAt <= moment else { throw ServiceFault.invalid([FieldFault("known", .outOfRange)]) }
        guard !what.isEmpty else { throw ServiceFault.invalid([FieldFault("what", .missing)]) }
        let rules = try await rules.current()
        let due = try rules.policies.clock(.privacyBreachNotice, start: knownAt, zone: .wib).due(in: rules.calendar, asOf: moment).instant
        let breach = RecordedBreach(id: ids.next(), knownAt: knownAt, recordedAt: moment, what: what, due: due)
        let line = act(.breachRecorded, by: actor, subject: "\(breach.id)", detail: ["known": "\(ClockZone.wib.date(of: knownAt))"])
        try await store.write { session in
            try session.run(BreachSQL.insert(breach, by: actor.officer))
            try session.run(OfficeLogSQL.insert(line))
            try tellOfBreach(due: due, in: session)
        }
    }

    /// Every breach, those that wait at the head.
    public func breaches(by actor: Actor, limit: Int = 200) async throws -> [RecordedBreach] {
        try require(.managePolicy, by: actor)
        return try await store.read { session in try session.rows(BreachSQL.register(limit: limit)).map(BreachSQL.breach) }
    }

    /// Closes a breach, with what was done or why nobody had to be told. `ServiceFault.notFound` for one that is closed.
    public func endBreach(_ id: ID<RecordedBreach>, words: String, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        guard !words.isEmpty else { throw ServiceFault.invalid([FieldFault("reason", .missing)]) }
        let moment = now()
        let line = act(.breachEnded, by: actor, subject: "\(id)")
        try await store.write { session in
            guard try session.run(BreachSQL.end(id, words: words, at: moment)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(line))
        }
    }

    /// Reminds the national desk of notices that are due within a day, and once more when the time is over. Gives how many.
    public func remindOfBreaches(limit: Int = 100) async throws -> Int {
        let moment = now()
        return try await store.write { session in
            let due = try session.rows(BreachSQL.toRemind(before: moment.adding(seconds: 24 * 3600), now: moment, limit: limit))
            for row in due {
                try tellOfBreach(due: try row.instant(1), in: session)
                try session.run(BreachSQL.remind(try row.id(0), at: moment))
            }
            return due.count
        }
    }

    private func tellOfBreach(due: Instant, in session: any Session) throws {
        let moment = now()
        var told: Set<ID<Officer>> = []
        for row in try session.rows(WorkSQL.seats(of: OfficerGroup.nation.seated(in: scope), at: moment)) {
            let officer: ID<Officer> = try row.id(0)
            guard told.insert(officer).inserted else { continue }
            try OutboxWrites.insert(
                OutboxLetter(
                    id: ids.next(), officer: officer, template: .officerBreach, language: try row.text(1),
                    payload: .init(date: ClockZone.wib.date(of: due))), at: moment, in: session)
        }
    }
}
