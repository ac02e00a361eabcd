extension Report {
    /// Where the report stands towards the bodies and people who might read it or act on it.
    public var standing: Standing {
        let isHeldUnverified = isAutoRouted && verifiedAt == nil
        let bodies = suspected.filter(\.isBody)
        return Standing(
            holderAgency: holder?.holder.agency,
            holderUnitPath: holder?.unitPath ?? [],
            verifierAgency: isHeldUnverified ? holder?.holder.agency : door.agency,
            isDoorA: isHeldUnverified || door.agency != nil,
            isSensitive: isSensitive,
            isSecret: mode.isSecret,
            isAnonymous: mode.isAnonymous,
            accusedUnits: Set(bodies.compactMap(\.unit)),
            accusedOfficers: Set(everybodyAccused),
            accusedHeads: Set(bodies.filter { $0.unit == nil }.map(\.agency)),
            transferredAgencies: Set(copies.map(\.agency)).union(contributions.filter(\.isOpen).map(\.from.holder.agency)),
            inspectingAgency: inspectingAgency,
            officersWhoActed: Set(officersWhoActed),
            isReferred: isReferred)
    }

    /// The same in one kind of installation: in an agency's own one its desk is the national desk (rule C.1).
    public func standing(in office: OfficeScope) -> Standing {
        var standing = standing
        if case .agency(let home) = office, standing.verifierAgency == nil, inspectingAgency == nil { standing.verifierAgency = home }
        return standing
    }

    /// The seats from which a move may be made. Whoever verified a report or reads a copy of it does not act for its holder; a body that
    /// is asked for something looks at the report from its own seat.
    func standings(for move: Move, in office: OfficeScope) -> [Standing] {
        var own = standing(in: office)
        own.transferredAgencies = []
        if holder != nil, move != .verify { own.verifierAgency = nil }
        switch move {
        case .acceptTransfer, .refuseTransfer:
            return transfer.map { [standing(of: $0.to, in: office)] } ?? []
        case .contribute, .declineContribution:
            return contributions.filter(\.isOpen).map { standing(of: $0.from, in: office) }
        case .note:
            return [own] + copies.map { standing(of: Target(holder: $0, zone: .wib, unitPath: $0.unit.map { [$0] } ?? []), in: office) }
        default:
            return [own]
        }
    }

    /// The report as a body looks at it that does not hold it, but was offered it or asked about it.
    func standing(of target: Target, in office: OfficeScope) -> Standing {
        var seat = standing(in: office)
        seat.transferredAgencies = []
        seat.verifierAgency = nil
        seat.holderAgency = target.holder.agency
        seat.holderUnitPath = target.unitPath
        return seat
    }
}

extension Report {
    /// The agency whose inspectorate alone has the report before it is decided whom it accuses; nil where the national desk or an agency
    /// verifies.
    public var inspectingAgency: ID<Agency>? {
        guard isAccusationSaid || (isByChild && verifiedAt == nil), case .inspectorate(let agency) = door else { return nil }
        return agency
    }

    /// Whom it accuses, and whom its text seems to accuse while nobody has decided that: neither sees it nor gets it.
    public var suspected: [Accused] { accused + proposedAccused }

    /// The people whom it accuses wherever they sit: those named, and those of the accused bodies.
    public var everybodyAccused: [ID<Officer>] { accusedPeople + suspected.compactMap(\.officer) }

    /// Whether the body is one that the report accuses, or a unit below one.
    func accuses(_ target: Target) -> Bool {
        suspected.contains { accused in
            guard accused.isBody, accused.agency == target.holder.agency else { return false }
            return accused.unit.map { target.unitPath.contains($0) || target.holder.unit == $0 } ?? true
        }
    }

    /// An accused body has the report in hand: no rule lets it get there, but a successor may have been accused after it held it.
    public var isHeldByAccused: Bool { holder.map(accuses) ?? false }

    /// The same report with its bodies where they stand in the tree of units now. For deciding and for showing; what is stored stays as
    /// it was decided.
    /// - Parameter path: a unit and its ancestors, innermost first; empty where it is not known.
    public func placed(_ path: (ID<WorkUnit>) -> [ID<WorkUnit>]) -> Report {
        func placed(_ target: Target) -> Target {
            guard let now = target.holder.unit.map(path), !now.isEmpty, now != target.unitPath else { return target }
            return Target(holder: target.holder, zone: target.zone, unitPath: now)
        }
        var report = self
        report.holder = holder.map(placed)
        report.transfer = transfer.map { PendingTransfer(to: placed($0.to), ground: $0.ground, meant: $0.meant.map(placed)) }
        for index in contributions.indices { report.contributions[index].from = placed(contributions[index].from) }
        return report
    }
}
