import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// The nation's rows, with those of one agency where one is named; by key, newest first, past ones too.
    public func policies(
        key: PolicyKey? = nil, agency: ID<Agency>? = nil, after: ID<PolicyEntry>? = nil, limit: Int = 100
    ) async throws -> Listing<PolicyEntry, PolicyEntry> {
        let query = PolicySQL.page(
            key: key, agency: agency, after: after, limit: Listing<PolicyEntry, PolicyEntry>.bounded(limit) + 1)
        let entries = try await store.read { session in try session.rows(query).map(PolicySQL.entry) }
        return Listing(entries, limit: limit, id: \.id)
    }

    /// A new rule from a day on, today at the earliest. The one before it ends the day before; no row that has counted is ever changed,
    /// and clocks that run keep theirs. An agency's rule must be stricter than the nation's.
    public func addPolicy(_ form: PolicyForm, by actor: Actor) async throws -> ID<PolicyEntry> {
        try require(.managePolicy, by: actor)
        var check = FormCheck()
        let basis = check.line("basis", form.basis, limit: TextLimits.name)
        check.require(form.validFrom >= today && form.validFrom.year <= 2200, "validFrom", .outOfRange)
        if let agency = form.agency {
            let directory = try await rules.current().directory
            check.require(directory.agency(agency) != nil, "agency", .unknown)
        }
        try check.pass()
        let id: ID<PolicyEntry> = ids.next()
        let log = act(
            .policyAdded, by: actor, about: form.agency, subject: form.key.rawValue,
            detail: ["value": "\(form.value)", "validFrom": "\(form.validFrom)", "basis": basis])
        do {
            try await store.write { session in
                let known = try session.rows(PolicySQL.byKey(form.key)).map(PolicySQL.entry)
                let change = try PolicyChange(form, basis: basis, known: known)
                if let (ended, lastDay) = change.ending { try session.run(PolicySQL.end(ended, on: lastDay)) }
                try session.run(PolicySQL.insert([PolicyEntry(id: id, row: change.row)]))
                try session.run(OfficeLogSQL.insert(log))
            }
        } catch StoreFault.unique("deadline_policies_start_key") {
            throw FormCheck.refuse("validFrom", .taken)
        }
        rules.forget()
        return id
    }
}
