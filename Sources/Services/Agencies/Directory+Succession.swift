import Domain

extension Directory {
    /// No line of bodies that each ended in favour of the next is longer; a circle written by hand ends here.
    private static let longestLine = 16

    /// The body in force that has taken the place of one that ended, through any number of endings (rule C.1). Nil where an ended agency
    /// left no successor; an ended unit without one is followed by its agency.
    func heir(of ended: Holder) -> Holder? {
        var body = ended
        for _ in 0..<Self.longestLine {
            guard let agency = agencyEver(body.agency) else { return nil }
            if agency.isEnded {
                guard let next = agency.successor else { return nil }
                body = Holder(agency: next)
            } else if let unit = body.unit.flatMap(unitEver), unit.isEnded {
                body.unit = unit.successor
            } else {
                return body
            }
        }
        return nil
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

    /// Its address in the reference file of bodies.
    private static let ministryOfHomeAffairs = "kemendagri"
}
