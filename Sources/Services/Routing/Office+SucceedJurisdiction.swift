import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Another body takes a matter over from a day on: the old row ends the day before and stays, a new one of the same matter begins.
    /// Reports that came before are read by the old row. Only for who keeps all rows: nobody hands his own matters to another.
    public func succeedJurisdiction(
        _ id: ID<JurisdictionRow>, by heir: RoutedBody, ground: String, from day: CivilDate, actor: Actor
    ) async throws -> ID<JurisdictionRow> {
        try require(.managePolicy, by: actor)
        let old = try await jurisdiction(id, by: actor)
        var timing = FormCheck()
        timing.require(day > old.validFrom && old.validTo.map { day <= $0 } ?? true, "validFrom", .outOfRange)
        try timing.pass()
        var ended = old
        ended.validTo = day.adding(days: -1)
        var begun = old
        begun.id = ids.next()
        begun.body = heir
        begun.source = .national
        begun.validFrom = day
        var check = RoutingCheck(rules: try await rules.current(), regions: regions)
        check.check(begun)
        if heir == old.body { check.add("body", .taken) }
        try check.form.pass()
        var words = FormCheck()
        begun.ground = words.line("ground", ground, limit: TextLimits.reason)
        try words.pass()
        let rows = (ended, begun)
        let logs = [
            act(.jurisdictionEdited, by: actor, about: ended.body.holder?.agency, subject: "\(ended.id)", detail: ended.detail),
            act(.jurisdictionAdded, by: actor, about: begun.body.holder?.agency, subject: "\(begun.id)", detail: begun.detail),
        ]
        try await store.write { session in
            let known = try session.rows(JurisdictionSQL.all).map(JurisdictionSQL.row)
            // It may have been changed since it was read.
            guard known.contains(old) else { throw ServiceFault.conflict }
            guard !known.contains(where: { $0.id != old.id && rows.1.overlaps($0) }) else { throw FormCheck.refuse("validFrom", .taken) }
            try session.run(JurisdictionSQL.update(rows.0))
            try session.run(JurisdictionSQL.insert([rows.1]))
            for log in logs { try session.run(OfficeLogSQL.insert(log)) }
        }
        routing.forget()
        return begun.id
    }
}
