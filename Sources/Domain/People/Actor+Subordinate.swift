extension Actor {
    /// Whether he works under this person in the matter (C.2), as far as seats and the tree of units tell: the leader of the same body, a
    /// seat in a unit above his own, or in his unit or above it a seat that hands on or sends what his own drafts or obtains. A seat that
    /// he has beside this one counts where it lies in that person's unit or below it.
    func isSubordinate(to other: Actor) -> Bool {
        if let unit = other.unit, otherUnits.contains(unit) { return true }
        guard let agency, agency == other.agency else { return false }
        guard let above = other.unit else {
            return other.role == .leader || isBelowInLine(other)
        }
        guard unitPath.contains(above) else { return false }
        return unit != above || isBelowInLine(other)
    }

    /// Operators draft for liaison officers, and these work under the admins of their agency. Supervisors and inspectors stand beside
    /// that line.
    private func isBelowInLine(_ other: Actor) -> Bool {
        guard let own = role?.rankInLine, let rank = other.role?.rankInLine else { return false }
        return own < rank
    }
}

extension Role {
    fileprivate var rankInLine: Int? {
        switch self {
        case .unitOperator: 0
        case .liaisonOfficer: 1
        case .agencyAdmin: 2
        default: nil
        }
    }
}
