/// The states and the allowed moves of a report, whole (rule F.1). `docs/report-lifecycle.md` is drawn from this table.
public enum MoveTable {
    public static let rules: [MoveRule] = intake + routing + handling + ending + crosscutting

    /// Every move has exactly one rule; a test holds the table to it.
    public static func rule(for move: Move) -> MoveRule? {
        rules.first { $0.move == move }
    }

    static let intake: [MoveRule] = [
        MoveRule(.saveDraft, from: [], by: [.reporter], to: [.draft], requires: "text or voice; kept 7 calendar days"),
        MoveRule(.submit, from: [.draft], by: [.reporter, .officer(.submit)], to: [.unverified], requires: "text or voice"),
        MoveRule(
            .openDoor, from: [.unverified], by: [.system], to: .same,
            requires: """
                an agency suggested with doorA.certainty that is direct and has a complete roster; before anybody has done anything; never a \
                sensitive report, a child's, or one that may accuse somebody
                """),
        MoveRule(
            .verify, from: [.unverified, .disposed, .inProgress], by: [.officer(.verify)], to: [.disposed, .inProgress],
            requires: """
                class, category, target, routing reason, redaction, mode; each body that the text seems to accuse confirmed or declined; whom it accuses, or that it accuses nobody, where the reporter \
                says that somebody is accused; \
                where a body holds it already, that body stays
                """),
        MoveRule(
            .autoroute, from: [.unverified], by: [.system], to: [.disposed],
            requires: "verify clock at 200 %, the best suggestion; never a sensitive report, or one that may accuse somebody"),
        MoveRule(
            .handleDirectly, from: [.unverified], by: [.officer(.verify)], to: [.inProgress],
            requires: "class, category, first follow-up; no accusation that is only proposed"),
        MoveRule(
            .askReporter, from: [.unverified, .disposed, .inProgress], by: [.officer(.verify), .officer(.askReporter)],
            to: [.awaitingReporter], requires: "what is missing and why; once by the verifier, once by the holders",
            holding: [.nationalAdmin]),
        MoveRule(
            .complete, from: [.awaitingReporter], by: [.reporter], to: [.unverified, .disposed, .inProgress], requires: "reply or file"),
        MoveRule(.lapseCompletion, from: [.awaitingReporter], by: [.system], to: [.archived], requires: "asked before verification"),
        MoveRule(
            .resumeWithoutReporter, from: [.awaitingReporter], by: [.system], to: [.unverified, .disposed, .inProgress],
            requires: "asked by a holder, or an accusation or sensitive report"),
        MoveRule(
            .archive, from: [.unverified], by: [.officer(.verify)], to: [.archived],
            requires: """
                code, reason of 50 characters; A02, A05, A06, A11 after a question that was answered or lapsed; A03, A14 where else to \
                go; A06 the day of a call; an inspector only proposes it
                """),
        MoveRule(.appealArchive, from: [.archived], by: [.reporter], to: [.unverified], requires: "reason, within appealWindow"),
        MoveRule(
            .restore, from: [.archived], by: [.reporter, .officer(.restore), .officer(.verify)], to: [.unverified],
            requires: "reason; by the reporter only after a lapse; spam (A10) by its verifier too, at once, within spam.undo"),
    ]

