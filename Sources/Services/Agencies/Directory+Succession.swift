import Domain

extension Directory {
    /// No line of bodies that each ended in favour of the next is longer; a circle written by hand ends here.
    private static let longestLine = 16

    /// The body in force that has taken the place of one that ended, through any number of endings (rule C.1). Nil where an ended agency
    /// left no successor; an ended unit without one is followed by its agency.
    func heir(of ended: Holder) -> Holder? {
        let last = line(after: ended).last ?? ended
        guard agency(last.agency) != nil, last.unit.flatMap(unitEver)?.isEnded != true else { return nil }
        return last
    }

    /// The bodies that took its place one after another, up to one that is in force or left no successor; none for a body in force.
    func line(after ended: Holder) -> [Holder] {
        var line: [Holder] = []
        while line.count < Self.longestLine, let next = successor(of: line.last ?? ended) { line.append(next) }
        return line
    }

    private func successor(of body: Holder) -> Holder? {
        if agencyEver(body.agency)?.isEnded == true {
            return agencyEver(body.agency)?.successor.map { Holder(agency: $0) }
        }
        guard let unit = body.unit.flatMap(unitEver), unit.isEnded else { return nil }
        return Holder(agency: body.agency, unit: unit.successor)
    }

    /// The units of an agency that examine.
    func inspectorates(of agency: ID<Agency>) -> [Holder] {
        units(of: agency).filter { $0.duty == .inspectorate }.map { Holder(agency: agency, unit: $0.id) }
    }

    /// Who may examine what this body is accused of. In an agency's own installation the level above is an address, and nobody of it sits
    /// here (rule C.1).
    func examiners(of id: ID<Agency>, office: OfficeScope) -> Examiners {
        let above = office == .nation ? levelAbove(id) : nil
        let desk = office == .nation ? agency(slug: Self.ministryOfTheDesk)?.id : nil
        let steps =
            [above.map(inspectorates) ?? [], [above].compactMap(\.self).map { Holder(agency: $0) }]
            + [desk.map(inspectorates) ?? [], [desk].compactMap(\.self).map { Holder(agency: $0) }]
        return Examiners(own: inspectorates(of: id).compactMap(target), above: steps.map { $0.compactMap(target) })
    }

    /// Who examines where the agency's own inspectorate may not: that of the level above, that body itself, and at last the body at
    /// which the national desk sits.
    func examinersAbove(_ id: ID<Agency>) -> [Holder] {
        let above = levelAbove(id).map { inspectorates(of: $0) + [Holder(agency: $0)] } ?? []
        return above + (agency(slug: Self.ministryOfTheDesk).map { inspectorates(of: $0.id) + [Holder(agency: $0.id)] } ?? [])
    }

    /// The body whose inspectorate stands above this one's (rule C.2): the province of a regency or city, the ministry of home affairs
    /// of a province, the supervising ministry of an enterprise, a university or a mission, as far as one is recorded (`hostedBy`). Nil
    /// for ministries and institutions, above which stands the national desk. A unit has the level above of its agency, whose own
    /// inspectorate is asked before it.
    func levelAbove(_ id: ID<Agency>) -> ID<Agency>? {
        guard let agency = agencyEver(id) else { return nil }
        switch agency.kind {
        case .regency, .city:
            return agency.regionCode.flatMap { RegionCode($0)?.ancestor(.province) }.flatMap { government(of: $0.description) }?.id
        case .province:
            return self.agency(slug: Self.ministryOfHomeAffairs)?.id
        case .stateEnterprise, .university, .mission, .other:
            return agency.hostedBy.flatMap { self.agency($0) }?.id
        case .ministry, .institution:
            return nil
        }
    }

    /// The body at which the national desk sits, as far as one is recorded.
    var bodyOfTheDesk: ID<Agency>? { agency(slug: Self.ministryOfTheDesk)?.id }

    /// Their addresses in the reference file of bodies.
    private static let ministryOfHomeAffairs = "kemendagri"
    private static let ministryOfTheDesk = "kemenpanrb"
}
