import DataAccess
public import Domain

extension Office {
    /// Who may be given this case, by name; empty where it does not lie on the officer's own desk. Nobody whom it accuses is among them.
    public func assignableOfficers(_ code: TrackingCode, by actor: Actor) async throws -> [AssignableOfficer] {
        let rules = try await rules.current()
        return try await store.read { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            return desk.isOnOwnDesk ? try assignable(desk, rules: rules, in: session) : []
        }
    }

    /// Gives the case to one officer of the unit that holds it, or takes it back for nil. He learns of it by a letter that says nothing
    /// of the case, unless he took it himself; while he is away, who sits in his seat learns of it instead. Says who had it before.
    @discardableResult
    public func assign(_ code: TrackingCode, to officer: ID<Officer>?, by actor: Actor) async throws -> ID<Officer>? {
        let rules = try await rules.current()
        let (moment, letter) = (now(), ids.next() as ID<OutboxLetter>)
        return try await store.write { session in
            let desk = try DeskCase.load(code, for: actor, rules: rules, office: self, in: session)
            guard let author = actor.officer, desk.isOnOwnDesk else { throw ServiceFault.notPermitted }
            let before: ID<Officer>? = try session.first(AssignmentSQL.of([desk.report.id], at: moment))?.id(1)
            guard let officer else {
                try session.run(AssignmentSQL.clear(desk.report.id))
                return before
            }
            guard let chosen = try assignable(desk, rules: rules, in: session).first(where: { $0.officer == officer }) else {
                throw ServiceFault.invalid([FieldFault("officer", .unknown)])
            }
            guard before != officer else { return before }
            try session.run(AssignmentSQL.set(desk.report.id, to: officer, by: author, at: moment))
            let told = try standIn(for: chosen, on: desk, rules: rules, at: moment, in: session) ?? chosen
            if told.officer != author {
                try OutboxWrites.insert(
                    OutboxLetter(
                        id: letter, officer: told.officer, template: .officerTask, language: told.language, payload: .init(code: desk.code)),
                    at: moment, in: session)
            }
            return before
        }
    }

    /// Who sits in the seat of an absent officer at this desk and may work on the case; nil where he is there, or nobody does.
    private func standIn(
        for absent: AssignableOfficer, on desk: DeskCase, rules: Rules, at now: Instant, in session: any Session
    ) throws -> AssignableOfficer? {
        let found = try session.rows(DelegationSQL.standIns(for: absent.officer, at: now)).map { row in
            (
                AssignableOfficer(
                    officer: try row.id(SeatSQL.width), name: try row.text(SeatSQL.width + 1), language: try row.text(SeatSQL.width + 2)),
                try SeatSQL.seat(row)
            )
        }
        guard !found.isEmpty, let stored = try session.first(ReportSQL.byID(desk.report.id)).map(ReportSQL.stored) else { return nil }
        let actors = try rules.directory.withEverySeat(
            found.map { rules.directory.actor($0.0.officer, in: $0.1, of: [$0.1]).standing(for: absent.officer) }, in: session)
        return zip(found, actors).first { found, actor in
            isOf(desk, found.1) && rules.shows(stored, to: actor) && desk.report.permits(.note, to: actor, office: scope)
        }?.0.0
    }

    private func isOf(_ desk: DeskCase, _ seat: Seat) -> Bool {
        guard let agency = desk.desk.agency else { return seat.role == .nationalAdmin }
        return seat.agency == agency && seat.unit == desk.desk.unit
    }

    private func assignable(_ desk: DeskCase, rules: Rules, in session: any Session) throws -> [AssignableOfficer] {
        let found = try session.rows(AssignmentSQL.seats(at: (desk.desk.agency, desk.desk.unit))).map { row in
            (
                AssignableOfficer(
                    officer: try row.id(SeatSQL.width), name: try row.text(SeatSQL.width + 1), language: try row.text(SeatSQL.width + 2)),
                try SeatSQL.seat(row)
            )
        }
        let actors = try rules.directory.withEverySeat(
            found.map { rules.directory.actor($0.0.officer, in: $0.1, of: [$0.1]) }, in: session)
        let stored = try session.first(ReportSQL.byID(desk.report.id)).map(ReportSQL.stored)
        var seen: Set<ID<Officer>> = []
        return zip(found, actors).compactMap { found, actor in
            guard let stored, rules.shows(stored, to: actor), desk.report.permits(.note, to: actor, office: scope) else { return nil }
            return seen.insert(found.0.officer).inserted ? found.0 : nil
        }
    }
}