    static let routing: [MoveRule] = [
        MoveRule(.disposeDown, from: [.disposed], by: [.officer(.disposeDown)], to: [.disposed], requires: "unit, instruction"),
        MoveRule(
            .declineToAgency, from: [.disposed], by: [.officer(.notAuthority)], to: [.disposed], requires: "ground, proposed unit",
            only: [.liaisonOfficer, .internalAuditor, .integrator]),
        MoveRule(
            .notAuthority, from: [.disposed, .unverified], by: [.officer(.notAuthority)], to: [.unverified],
            requires: "proposed body, ground; first time, within notAuthority", only: [.agencyAdmin, .internalAuditor, .integrator]),
        MoveRule(
            .transfer, from: [.disposed, .inProgress], by: [.officer(.transfer)], to: .same,
            requires: "what was done, proposed body; before work began only after notAuthority has passed"),
        MoveRule(
            .acceptTransfer, from: .active, by: [.officer(.disposeDown)], to: [.disposed],
            requires: "a pending transfer; by the body to which it is offered", holding: [.nationalAdmin]),
        MoveRule(
            .refuseTransfer, from: .active, by: [.officer(.disposeDown), .system], to: [.inArbitration],
            requires: "a pending transfer; by the system when transfer.accept lapses", holding: [.nationalAdmin]),
        MoveRule(
            .redispose, from: [.unverified], by: [.officer(.disposeAcross), .system], to: [.disposed],
            requires: "target; by the system when redispose lapses and the registry agrees"),
        MoveRule(
            .notAuthorityAgain, from: [.disposed], by: [.officer(.notAuthority)], to: [.inArbitration],
            requires: "proposed body, ground; second time", only: [.agencyAdmin, .internalAuditor, .integrator]),
        MoveRule(
            .arbitrate, from: [.inArbitration, .disposed], by: [.officer(.arbitrate)], to: [.disposed],
            requires: "lead, ground, and of each body that contributes its part; in disposed only after an interim disposition"),
        MoveRule(
            .lapseArbitration, from: [.inArbitration], by: [.system], to: [.disposed],
            requires: "interim: a sensitive report to the inspectorate, any other to the body that the registry names best"),
        MoveRule(.routeConflict, from: .anyButDraft, by: [.system, .officer(.routeConflict)], to: [.disposed], requires: "accused units"),
        MoveRule(
            .liftAccusation, from: .open.union([.closed]), by: [.officer(.routeConflict)], to: .same,
            requires: "which accused units, coded reason, text; second yes; never by the accused"),
        MoveRule(
            .intervene, from: .active, by: [.officer(.intervene)], to: [.disposed],
            requires: "an overdue clock, target, order"),
    ]

    static let handling: [MoveRule] = [
        MoveRule(.copy, from: .active, by: [.officer(.copy)], to: .same, requires: "units", holding: [.nationalAdmin]),
        MoveRule(
            .askContribution, from: .active, by: [.officer(.askContribution)], to: .same, requires: "unit, question",
            holding: [.nationalAdmin]),
        MoveRule(
            .contribute, from: .active, by: [.officer(.draftAnswer)], to: .same, requires: "an open request to the own body, text",
            holding: [.nationalAdmin]),
        MoveRule(
            .declineContribution, from: .active, by: [.officer(.draftAnswer)], to: .same,
            requires: "an open request to the own body, proposed body, ground; the report stays where it is", holding: [.nationalAdmin]),
        MoveRule(
            .progress, from: .active, by: [.officer(.progress)], to: [.inProgress],
            requires: "act, date of the act, next date; beyond progressGap a second yes", holding: [.nationalAdmin]),
        MoveRule(
            .movePromise, from: [.inProgress], by: [.officer(.progress)], to: .same,
            requires: "an open promise, reason, new date; before the date, once, not beyond progressGap", holding: [.nationalAdmin]),
        MoveRule(
            .draftAnswer, from: .active, by: [.officer(.draftAnswer)], to: .same, requires: "answer, kind, rubric",
            holding: [.nationalAdmin]),
        MoveRule(
            .approveAnswer, from: .active, by: [.officer(.approveAnswer)], to: [.answered],
            requires: "substantive answer of its kind; another person where the rules ask; NA also as the last substitute of that person"),
        MoveRule(.returnAnswer, from: .active, by: [.officer(.approveAnswer)], to: .same, requires: "a draft, reason"),
        MoveRule(.extend, from: .active, by: [.officer(.askExtension)], to: .same, requires: "coded reason, days, before due, second yes"),
        MoveRule(
            .reclassify, from: [.disposed, .inProgress, .answered], by: [.officer(.reclassify)], to: .same,
            requires: "reason; longer class: second yes, before the first answer, once"),
        MoveRule(
            .objectToClass, from: [.disposed, .inProgress, .answered], by: [.reporter], to: .same,
            requires: "reason, after a reclassification, once; goes to the inspectorate"),
        MoveRule(
            .decideClassObjection, from: .open, by: [.officer(.reopenOnOwnMotion)],
            to: .same, requires: "grounds; upheld: the class before counts again; never who changed it or said yes to that",
            only: [.internalAuditor, .nationalAdmin, .agencyAdmin]),
        MoveRule(.note, from: .anyButDraft, by: [.officer(.internalNote)], to: .same, requires: "text, internal"),
    ]

