import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Whether someone keeps rows of the registry: the national admin all, an agency's admin those that name his own body.
    public func keepsJurisdictions(_ actor: Actor) -> Bool {
        may(.managePolicy, by: actor) || may(.manageUnits, about: actor.agency, by: actor)
    }

    /// The rows that someone may keep, the newest first.
    public func jurisdictions(
        after: ID<JurisdictionRow>? = nil, limit: Int = 50, by actor: Actor
    ) async throws -> Listing<JurisdictionRow, JurisdictionRow> {
        guard keepsJurisdictions(actor) else { throw ServiceFault.notPermitted }
        let own = may(.managePolicy, by: actor) ? nil : actor.agency ?? ID(0)
        let query = JurisdictionSQL.page(
            agency: own, after: after, limit: Listing<JurisdictionRow, JurisdictionRow>.bounded(limit) + 1)
        let rows = try await store.read { session in try session.rows(query).map(JurisdictionSQL.row) }
        return Listing(rows, limit: limit, id: \.id)
    }

    /// One row that he may keep; `ServiceFault.notFound` for another's too.
    public func jurisdiction(_ id: ID<JurisdictionRow>, by actor: Actor) async throws -> JurisdictionRow {
        guard keepsJurisdictions(actor) else { throw ServiceFault.notPermitted }
        let rows = try await store.read { session in try session.rows(JurisdictionSQL.all).map(JurisdictionSQL.row) }
        guard let row = rows.first(where: { $0.id == id }), mayKeep(row.body, actor) else { throw ServiceFault.notFound }
        return row
    }

    /// A row more. An agency's admin adds rows that name his own body, and no other.
    public func addJurisdiction(_ form: JurisdictionForm, by actor: Actor) async throws -> ID<JurisdictionRow> {
        let row = form.row(ids.next(), source: may(.managePolicy, by: actor) ? .national : .body)
        try await keep([row], isNew: true, by: actor)
        return row.id
    }

    /// Changes a row, or ends it by its last day. Its source stays.
    public func editJurisdiction(_ id: ID<JurisdictionRow>, _ form: JurisdictionForm, by actor: Actor) async throws {
        let known = try await jurisdiction(id, by: actor)
        // What an arbiter has decided binds the bodies; only the national desk changes it.
        guard known.source != .arbitration || may(.managePolicy, by: actor) else { throw ServiceFault.notPermitted }
        try await keep([form.row(id, source: known.source)], isNew: false, by: actor)
    }

    func mayKeep(_ body: RoutedBody, _ actor: Actor) -> Bool {
        if may(.managePolicy, by: actor) { return true }
        guard let agency = actor.agency, may(.manageUnits, about: agency, by: actor) else { return false }
        return body.holder?.agency == agency
    }

    private func keep(_ rows: [JurisdictionRow], isNew: Bool, by actor: Actor) async throws {
        guard keepsJurisdictions(actor) else { throw ServiceFault.notPermitted }
        let rules = try await rules.current()
        for row in rows {
            var check = RoutingCheck(rules: rules, regions: regions)
            check.check(row)
            if !mayKeep(row.body, actor) { check.add("body", .reserved) }
            try check.form.pass()
        }
        let clean = try rows.map { row in
            var (row, check) = (row, FormCheck())
            row.ground = check.line("ground", row.ground, limit: TextLimits.reason)
            try check.pass()
            return row
        }
        let logs = clean.map { row in
            act(
                isNew ? .jurisdictionAdded : .jurisdictionEdited, by: actor, about: row.body.holder?.agency, subject: "\(row.id)",
                detail: row.detail)
        }
        try await store.write { session in
            let known = try session.rows(JurisdictionSQL.all).map(JurisdictionSQL.row)
            guard !clean.contains(where: { row in known.contains { row.overlaps($0) } }) else {
                throw FormCheck.refuse("validFrom", .taken)
            }
            if isNew {
                try session.run(JurisdictionSQL.insert(clean))
            } else {
                for row in clean where try session.run(JurisdictionSQL.update(row)) == 0 { throw ServiceFault.notFound }
            }
            for log in logs { try session.run(OfficeLogSQL.insert(log)) }
        }
        routing.forget()
    }
}

extension JurisdictionRow {
    var detail: [String: String] {
        ["ground": String(ground.prefix(120)), "percent": "\(percent)", "validFrom": "\(validFrom)", "source": source.rawValue]
    }
}
