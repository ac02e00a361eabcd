/// The permission matrix (D), row by row in the order of the rules. A role that is missing from a row may not do it.
/// What holds beside the matrix stands in `Permissions`.
enum PermissionTable {
    typealias Row = (actions: [Action], grants: [Role: Grant])

    static let rows: [Row] = [
        ([.submit, .complete, .addInformation], [.reporter: .own, .assistant: .own, .integrator: .agency]),
        (
            [.readText],
            [
                .reporter: .own, .assistant: .own, .unitOperator: .unitAndBelow, .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency,
                .supervisor: .agency, .leader: .agency.only(.redacted), .internalAuditor: .agency, .nationalAdmin: .nation,
                .ombudsman: .nation, .nationalPartner: .nation.only(.redacted), .integrator: .agency,
            ]
        ),
        (
            [.readSecretText],
            [
                .reporter: .own, .assistant: .mandate, .unitOperator: .unitAndBelow, .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency,
                .internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred,
            ]
        ),
        (
            [.seeOpenIdentity],
            [
                .reporter: .own, .assistant: .mandate, .unitOperator: .visit, .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency,
                .internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred,
            ]
        ),
        (
            [.seeSecretIdentity],
            [
                .reporter: .own, .assistant: .mandate, .liaisonOfficer: .whileHolder, .agencyAdmin: .whileHolder,
                .internalAuditor: .whileHolder,
            ]
        ),
        ([.askReveal], [.internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred]),
        ([.breakGlass], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        (
            [.verify, .classify, .redact],
            [.agencyAdmin: .agency.only(.doorA), .internalAuditor: .agency.only(.sensitiveOnly), .nationalAdmin: .nation]
        ),
        ([.handleDirectly], [.agencyAdmin: .agency, .internalAuditor: .whileHolder, .nationalAdmin: .nation]),
        ([.reclassify], [.agencyAdmin: .agency, .nationalAdmin: .nation]),
        ([.approveLongerClass], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.disposeDown], [.agencyAdmin: .agency, .internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.disposeAcross], [.nationalAdmin: .nation]),
        (
            [.notAuthority, .transfer],
            [.liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency, .internalAuditor: .whileHolder, .integrator: .agency]
        ),
        (
            [.draftAnswer, .internalNote],
            [
                .unitOperator: .unitAndBelow, .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency, .internalAuditor: .whileHolder,
                .nationalAdmin: .nation, .integrator: .agency,
            ]
        ),
        (
            [.askReporter, .progress, .askContribution, .copy],
            [
                .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency, .internalAuditor: .whileHolder, .nationalAdmin: .nation,
                .integrator: .agency,
            ]
        ),
        (
            [.approveAnswer],
            [.liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency, .internalAuditor: .whileHolder, .nationalAdmin: .nation]
        ),
        ([.archive], [.agencyAdmin: .agency, .nationalAdmin: .nation]),
        ([.approveArchive], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.markReport], [.agencyAdmin: .agency, .internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.approveMark, .judgeMark], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.closeWithEvidence], [.liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency]),
        ([.verifyEvidence], [.supervisor: .agency, .internalAuditor: .agency]),
        ([.askExtension, .askFarPromise], [.liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency]),
        ([.approveExtension, .approveFarPromise], [.supervisor: .agency, .internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.merge, .unmerge, .split, .link], [.agencyAdmin: .agency, .nationalAdmin: .nation]),
        (
            [.raiseSecrecy],
            [
                .reporter: .own, .assistant: .mandate, .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency, .internalAuditor: .agency,
                .nationalAdmin: .nation,
            ]
        ),
        ([.lowerSecrecy], [.reporter: .own, .nationalAdmin: .nation]),
        ([.withdraw, .confirm, .object, .rate, .reopen, .appeal, .refer], [.reporter: .own, .assistant: .mandate]),
        ([.reopenOnOwnMotion, .restore], [.internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred]),
        ([.routeConflict, .examine], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.decideSanction], [.leader: .agency]),
        ([.executeSanction], [.agencyAdmin: .agency]),
        ([.checkExecution], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.arbitrate], [.agencyAdmin: .agency.only(.amongUnits), .nationalAdmin: .nation]),
        ([.intervene, .handOutside], [.nationalAdmin: .nation]),
        (
            [.seeBoards, .exportFigures],
            [
                .unitOperator: .unitAndBelow, .liaisonOfficer: .unitAndBelow, .agencyAdmin: .agency, .supervisor: .agency,
                .leader: .agency, .internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .nation, .nationalPartner: .nation,
                .integrator: .agency,
            ]
        ),
        ([.signOffData], [.supervisor: .agency, .nationalAdmin: .nation]),
        ([.recommend], [.internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred]),
        ([.answerRecommendation], [.agencyAdmin: .agency]),
        ([.verifyRecommendation], [.internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred]),
        ([.writePlan], [.agencyAdmin: .agency]),
        ([.approvePlan], [.leader: .agency]),
        ([.verifyPlan], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.spotCheck, .drawSample], [.internalAuditor: .agency, .nationalAdmin: .nation]),
        ([.writeRecords], [.agencyAdmin: .agency, .internalAuditor: .agency, .nationalAdmin: .nation, .nationalPartner: .own]),
        ([.moderateComments], [.agencyAdmin: .agency, .nationalAdmin: .nation]),
        ([.manageSOP, .managePacks, .manageUsers, .manageUnits], [.agencyAdmin: .agency, .nationalAdmin: .nation]),
        ([.managePolicy, .manageCalendar, .manageKeys, .manageIndicators], [.nationalAdmin: .nation]),
        (
            [.readAuditLog],
            [.reporter: .own, .agencyAdmin: .agency, .internalAuditor: .agency, .nationalAdmin: .nation, .ombudsman: .referred]
        ),
    ]
}