    static let ending: [MoveRule] = [
        MoveRule(.object, from: [.answered], by: [.reporter], to: [.inProgress], requires: "text"),
        MoveRule(
            .appealAnswer, from: [.answered, .closed], by: [.reporter], to: .same,
            requires: "reason, after an objection or reopening, once per round, within reopenWindow"),
        MoveRule(
            .decideAppeal, from: [.answered, .closed], by: [.officer(.reopenOnOwnMotion)], to: [.answered, .closed, .inProgress],
            requires: "grounds; upheld or refused; never the author of the answer or the holding unit",
            only: [.internalAuditor, .nationalAdmin, .agencyAdmin]),
        MoveRule(.confirm, from: [.answered], by: [.reporter], to: [.closed]),
        MoveRule(.lapseReply, from: [.answered], by: [.system], to: [.closed], requires: "reporterReply passed, reminders sent"),
        MoveRule(
            .closeWithEvidence, from: [.answered, .inProgress], by: [.officer(.closeWithEvidence)], to: [.closed],
            requires: """
                evidence, check by Supervisor or APIP; where the category demands it, what another office saw at the place: photograph or \
                document, place and time
                """),
        MoveRule(.handOutside, from: .active, by: [.officer(.handOutside)], to: [.closed], requires: "receipt of the receiving body"),
        MoveRule(
            .withdraw, from: .open, by: [.reporter], to: .open.subtracting([.awaitingReporter]).union([.closed]),
            requires: "answer to the coercion question; an allegation goes on without its reporter"),
        MoveRule(
            .reopen, from: [.closed], by: [.reporter, .officer(.reopenOnOwnMotion)],
            to: [.inProgress, .unverified, .awaitingReporter, .inArbitration],
            requires:
                "reason; by the reporter within reopenWindow, a third time as a request to APIP; where nobody held it, back to where it was"
        ),
        MoveRule(.reportRecurrence, from: [.closed], by: [.reporter], to: .same, requires: "after reopenWindow; makes a new report"),
        MoveRule(.rate, from: [.closed], by: [.reporter], to: .same, requires: "1 to 5 on clarity, solution, fairness"),
        MoveRule(
            .reviewRating, from: [.closed], by: [.officer(.verifyEvidence), .officer(.reopenOnOwnMotion)], to: [.closed, .inProgress],
            requires: "a solution rated 1 or 2, grounds; sent back to work or not; never who answered or proved it",
            only: [.supervisor, .internalAuditor, .nationalAdmin]),
    ]

    static let crosscutting: [MoveRule] = [
        MoveRule(
            .merge, from: .open, by: [.officer(.merge)], to: [.closed],
            requires: "reason, parent of the same matter; keeps its own mode; accuses nobody"),
        MoveRule(.unmerge, from: [.closed], by: [.reporter, .officer(.unmerge)], to: .open, requires: "reason"),
        MoveRule(.split, from: .open, by: [.officer(.split)], to: [.inProgress], requires: "reason, a holder, one new report or more"),
        MoveRule(
            .raiseSecrecy, from: .anyButDraft, by: [.reporter, .officer(.raiseSecrecy)], to: .same, requires: "a more private mode"),
        MoveRule(.lowerSecrecy, from: .anyButDraft, by: [.reporter], to: .same, requires: "the reporter's own act is the consent"),
        MoveRule(.refer, from: .anyButDraft, by: [.reporter], to: .same),
        MoveRule(
            .referWithoutProvider, from: .open, by: [.reporter], to: [.referredToOmbudsman],
            requires: "statement that the provider shall not settle it"),
        MoveRule(
            .recordOmbudsmanResult, from: Set(ReportState.allCases).subtracting([.draft]), by: [.officer(.reopenOnOwnMotion)],
            to: [.inProgress, .closed, .unverified, .awaitingReporter, .disposed, .answered, .archived, .inArbitration],
            requires: "document; a referral", only: [.ombudsman]),
        MoveRule(.addInformation, from: .open, by: [.reporter, .officer(.addInformation)], to: .same, requires: "text or file"),
        MoveRule(
            .succeed, from: .anyButDraft, by: [.system], to: .same,
            requires: """
                a body that has ended and its successor; what the body held, was offered or was asked goes over, clocks go on; whom the \
                report accused it accuses in the successor too
                """),
    ]
}
