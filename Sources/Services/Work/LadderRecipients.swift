import Domain

/// Who is told at a level of the ladder (rule G.3): bodies, and the roles that are told in each.
struct LadderRecipients {
    let groups: [OfficerGroup]

    /// - Parameter bearer: the body that owes the step; nil where the national desk does.
    init(_ clock: ClockKey, at level: LadderLevel, bearer: Holder?) {
        guard let bearer else {
            groups = [.nation]
            return
        }
        func body(_ roles: Role...) -> OfficerGroup { OfficerGroup(body: bearer, roles: roles) }
        groups =
            switch clock {
            case .verify, .verifyShort:
                switch level {
                case .half: [body(.agencyAdmin)]
                case .full: [body(.agencyAdmin, .supervisor), .nation]
                case .late: [body(.internalAuditor), .nation]
                case .veryLate: [body(.agencyAdmin), .nation]
                }
            case .redispose, .arbitration, .transferAccept, .contribution, .appealDecision, .secondYes:
                switch level {
                case .half: [body(.liaisonOfficer, .agencyAdmin)]
                case .full: [body(.agencyAdmin, .supervisor)]
                case .late, .veryLate: [.nation]
                }
            case .examAssign, .examReply, .examFinding, .sanctionDecide, .sanctionExecute, .apipTask, .ombudsmanAnswer:
                switch level {
                case .half: [body(.internalAuditor)]
                case .full: [body(.internalAuditor, .leader)]
                case .late, .veryLate: [.nation]
                }
            case _ where clock.isClassClock:
                switch level {
                case .half: [body(.liaisonOfficer, .unitOperator, .agencyAdmin)]
                case .full: [body(.agencyAdmin, .supervisor, .internalAuditor)]
                case .late: [body(.leader), .nation]
                case .veryLate: [.nation]
                }
            default:
                switch level {
                case .half: [body(.liaisonOfficer, .unitOperator)]
                case .full: [body(.agencyAdmin, .supervisor)]
                case .late: [body(.leader, .internalAuditor)]
                case .veryLate: [.nation]
                }
            }
    }

    /// Those who owe a step, told before a period that cannot be moved.
    init(warning bearer: Holder?) {
        groups = [bearer.map { OfficerGroup(body: $0, roles: [.liaisonOfficer, .unitOperator, .agencyAdmin]) } ?? .nation]
    }
}
