import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// A new unit in the tree of an agency, once a second person has approved it where the unit is the agency's inspectorate: that is
    /// made by who runs the installation (C.1).
    public func proposeUnit(_ form: UnitForm, in agency: ID<Agency>, by actor: Actor) async throws -> OfficeOutcome<WorkUnit> {
        let making = try await makingUnit(form, in: agency, by: actor)
        let wish = OfficeRequest.Wish.unit(form, in: agency)
        guard mayAlone(wish, actor) else { return .asked(try await ask(wish, by: actor)) }
        try await carryOut(making.act)
        return .done(making.id)
    }

    /// A new unit where one person may make it: nobody but the operator makes an inspectorate so.
    public func createUnit(_ form: UnitForm, in agency: ID<Agency>, by actor: Actor) async throws -> ID<WorkUnit> {
        let making = try await makingUnit(form, in: agency, by: actor)
        guard mayAlone(.unit(form, in: agency), actor) else { throw FormCheck.refuse("duty", .reserved) }
        try await carryOut(making.act)
        return making.id
    }

    func makingUnit(_ form: UnitForm, in agency: ID<Agency>, by actor: Actor) async throws -> (id: ID<WorkUnit>, act: OfficeMaking) {
        try require(.manageUnits, about: agency, by: actor)
        if form.duty == .inspectorate { try requireKeeper(actor, field: "duty") }
        let form = try checked(form)
        let (id, day): (ID<WorkUnit>, _) = (ids.next(), today)
        let log = act(.unitCreated, by: actor, about: agency, subject: "\(id)", detail: form.detail)
        let making = OfficeMaking { session in
            let units = try Self.takeTree(of: agency, in: session)
            if let parent = form.parent { try Self.requirePlace(under: parent, height: 1, in: UnitTree(units)) }
            let taken = Set(units.map(\.slug))
            let slug = Slug.free(Slug.made(from: form.name) ?? "unit") { taken.contains($0) }
            let entry = UnitEntry(
                id: id, agency: agency, parent: form.parent, name: form.name, slug: slug, duty: form.duty, successor: nil, isEnded: false)
            try session.run(UnitSQL.insert(entry, from: day))
            try session.run(OfficeLogSQL.insert(log))
        }
        return (id, making)
    }

    /// Renames a unit, moves it within its agency, or changes its duty; to or from the duty of inspectorate once a second person has
    /// approved it. Units below it move with it.
    public func proposeUnitChange(_ id: ID<WorkUnit>, _ form: UnitForm, by actor: Actor) async throws -> OfficeOutcome<WorkUnit> {
        let (making, needsTwo) = try await makingUnitChange(id, form, by: actor)
        guard !needsTwo || actor.kind == .system else { return .asked(try await ask(.unitChange(id, form), by: actor)) }
        try await carryOut(making)
        return .done(id)
    }

    /// The same where one person may do it.
    public func editUnit(_ id: ID<WorkUnit>, _ form: UnitForm, by actor: Actor) async throws {
        let (making, needsTwo) = try await makingUnitChange(id, form, by: actor)
        guard !needsTwo || actor.kind == .system else { throw FormCheck.refuse("duty", .reserved) }
        try await carryOut(making)
    }

    func makingUnitChange(_ id: ID<WorkUnit>, _ form: UnitForm, by actor: Actor) async throws -> (act: OfficeMaking, needsTwo: Bool) {
        let unit = try await managedUnit(id, by: actor)
        let changesEyes = unit.duty != form.duty && [unit.duty, form.duty].contains(.inspectorate)
        if changesEyes { try requireKeeper(actor, field: "duty") }
        let form = try checked(form)
        let log = act(.unitEdited, by: actor, about: unit.agency, subject: "\(id)", detail: form.detail)
        let making = OfficeMaking { session in
            let tree = UnitTree(try Self.takeTree(of: unit.agency, in: session))
            guard let present = tree[id], !present.isEnded else { throw ServiceFault.notFound }
            // Decided on the duty that it had: another one now needs another decision.
            guard present.duty == unit.duty else { throw ServiceFault.conflict }
            if let parent = form.parent, parent != present.parent {
                if tree.path(parent).contains(id) { throw FormCheck.refuse("parent", .outOfRange) }
                try Self.requirePlace(under: parent, height: tree.height(of: id), in: tree)
            }
            let entry = UnitEntry(
                id: id, agency: present.agency, parent: form.parent, name: form.name, slug: present.slug, duty: form.duty, successor: nil,
                isEnded: false)
            try session.run(UnitSQL.update(entry))
            try session.run(OfficeLogSQL.insert(log))
        }
        return (making, changesEyes)
    }

    /// The inspectorate of an agency is not its own admin's to make or unmake (C.1).
    private func requireKeeper(_ actor: Actor, field: String) throws {
        guard may(.managePolicy, by: actor) else { throw FormCheck.refuse(field, .reserved) }
    }

    /// Ends a unit on this day: units below it, its people and its open reports go to the successor, the first of them at once and the
    /// rest by the worker. Without a successor only a unit that holds no open report can end; the units below it then stand under the
    /// agency itself, and its people's seats there count no more. Where reports accuse the unit, whoever it goes on in is accused from the
    /// same moment; a unit that examines such a report is no successor, and an inspectorate ends by who runs the installation only.
    public func endUnit(_ id: ID<WorkUnit>, successor: ID<WorkUnit>?, by actor: Actor) async throws {
        let unit = try await managedUnit(id, by: actor)
        if unit.duty == .inspectorate { try requireKeeper(actor, field: "successor") }
        let detail = ["successor": successor.map { "\($0)" } ?? ""]
        let (log, day) = (act(.unitEnded, by: actor, about: unit.agency, subject: "\(id)", detail: detail), today)
        let ending = UnitEnding(
            unit: Holder(agency: unit.agency, unit: id), successor: successor, rules: try await rules.current(), now: now(), office: scope,
            ids: ids)
        try await store.write { session in
            let tree = UnitTree(try Self.takeTree(of: unit.agency, in: session))
            if let successor {
                guard let heir = tree[successor], !heir.isEnded else { throw FormCheck.refuse("successor", .unknown) }
                // Neither itself nor one below it, which would then hang from itself.
                if tree.path(successor).contains(id) { throw FormCheck.refuse("successor", .outOfRange) }
                let children = tree.height(of: id) - 1
                if children > 0, tree.path(successor).count + children > UnitEntry.deepest {
                    throw FormCheck.refuse("successor", .outOfRange)
                }
            } else if try session.first(SuccessionSQL.openReport(of: id)) != nil {
                throw FormCheck.refuse("successor", .holdsReports)
            }
            guard try session.run(UnitSQL.end(id, successor: successor, on: day)) == 1 else { throw ServiceFault.notFound }
            try ending.accuseHeirs(in: tree, session)
            try session.run(UnitSQL.adopt(childrenOf: id, by: successor))
            if let successor { try session.run(SeatSQL.move(from: id, to: successor)) }
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
        // The body has ended by now: what cannot be handed on at once, the worker hands on.
        _ = try? await handOnFromEndedBodies()
    }

    /// The unit, once it is sure that the actor may change its agency's tree. Unknown and forbidden answer alike.
    private func managedUnit(_ id: ID<WorkUnit>, by actor: Actor) async throws -> UnitEntry {
        let unit = try await store.read { session in try session.first(UnitSQL.byID(id)).map(UnitSQL.entry) }
        guard let unit, !unit.isEnded, may(.manageUnits, about: unit.agency, by: actor) else { throw ServiceFault.notFound }
        return unit
    }

    private static func takeTree(of agency: ID<Agency>, in session: any Session) throws -> [UnitEntry] {
        guard try session.run(UnitSQL.takeTurn(in: agency)) == 1 else { throw ServiceFault.notFound }
        return try session.rows(UnitSQL.ofAgency(agency)).map(UnitSQL.entry)
    }

    private static func requirePlace(under parent: ID<WorkUnit>, height: Int, in tree: UnitTree) throws {
        guard let entry = tree[parent], !entry.isEnded else { throw FormCheck.refuse("parent", .unknown) }
        guard tree.path(parent).count + height <= UnitEntry.deepest else {
            throw ServiceFault.invalid([FieldFault("parent", .outOfRange, limit: UnitEntry.deepest)])
        }
    }

    private func checked(_ form: UnitForm) throws -> UnitForm {
        var (form, check) = (form, FormCheck())
        form.name = check.line("name", form.name, limit: TextLimits.name)
        try check.pass()
        return form
    }
}

extension UnitForm {
    /// For the log.
    var detail: [String: String] {
        ["name": name, "parent": parent.map { "\($0)" } ?? "", "duty": duty.rawValue]
    }
}
