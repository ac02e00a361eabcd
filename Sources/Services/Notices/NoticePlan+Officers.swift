import Domain

extension NoticePlan {
    /// Who in the office has something to do by this act and would otherwise learn of it only by looking ("n/" of rule F.1). What is
    /// asked as a second yes stands in ``requests(in:)``.
    static func groups(after events: [Event], on report: Report, rules: Rules) -> [OfficerGroup] {
        events.flatMap { groups(for: $0, on: report, rules) }
    }

    /// The requests for a second yes that were made by this act.
    static func requests(in events: [Event]) -> [SecondYesRequest] {
        events.compactMap { if case .secondYesAsked(let request) = $0 { request } else { nil } }
    }

    private static func groups(for event: Event, on report: Report, _ rules: Rules) -> [OfficerGroup] {
        switch event {
        case .doorOpened(let target):
            [OfficerGroup(body: target.holder, roles: [.agencyAdmin])]
        case .disposed(let disposal):
            [holder(disposal.target.holder, report, rules)] + (disposal.way == .interim ? [.nation] : [])
        case .disposedDown(let target, _):
            [holder(target.holder, report, rules)]
        case .succeeded(let succession, true):
            [holder(succession.heir.holder, report, rules)]
        case .transferOffered(let offer):
            [holder(offer.to.holder, report, rules)]
        case .contributionAsked(let contribution):
            [holder(contribution.from.holder, report, rules)]
        case .contributed, .contributionDeclined, .informationAdded, .reopened, .appealDecided(upheld: true, _):
            holder(of: report, rules)
        case .completed:
            report.holder == nil ? [verifier(of: report)] : holder(of: report, rules)
        case .objected:
            holder(of: report, rules) + (report.objections >= 2 ? overseer(of: report) : [])
        case .reporterLeft(_, let wasCoerced):
            holder(of: report, rules) + (wasCoerced ? inspectorate(of: report) : [])
        case .archiveAppealed:
            [verifier(of: report), .nation]
        case .answerAppealed:
            levelAbove(report, rules) + [.nation]
        case .rated where report.awaitsRatingReview:
            overseer(of: report)
        case .ratingReviewed(reopens: true, _):
            holder(of: report, rules)
        case .classObjected:
            inspectorate(of: report)
        case .authorityDeclined, .arbitrationOpened:
            [.nation]
        case .transferRefused:
            holder(of: report, rules)
        case .referred, .referredWithoutProvider:
            [OfficerGroup(body: nil, roles: [.ombudsman])] + holder(of: report, rules)
        case .intervened:
            holder(of: report, rules) + (report.holder.map { [OfficerGroup(body: $0.holder, roles: [.leader])] } ?? [])
        case .answerDrafted(let answer):
            asksForApproval(answer, on: report, rules) ? approvers(of: report) : []
        default:
            []
        }
    }

    /// The people of a body that has the report, or is offered it: of a unit those who answer for it, of an agency whoever disposes.
    private static func holder(_ body: Holder, _ report: Report, _ rules: Rules) -> OfficerGroup {
        guard let unit = body.unit else {
            let examines = report.effectiveClass.isSupervisory || report.isSensitive
            return OfficerGroup(body: body, roles: examines ? [.agencyAdmin, .internalAuditor] : [.agencyAdmin])
        }
        let isInspectorate = rules.directory.unitEver(unit)?.duty == .inspectorate
        return OfficerGroup(
            body: body, roles: [.liaisonOfficer, .unitOperator] + (isInspectorate ? [.internalAuditor] : []), orElse: [.agencyAdmin])
    }

    private static func holder(of report: Report, _ rules: Rules) -> [OfficerGroup] {
        report.holder.map { [holder($0.holder, report, rules)] } ?? []
    }

    private static func verifier(of report: Report) -> OfficerGroup {
        report.door.agency.map { OfficerGroup(body: Holder(agency: $0), roles: [.agencyAdmin]) } ?? .nation
    }

    /// Who looks at a second objection: the supervisor; of a secret report the inspectorate (row 22).
    private static func overseer(of report: Report) -> [OfficerGroup] {
        if report.mode.isSecret || report.isSensitive { return inspectorate(of: report) }
        return report.holder.map { [OfficerGroup(body: $0.holder, roles: [.supervisor], isWholeAgency: true)] } ?? []
    }

    private static func inspectorate(of report: Report) -> [OfficerGroup] {
        report.holder.map { [OfficerGroup(body: $0.holder, roles: [.internalAuditor])] } ?? []
    }

    /// Who judges an appeal against an answer (C.2): the inspectorate above, and the agency's own over one of its units.
    private static func levelAbove(_ report: Report, _ rules: Rules) -> [OfficerGroup] {
        guard let holder = report.holder?.holder else { return [] }
        let above = rules.directory.levelAbove(holder.agency).map { [OfficerGroup(body: Holder(agency: $0), roles: [.internalAuditor])] }
        return (above ?? []) + (holder.unit == nil ? [] : inspectorate(of: report))
    }

    /// A drafted answer waits for somebody else: by the rules, by the agency's wish, or because its author may not send one.
    private static func asksForApproval(_ answer: Answer, on report: Report, _ rules: Rules) -> Bool {
        let agencyAsks = report.holder.flatMap { rules.directory.agency($0.holder.agency) }?.answerApproval == .always
        return answer.author.role == .unitOperator || report.asksSecondYes(for: answer, agencyAsksApproval: agencyAsks)
    }

    private static func approvers(of report: Report) -> [OfficerGroup] {
        report.holder.map { [OfficerGroup(body: $0.holder, roles: [.liaisonOfficer, .agencyAdmin])] } ?? []
    }
}
