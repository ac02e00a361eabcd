extension Report {
    /// Where the report stands towards the bodies and people who might act on it.
    public var standing: Standing {
        Standing(
            holderAgency: holder?.holder.agency ?? door.agency,
            holderUnitPath: holder?.unitPath ?? [],
            verifierAgency: door.agency,
            isDoorA: door.agency != nil,
            isSensitive: isSensitive,
            isSecret: mode.isSecret,
            isAnonymous: mode.isAnonymous,
            accusedUnits: Set(accused.compactMap(\.unit)),
            accusedHeads: Set(accused.filter { $0.unit == nil }.map(\.agency)),
            transferredAgencies: Set(copies.map(\.agency)).union(contributions.filter(\.isOpen).map(\.from.holder.agency)),
            isReferred: isReferred)
    }

    /// A body that is asked for something looks at the report from its own seat, not from the holder's.
    func standing(for move: Move) -> Standing {
        var standing = standing
        switch move {
        case .acceptTransfer, .refuseTransfer:
            standing.holderAgency = transfer?.to.holder.agency
            standing.holderUnitPath = transfer?.to.unitPath ?? []
        case .contribute:
            guard let asked = contributions.first(where: \.isOpen) else { break }
            standing.holderAgency = asked.from.holder.agency
            standing.holderUnitPath = asked.from.unitPath
        default:
            break
        }
        return standing
    }
}
