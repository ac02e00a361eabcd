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
    /// of the case, unless he took it himself. Says who had it before.
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
            if officer != author {
                try OutboxWrites.insert(
                    OutboxLetter(
                        id: letter, officer: officer, template: .officerTask, language: chosen.language, payload: .init(code: desk.code)),
                    at: moment, in: session)
            }
            return before
        }
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
