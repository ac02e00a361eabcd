/// Who may give the second yes (C.2): first the seat that the act names, then its substitutes in order, each after another lapse of the
/// clock secondYes. Never the author, his subordinate in the matter, or anyone of an accused unit; silence is never a yes. A reveal is never
/// granted by who has done anything else in the case.
public enum SecondYesRule {
    /// The seats in the order in which they are asked.
    public static func seats(for act: SecondYesAct, on standing: Standing) -> [ApproverSeat] {
        switch act {
        case .answer: [.answerApprover, .agencyAdmin, .nationalAdmin]
        case .evidence, .spotFinding:
            standing.isSecret
                ? [.internalAuditor, .auditorOfLevelAbove] : [.supervisorOutsideUnit, .internalAuditor, .auditorOfLevelAbove]
        case .archive, .accusation: [.nationalAdmin, .internalAuditor, .auditorOfLevelAbove]
        case .extension, .farPromise:
            standing.isSecret ? [.internalAuditor, .nationalAdmin] : [.supervisor, .internalAuditor, .nationalAdmin]
        case .longerClass: [.internalAuditor, .auditorOfLevelAbove, .nationalAdmin]
        case .reopening:
            standing.holderAgency == nil && standing.verifierAgency == nil
                ? [.nationalAdmin] : [.internalAuditor, .auditorOfLevelAbove, .nationalAdmin]
        case .reveal: [.custodianOfAnotherBody, .secondCustodian, .headOfInspectorate]
        case .finding: [.examinerOutsideTeam, .auditorOfLevelAbove]
        }
    }

    /// Whether the yes of `approver` counts now.
    ///
    /// `lapses` is how often the time of the asked person ran out; `levelAbove` is the body whose inspectorate stands above the holder's;
    /// `lastInspectorate` is that of the body at which the national desk sits.
    public static func mayApprove(
        _ act: SecondYesAct, author: Actor, approver: Actor, on standing: Standing, office: OfficeScope, lapses: Int = 0,
        levelAbove: ID<Agency>? = nil, lastInspectorate: Holder? = nil
    ) -> Bool {
        guard case .officer(let person) = approver.kind, person != author.officer, !approver.isSubordinate(to: author),
            !standing.accuses(approver)
        else { return false }
        if let action = act.action, approver.limits?.withheld.contains(action) == true { return false }
        if act == .reveal, standing.officersWhoActed.contains(person) { return false }
        let ask = Ask(
            act: act, author: author, approver: approver, standing: standing, office: office, levelAbove: levelAbove,
            lastInspectorate: lastInspectorate)
        return seats(for: act, on: standing).prefix(max(0, lapses) + 1).contains(where: ask.isFilled)
    }

    /// One approver held against one seat.
    private struct Ask {
        let act: SecondYesAct
        let author: Actor
        let approver: Actor
        let standing: Standing
        let office: OfficeScope
        let levelAbove: ID<Agency>?
        let lastInspectorate: Holder?

        func isFilled(_ seat: ApproverSeat) -> Bool {
            switch seat {
            case .answerApprover:
                (approver.role == .liaisonOfficer && isOfHolder && (standing.holderUnitPath.isEmpty || isAboveHoldingUnit))
                    || (approver.role == .agencyAdmin && isOfHolder)
                    || (approver.role == .internalAuditor && isOfHolder && isOfHoldingUnit)
            case .agencyAdmin: approver.role == .agencyAdmin && isOfHolder
            case .nationalAdmin: isNationalAdmin
            case .supervisor: approver.role == .supervisor && isOfHolder
            case .supervisorOutsideUnit: approver.role == .supervisor && isOfHolder && !isOfHoldingUnit
            case .internalAuditor: approver.role == .internalAuditor && isOfHolder && !(isOfHoldingUnit && isAboutOwnWork)
            case .auditorOfLevelAbove: approver.role == .internalAuditor && levelAbove != nil && approver.agency == levelAbove
            // The second custodian is another person, of another body all the same.
            case .custodianOfAnotherBody, .secondCustodian:
                approver.duties.contains(.identityCustodian) && isOfAnotherBody && !isOfHoldingUnit
            case .headOfInspectorate: isHeadOfLastInspectorate && isOfAnotherBody && !isOfHoldingUnit
            case .examinerOutsideTeam: approver.role == .internalAuditor && isOfHolder
            }
        }

        private var isOfHolder: Bool {
            guard let agency = approver.agency else { return false }
            return agency == (standing.holderAgency ?? standing.verifierAgency ?? author.agency)
        }

        private var isOfHoldingUnit: Bool {
            approver.unit != nil && approver.unit == standing.holderUnit
        }

        private var isAboveHoldingUnit: Bool {
            approver.unit.map(standing.holderUnitPath.contains) ?? false
        }

        private var isAboutOwnWork: Bool {
            switch act {
            case .evidence, .spotFinding, .extension, .farPromise, .reopening, .accusation: true
            case .answer, .archive, .longerClass, .reveal, .finding: false
            }
        }

        private var isNationalAdmin: Bool {
            switch office {
            case .nation: approver.role == .nationalAdmin
            case .agency(let home): approver.role == .agencyAdmin && approver.agency == home
            }
        }

        private var isOfAnotherBody: Bool {
            switch office {
            case .nation: approver.agency != author.agency && !(author.agency.map(approver.otherAgencies.contains) ?? false)
            case .agency: approver.unit != author.unit && !(author.unit.map(approver.otherUnits.contains) ?? false)
            }
        }

        /// Whoever of that inspectorate sits in the unit itself and not in a part of it: the office keeps no other mark of its head.
        private var isHeadOfLastInspectorate: Bool {
            guard let lastInspectorate, office == .nation, approver.role == .internalAuditor else { return false }
            return approver.agency == lastInspectorate.agency && approver.unit == lastInspectorate.unit
        }
    }
}
