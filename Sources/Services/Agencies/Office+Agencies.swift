import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// The agencies in force that fit, by name; with words, the best fitting first.
    public func agencies(
        _ filter: AgencyFilter = AgencyFilter(), after: ID<Agency>? = nil, limit: Int = 50
    ) async throws -> Listing<AgencyEntry, Agency> {
        let directory = try await rules.current().directory
        let found = filter.words.isEmpty ? directory.agencies : directory.search(filter.words, limit: directory.agencies.count)
        return Listing(of: found.filter(filter.admits), after: after, limit: limit, id: \.id)
    }

    /// A new body, once a second admin has approved it (C.1). Its slug is its address for ever: given, or made from the name with a
    /// number where it is taken.
    public func createAgency(_ form: AgencyForm, by actor: Actor) async throws -> OfficeOutcome<Agency> {
        let making = try await makingAgency(form, by: actor)
        guard mayAlone(.agency(form), actor) else { return .asked(try await ask(.agency(form), by: actor)) }
        try await carryOut(making.act)
        return .done(making.id)
    }

    func makingAgency(_ form: AgencyForm, by actor: Actor) async throws -> (id: ID<Agency>, act: OfficeMaking) {
        try require(.managePolicy, by: actor)
        let id: ID<Agency> = ids.next()
        let (checked, faults) = try await checked(form, id: id, isNew: true)
        guard faults.isEmpty else { throw ServiceFault.invalid(faults) }
        let log = act(
            .agencyCreated, by: actor, about: id, subject: "\(id)", detail: ["name": checked.name, "kind": checked.kind.rawValue])
        let (isChosen, day) = (!form.slug.isEmpty, today)
        let act = OfficeMaking { session in
            let slug = isChosen ? checked.slug : try Slug.free(checked.slug) { try session.first(AgencySQL.bySlug($0)) != nil }
            try session.run(AgencySQL.insert([checked.entry(id: id, slug: slug)], from: day))
            try session.run(OfficeLogSQL.insert(log))
        }
        return (id, act)
    }

    /// Name, kind, region, zone, connection and approval of a body. Its slug stays.
    public func editAgency(_ id: ID<Agency>, _ form: AgencyForm, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        let (checked, faults) = try await checked(form, id: id, isNew: false)
        guard faults.isEmpty else { throw ServiceFault.invalid(faults) }
        let log = act(
            .agencyEdited, by: actor, about: id, subject: "\(id)",
            detail: [
                "name": checked.name, "kind": checked.kind.rawValue, "zone": checked.zone.rawValue,
                "connectionStatus": checked.connectionStatus.rawValue, "answerApproval": checked.answerApproval.rawValue,
            ])
        try await store.write { session in
            guard try session.run(AgencySQL.update(checked.entry(id: id, slug: ""))) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
    }

    /// Which answers of an agency need a second yes; its own admins say so (C.2).
    public func setAnswerApproval(_ id: ID<Agency>, to approval: AnswerApproval, by actor: Actor) async throws {
        try require(.manageUnits, about: id, by: actor)
        let log = act(.answerApprovalSet, by: actor, about: id, subject: "\(id)", detail: ["answerApproval": approval.rawValue])
        try await store.write { session in
            guard try session.run(AgencySQL.setAnswerApproval(approval, of: id)) == 1 else { throw ServiceFault.notFound }
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
    }

    /// Ends a body on this day. Its name stays for the cases of its time; what is open goes to the successor, the first reports at once
    /// and the rest by the worker. Without a successor only a body that holds no open report, and is asked nothing about one, can end.
    public func endAgency(_ id: ID<Agency>, successor: ID<Agency>?, by actor: Actor) async throws {
        try require(.managePolicy, by: actor)
        if case .agency(id) = scope { throw FormCheck.refuse("agency", .outOfRange) }
        let detail = ["successor": successor.map { "\($0)" } ?? ""]
        let (log, day) = (act(.agencyEnded, by: actor, about: id, subject: "\(id)", detail: detail), today)
        try await store.write { session in
            guard try session.run(AgencySQL.end(id, successor: successor, on: day)) == 1 else { throw ServiceFault.notFound }
            if let successor {
                let heir = try session.first(AgencySQL.byID(successor)).map(AgencySQL.entry)
                // The agency itself is ended by now, so that it cannot be its own successor.
                guard let heir, !heir.isEnded else { throw FormCheck.refuse("successor", .unknown) }
            } else if try session.first(SuccessionSQL.openReport(of: id)) != nil
                || session.first(SuccessionSQL.openInvitation(of: id)) != nil
            {
                throw FormCheck.refuse("successor", .holdsReports)
            }
            try session.run(AgencySQL.rehost(from: id, to: successor))
            try session.run(OfficeLogSQL.insert(log))
        }
        rules.forget()
        // The body has ended by now: what cannot be handed on at once, the worker hands on.
        _ = try? await handOnFromEndedBodies()
    }

    private func checked(_ form: AgencyForm, id: ID<Agency>, isNew: Bool) async throws -> (AgencyForm, [FieldFault]) {
        var (form, check) = (form, FormCheck())
        form.name = check.line("name", form.name, limit: TextLimits.name)
        form.abbreviation = check.line("abbreviation", form.abbreviation, limit: TextLimit(characters: 60), isRequired: false)
        if isNew {
            let isChosen = !form.slug.isEmpty
            if !isChosen { form.slug = Slug.made(from: form.name) ?? "instansi" }
            if form.slug.utf8.count > Slug.longest {
                check.add("slug", .tooLong, limit: Slug.longest)
            } else {
                check.require(Slug.isWellFormed(form.slug), "slug", .malformed)
            }
            if isChosen, try await rules.current().directory.agency(slug: form.slug) != nil { check.add("slug", .taken) }
        }
        let needed = form.kind.regionLevel
        if form.regionCode.isEmpty {
            check.require(needed == nil, "regionCode", .missing)
        } else {
            let code = RegionCode(form.regionCode)
            check.require(code != nil && (needed == nil || code?.level == needed), "regionCode", .unknown)
        }
        if let host = form.hostedBy {
            let directory = try await rules.current().directory
            check.require(host != id && directory.agency(host) != nil, "hostedBy", .unknown)
        }
        return (form, check.faults)
    }
}

extension AgencyKind {
    /// The level of the region that such a body governs.
    fileprivate var regionLevel: RegionLevel? {
        switch self {
        case .province: .province
        case .regency, .city: .regency
        default: nil
        }
    }
}

extension AgencyForm {
    fileprivate func entry(id: ID<Agency>, slug: String) -> AgencyEntry {
        AgencyEntry(
            id: id, kind: kind, name: name, abbreviation: abbreviation.isEmpty ? nil : abbreviation, slug: slug,
            regionCode: regionCode.isEmpty ? nil : regionCode, zone: zone, connectionStatus: connectionStatus,
            answerApproval: answerApproval, handlerIsInspectorate: handlerIsInspectorate, needsChecking: false, hostedBy: hostedBy,
            successor: nil, isEnded: false)
    }
}
