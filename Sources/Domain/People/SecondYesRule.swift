/// Who may give the second yes (C.2): first the seat that the act names, then its substitutes in order, each after another lapse of the
/// clock secondYes. Never the author, his subordinate in the matter, or anyone of an accused unit; silence is never a yes.
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
    /// `lapses` is how often the time of the asked person ran out; `subordinates` are those who work under the author in the matter, or
    /// with him in the team of an examination; `levelAbove` is the body whose inspectorate stands above the holder's.
    public static func mayApprove(
        _ act: SecondYesAct, author: Actor, approver: Actor, on standing: Standing, office: OfficeScope, lapses: Int = 0,
        subordinates: Set<ID<Officer>> = [], levelAbove: ID<Agency>? = nil
    ) -> Bool {
        guard case .officer(let person) = approver.kind, person != author.officer, !subordinates.contains(person),
            !standing.accuses(approver)
        else { return false }
        let ask = Ask(act: act, author: author, approver: approver, standing: standing, office: office, levelAbove: levelAbove)
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
            case .custodianOfAnotherBody: approver.duties.contains(.identityCustodian) && isOfAnotherBody
            case .secondCustodian: approver.duties.contains(.identityCustodian)
            case .headOfInspectorate: approver.role == .leader && levelAbove != nil && approver.agency == levelAbove
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
            case .nation: approver.agency != author.agency
            case .agency: approver.unit != author.unit
            }
        }
    }
}
