import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// Whether someone keeps the procedure of this body; of the nation where none is named.
    public func keepsProcedures(of agency: ID<Agency>?, _ actor: Actor) -> Bool {
        agency == nil ? may(.managePolicy, by: actor) : may(.manageSOP, about: agency, by: actor)
    }

    /// Every version of one body, drafts too, the newest first.
    public func procedures(of agency: ID<Agency>?, by actor: Actor) async throws -> [SopVersion] {
        guard keepsProcedures(of: agency, actor) else { throw ServiceFault.notPermitted }
        return try await rules.current().procedures.versions(of: agency)
    }

    /// `ServiceFault.notFound` for another's too.
    public func procedure(_ id: ID<SopVersion>, by actor: Actor) async throws -> SopVersion {
        guard let version = try await rules.current().procedures[id], keepsProcedures(of: version.agency, actor) else {
            throw ServiceFault.notFound
        }
        return version
    }

    /// A draft; it binds nobody until it is put in force.
    public func addProcedure(_ form: SopForm, of agency: ID<Agency>?, by actor: Actor) async throws -> ID<SopVersion> {
        guard keepsProcedures(of: agency, actor) else { throw ServiceFault.notPermitted }
        var version = SopVersion(id: ids.next(), agency: agency, number: "")
        try fill(&version, form)
        guard !form.isIssued else { throw FormCheck.refuse("isIssued", .notReady) }
        try await store(version, isNew: true, as: .procedureAdded, by: actor)
        return version.id
    }

    /// Changes the head of a version, or puts it in force. Nothing of a version that has counted is ever changed: a new one takes its
    /// place.
    public func editProcedure(_ id: ID<SopVersion>, _ form: SopForm, by actor: Actor) async throws {
        var version = try await changeable(id, by: actor)
        try fill(&version, form)
        if form.isIssued {
            try await requireIssuable(version)
            version.isIssued = true
        }
        try await store(version, isNew: false, as: form.isIssued ? .procedureIssued : .procedureEdited, by: actor)
    }

    /// What stands in the way of putting it in force, apart from its dates.
    public func faults(in version: SopVersion) async throws -> [SopCheck.Fault] {
        let policies = try await rules.current().policies
        return SopCheck.faults(in: version.steps, agency: version.agency, policies: policies, on: version.validFrom ?? today)
    }

    /// Puts a step in its place, or takes it away.
    /// - Parameter number: the step that is changed; nil for a new one.
    public func keepStep(_ step: SopStep?, at number: Int?, of id: ID<SopVersion>, by actor: Actor) async throws {
        var version = try await changeable(id, by: actor)
        if let number {
            guard version.steps.contains(where: { $0.number == number }) else { throw ServiceFault.notFound }
            version.steps.removeAll { $0.number == number }
        }
        if var step {
            var check = FormCheck()
            step.name = check.line("name", step.name, limit: TextLimits.name)
            step.mark = check.line("mark", step.mark, limit: TextLimits.name, isRequired: false)
            try check.pass()
            version.steps.append(step)
            version.steps.sort { $0.number < $1.number }
            let wrong = try await faults(in: version).filter { $0.step == step.number || $0.step == nil }
            guard wrong.isEmpty else { throw ServiceFault.invalid(wrong.map(\.ofForm)) }
        }
        try await store(version, isNew: false, as: .procedureEdited, by: actor)
    }

    /// A draft that begins as this version: of the same body, or of an agency that has worked by the nation's until now.
    /// - Parameter mark: why a step is to be looked at, by its number.
    public func reviseProcedure(
        _ id: ID<SopVersion>, for agency: ID<Agency>?, marking marks: [Int: String] = [:], by actor: Actor
    ) async throws -> ID<SopVersion> {
        guard keepsProcedures(of: agency, actor) else { throw ServiceFault.notPermitted }
        guard let old = try await rules.current().procedures[id], old.agency == nil || old.agency == agency else {
            throw ServiceFault.notFound
        }
        let steps = old.steps.map { step in
            var copy = step
            copy.mark = String((marks[step.number] ?? "").prefix(TextLimits.name.characters))
            return copy
        }
        let draft = SopVersion(
            id: ids.next(), agency: agency, number: old.number, decree: old.agency == agency ? old.decree : "", revises: old.id,
            steps: steps)
        try await store(draft, isNew: true, as: .procedureAdded, by: actor)
        return draft.id
    }

    private func changeable(_ id: ID<SopVersion>, by actor: Actor) async throws -> SopVersion {
        let version = try await procedure(id, by: actor)
        guard !version.isFrozen(on: today) else { throw FormCheck.refuse("number", .frozen) }
        return version
    }

    private func fill(_ version: inout SopVersion, _ form: SopForm) throws {
        var check = FormCheck()
        version.number = check.line("number", form.number, limit: TextLimits.name)
        version.decree = check.line("decree", form.decree, limit: TextLimits.name)
        version.validFrom = form.validFrom
        version.validTo = form.validTo
        version.document = form.document ?? version.document
        // What was handed over today was handed over under what counts today.
        if let from = form.validFrom { check.require(from > today && from.year <= 2200, "validFrom", .tooSoon) }
        if let to = form.validTo { check.require(form.validFrom.map { $0 <= to } ?? false, "validTo", .outOfRange) }
        if form.isIssued {
            check.require(form.validFrom != nil, "validFrom", .missing)
            check.require(version.document != nil, "document", .missing)
        }
        try check.pass()
    }

    private func requireIssuable(_ version: SopVersion) async throws {
        guard try await faults(in: version).isEmpty else { throw FormCheck.refuse("isIssued", .notReady) }
    }

    private func store(_ version: SopVersion, isNew: Bool, as did: OfficeAct, by actor: Actor) async throws {
        let moment = now()
        let log = act(did, by: actor, about: version.agency, subject: "\(version.id)", detail: ["number": version.number])
        do {
            try await store.write { session in
                let others = try session.rows(SopSQL.versions(of: version.agency)).map(SopSQL.version).filter(\.isIssued)
                guard !version.isIssued || !others.contains(where: version.overlaps) else { throw FormCheck.refuse("validFrom", .overlaps) }
                try session.run(isNew ? SopSQL.insert(version, at: moment) : SopSQL.update(version, at: moment))
                try session.run(SopSQL.removeSteps(of: version.id))
                try session.run(all: SopSQL.insertSteps(version.steps, of: version.id))
                try session.run(OfficeLogSQL.insert(log))
            }
        } catch StoreFault.unique("sop_versions_start_key") {
            throw FormCheck.refuse("validFrom", .overlaps)
        }
        rules.forget()
    }
}

extension SopCheck.Fault {
    /// The same as a fault of a form.
    var ofForm: FieldFault {
        let reason: FieldFault.Reason =
            switch self.reason {
            case .missing: .missing
            case .taken: .taken
            case .circular: .sameMoment
            case .tooManyDays: .tooManyDays
            case .outOfRange: .outOfRange
            }
        return FieldFault(field, reason, limit: limit)
    }
}
