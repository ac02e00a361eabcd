import Domain
import Testing

/// Whole lives of reports, with the clocks that run at each step.
@Suite struct StoryTests {
    typealias Keys = Set<ClockKey>

    @Test func silenceClosesAnAnsweredReportAndTheAnswerIsItsFinish() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        #expect(life.running == [.verify, .classNonSupervisory])
        try life.act(Cast.verification(to: Cast.target(Cast.city)), by: Cast.verifier)
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .followUpFirst, .notAuthority, .tierDispose])
        #expect(life.report.isPublic)
        try life.act(.disposeDown(Cast.target(Cast.city, Cast.roads), instruction: Cast.words()), by: Cast.admin)
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .followUpFirst, .notAuthority, .tierDraft])
        try life.act(Cast.progress(), by: Cast.liaison)
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .tierDraft, .progressGap])
        try life.act(Cast.draft(), by: Cast.operative)
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .tierApprove, .progressGap])
        let answeredAt = life.now
        try life.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison)
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .reporterReply])
        #expect(life.paused == [.classNonSupervisory])
        #expect(life.refusal(.lapseReply, by: .system) == .conditionUnmet)
        try life.waitPast(.reporterReply)
        #expect(ClockZone.wib.date(of: life.now) == Cast.day("2025-06-19"))
        try life.act(.lapseReply, by: .system)
        #expect(life.report.closure == .silence)
        #expect(life.report.classClock?.clock.finishedAt == answeredAt)
        #expect(life.running == [.reopenWindow])
    }

    @Test func anObjectionAndTwoReopeningsAndTheThirdThroughTheInspectorate() throws {
        var life = try Life.answered()
        try life.act(.object(Cast.words()), by: .reporter)
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .followUpNext])
        #expect(life.paused.isEmpty)
        for round in 1...2 {
            try life.answer()
            try life.act(.confirm, by: .reporter)
            #expect(life.report.round == round)
            try life.act(.reopen(Cast.words()), by: .reporter)
            #expect(life.running == [.classNonSupervisory, .followUpNext])
        }
        try life.answer()
        try life.act(.confirm, by: .reporter)
        try life.act(.reopen(Cast.words()), by: .reporter)
        #expect(life.report.state == .closed && life.running == [.reopenWindow, .secondYes])
        #expect(life.refusal(.reopen(Cast.words()), by: .reporter) == .requestPending)
        for other in [Cast.liaison, Cast.admin, Cast.supervisor, Cast.verifier] {
            #expect(life.refusal(.approve(try life.request()), by: other) == .notPermitted)
        }
        try life.act(.returnRequest(try life.request(), reason: Cast.words()), by: Cast.auditor)
        #expect(life.report.state == .closed && life.running == [.reopenWindow] && life.report.requests.isEmpty)
        try life.act(.reopen(Cast.words()), by: .reporter)
        try life.act(.approve(try life.request()), by: Cast.auditor)
        #expect(life.report.state == .inProgress && life.report.round == 4 && life.report.reporterReopenings == 2)
        #expect(life.running == [.classNonSupervisory, .followUpNext])
        #expect(life.replayed == life.report)
    }

    @Test func aWithdrawnReportNobodyHeldComesBackToTheVerifier() throws {
        var life = try RequirementTests.asked()
        try life.act(.withdraw(reason: Cast.silence, coerced: true), by: .reporter)
        #expect(life.report.officialLabel == .archived)
        try life.act(.reopen(Cast.words()), by: .reporter)
        #expect(life.report.state == .awaitingReporter)
        try life.act(.complete(Cast.words(), hasFiles: false), by: .reporter)
        #expect(life.report.state == .unverified && life.running.contains(.verify))
    }

    @Test(arguments: [true, false]) func anAllegationGoesOnWithoutTheReporterWhoTakesItBack(isSensitive: Bool) throws {
        var life = try Life()
        try life.act(Cast.submission(sensitive: isSensitive), by: .reporter)
        let found: ReportClass = isSensitive ? .nonSupervisoryComplaint : .supervisoryComplaint
        try life.act(
            Cast.verification(to: Cast.target(Cast.city, Cast.roads), as: found, mode: isSensitive ? .secret : .open), by: Cast.verifier)
        let (clocks, state) = (life.running, life.report.state)
        try life.act(.withdraw(reason: Cast.silence, coerced: true), by: .reporter)
        #expect(life.report.state == state && life.report.closure == nil && life.running == clocks && life.paused.isEmpty)
        #expect(life.report.hasLostReporter && life.report.reporterLeftAt == life.now)
        for move in Move.allCases { #expect(!life.report.permits(move, to: .reporter, office: .nation), "\(move)") }
        #expect(life.refusal(.askReporter(Cast.words()), by: Cast.liaison) == .wrongState)
        #expect(life.refusal(.addInformation(Cast.words(), hasFiles: false), by: .reporter) == .notPermitted)
        try life.act(Cast.progress(), by: Cast.liaison)
        try life.act(Cast.draft(.examinationResult), by: Cast.operative)
        try life.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison)
        try life.waitPast(.reporterReply)
        try life.act(.lapseReply, by: .system)
        #expect(life.report.closure == .silence)
        #expect(life.replayed == life.report)
    }

    @Test func aQuestionOfAnAllegationWaitsNoLongerForAReporterWhoHasLeft() throws {
        var life = try Life()
        try life.act(Cast.submission(sensitive: true), by: .reporter)
        try life.act(.askReporter(Cast.words()), by: Cast.verifier)
        try life.act(.withdraw(reason: Cast.silence, coerced: false), by: .reporter)
        #expect(life.report.state == .unverified && life.running == [.verify, .classNonSupervisory] && life.paused.isEmpty)
        #expect(!life.report.questions.contains { !$0.isSettled })
    }

    @Test func whatIsNoAllegationEndsWithItsWithdrawal() throws {
        var life = try Life.inProgress()
        try life.act(.withdraw(reason: Cast.silence, coerced: true), by: .reporter)
        #expect(life.report.closure == .withdrawn && !life.report.hasLostReporter)
    }

    @Test func aQuestionThatLapsedIsAnsweredEnoughToSetAside() throws {
        var life = try RequirementTests.asked()
        try life.waitPast(.completion)
        try life.act(.lapseCompletion, by: .system)
        try life.act(.restore(Cast.silence), by: .reporter)
        #expect(life.report.questions.first?.lapsedAt != nil)
        #expect(life.refusal(.archive(.a02, reason: Cast.words()), by: Cast.verifier) == nil)
    }

    @Test func spamComesBackByOneActOfItsVerifierWithinThirtyDays() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        try life.act(.archive(.a10, reason: Cast.words()), by: Cast.admin)
        #expect(life.report.state == .archived)
        #expect(life.refusal(.restore(Cast.silence), by: Cast.provinceAdmin) == .notPermitted)
        #expect(life.refusal(.restore(Cast.silence), by: Cast.liaison) == .notPermitted)
        var undone = life
        undone.wait(days: 30)
        try undone.act(.restore(Cast.silence), by: Cast.admin)
        #expect(undone.report.state == .unverified && undone.report.archiveCode == nil)
        life.wait(days: 31)
        #expect(life.refusal(.restore(Cast.words()), by: Cast.admin) == .windowClosed)
        #expect(life.refusal(.restore(Cast.silence), by: Cast.verifier) == .missing)
        try life.act(.restore(Cast.words()), by: Cast.verifier)
        var other = try Life()
        try other.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        try other.act(.archive(.a12, reason: Cast.words()), by: Cast.admin)
        #expect(other.refusal(.restore(Cast.words()), by: Cast.admin) == .notPermitted)
    }

    @Test func anArchiveOfDoorAIsAppealedToTheNationalDesk() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        try life.act(.archive(.a14, reason: Cast.words(), grounds: .init(guidance: Cast.words())), by: Cast.admin)
        #expect(life.report.state == .unverified && life.running == [.verify, .classNonSupervisory, .secondYes])
        #expect(life.refusal(.archive(.a13, reason: Cast.words()), by: Cast.admin) == .requestPending)
        #expect(life.refusal(.approve(try life.request()), by: Cast.admin) == .samePerson)
        #expect(life.refusal(.approve(try life.request()), by: Cast.supervisor) == .notPermitted)
        try life.act(.approve(try life.request()), by: Cast.verifier)
        #expect(life.report.state == .archived && life.report.archiver == Cast.admin && life.report.archiveApprover == Cast.verifier)
        #expect(life.running == [.verify, .classNonSupervisory, .appealWindow])
        #expect(life.paused == [.verify, .classNonSupervisory])
        try life.act(.appealArchive(Cast.words()), by: .reporter)
        #expect(life.running == [.verify, .classNonSupervisory, .appealDecision] && life.paused.isEmpty)
        #expect(life.refusal(Cast.verification(), by: Cast.admin) == .notPermitted)
        #expect(life.refusal(Cast.verification(), by: Cast.verifier) == .samePerson)
        for move in [Move.verify, .handleDirectly, .archive, .askReporter] {
            #expect(!life.report.permits(move, to: Cast.verifier, office: .nation), "what is refused is not offered: \(move)")
            #expect(life.report.permits(move, to: Cast.secondVerifier, office: .nation), "\(move)")
        }
        var refused = life
        try refused.act(.archive(.a14, reason: Cast.words(), grounds: .init(guidance: Cast.words())), by: Cast.secondVerifier)
        #expect(refused.refusal(.appealArchive(Cast.words()), by: .reporter) == .alreadyDone)
        try life.act(Cast.verification(), by: Cast.secondVerifier)
        #expect(life.report.archiveCode == nil && !life.running.contains(.appealDecision))
    }

    @Test func anUnansweredQuestionArchivesExceptASensitiveOne() throws {
        var life = try RequirementTests.asked()
        #expect(life.running == [.verify, .classNonSupervisory, .completion] && life.paused == [.verify, .classNonSupervisory])
        try life.waitPast(.completion)
        var sensitive = try Life()
        try sensitive.act(Cast.submission(sensitive: true), by: .reporter)
        try sensitive.act(.askReporter(Cast.words()), by: Cast.verifier)
        try sensitive.waitPast(.completion)
        try life.act(.lapseCompletion, by: .system)
        try sensitive.act(.lapseCompletion, by: .system)
        #expect(life.report.archiveCode == .a08 && sensitive.report.state == .unverified)
        try life.act(.restore(Cast.silence), by: .reporter)
        #expect(life.report.state == .unverified && life.running == [.verify, .classNonSupervisory] && life.paused.isEmpty)
    }

    @Test func doorAThatWasNeverVerifiedIsVerifiedAfterTheBounce() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        #expect(life.refusal(Cast.verification(), by: Cast.provinceAdmin) == .notPermitted)
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        #expect(life.report.needsRedisposition && life.running == [.verify, .classNonSupervisory, .redispose])
        #expect(life.refusal(.redispose(Cast.target(Cast.province), reason: Cast.words()), by: Cast.verifier) == .wrongState)
        try life.act(Cast.verification(to: Cast.target(Cast.province)), by: Cast.verifier)
        #expect(!life.report.needsRedisposition && !life.running.contains(.redispose))
    }

    @Test func theSecondBounceGoesToAnArbiterOfNeitherBody() throws {
        var life = try RequirementTests.disputed()
        #expect(life.running == [.classNonSupervisory, .lawCeiling, .arbitration])
        let asked = Contribution(id: ID(1), from: Cast.target(Cast.city), question: Cast.words())
        let decision = Command.arbitrate(lead: Cast.target(Cast.province), contributors: [asked], ground: Cast.words())
        let partisan = Cast.officer(.nationalAdmin, 40, of: Cast.city, duties: [.arbiter])
        #expect(life.refusal(decision, by: partisan) == .notPermitted)
        #expect(life.refusal(decision, by: Cast.verifier) == .notPermitted)
        try life.waitPast(.arbitration)
        try life.act(.lapseArbitration(Cast.target(Cast.ministry)), by: .system)
        #expect(life.running.contains(.arbitration), "the decision stays due")
        #expect(life.refusal(.notAuthority(proposed: Cast.target(Cast.city), ground: Cast.words()), by: Cast.ministryAdmin) != nil)
        try life.act(decision, by: Cast.arbiter)
        #expect(!life.running.contains(.arbitration) && !life.running.contains(.notAuthority))
        let part = try #require(life.report.contributions.first)
        #expect(part.isOpen && part.from == Cast.target(Cast.city) && life.report.copies == [Holder(agency: Cast.city)])
        let clock = life.report.runningClock(.contribution)
        #expect(clock?.bearer == Holder(agency: Cast.city), "the other body owes its part in its own time")
        try life.act(.contribute(part.id, Cast.words()), by: Cast.admin)
        #expect(life.report.runningClock(.contribution) == nil && life.report.holder?.holder.agency == Cast.province)
        #expect(life.refusal(decision, by: Cast.arbiter) == .wrongState)
    }

    @Test(arguments: ["accepted", "refused", "lapsed"])
    func aTransfer(end: String) throws {
        var life = try RequirementTests.offered()
        #expect(life.report.holder?.holder.agency == Cast.city && life.running.contains(.transferAccept))
        #expect(life.refusal(.acceptTransfer, by: Cast.admin) == .notPermitted)
        #expect(life.refusal(.refuseTransfer(Cast.words()), by: .system) == .conditionUnmet)
        switch end {
        case "accepted": try life.act(.acceptTransfer, by: Cast.provinceAdmin)
        case "refused": try life.act(.refuseTransfer(Cast.words()), by: Cast.provinceAdmin)
        default:
            try life.waitPast(.transferAccept)
            try life.act(.refuseTransfer(Cast.silence), by: .system)
        }
        #expect(life.report.transfer == nil && life.report.bounces == 0)
        #expect(life.report.state == (end == "accepted" ? .disposed : .inArbitration))
        #expect(life.running.contains(end == "accepted" ? .followUpFirst : .arbitration))
    }

    @Test func aMergedReportComesBackWithItsClocks() throws {
        var life = try Life.answered()
        let before = life.running
        try life.act(.merge(into: ID(9), reason: Cast.words()), by: Cast.admin)
        #expect(life.running.isEmpty && life.report.parent == ID(9))
        life.wait(days: 20)
        try life.act(.unmerge(Cast.words()), by: .reporter)
        #expect(life.report.state == .answered && life.running == before && life.paused == [.classNonSupervisory])
        #expect(life.refusal(.lapseReply, by: .system) == .conditionUnmet, "merged days are not counted")
    }

    @Test func aSecretReportSupportsAnotherAndStaysSecret() throws {
        var life = try Life.inProgress(mode: .secret)
        try life.act(.merge(into: ID(9), reason: Cast.words()), by: Cast.admin)
        #expect(life.report.parent == ID(9) && life.report.mode == .secret && !life.report.isPublic)
        #expect(life.refusal(.lowerSecrecy(.open), by: Cast.admin) == .notPermitted)
        try life.act(.unmerge(Cast.words()), by: .reporter)
        #expect(life.report.mode == .secret && life.report.state == .inProgress)
    }

    @Test func theOmbudsmanTakesAReportAndGivesItBack() throws {
        for result in Command.OmbudsmanResult.allCases {
            var life = try Life.inProgress()
            let before = life.running
            #expect(life.refusal(.recordOmbudsmanResult(result, document: Cast.words()), by: Cast.ombudsman) != nil)
            try life.act(.referWithoutProvider(Cast.words()), by: .reporter)
            #expect(life.running.isEmpty)
            try life.act(.recordOmbudsmanResult(result, document: Cast.words()), by: Cast.ombudsman)
            #expect(life.report.state == (result == .resolved ? .closed : .inProgress) && !life.report.isReferred)
            if result == .noAction { #expect(life.running == before) }
        }
    }

    @Test func aReportNobodyVerifiedIsRoutedPrivatelyAndVerifiedWhereItIs() throws {
        var life = try RequirementTests.unverified()
        #expect(life.refusal(.autoroute(Cast.target(Cast.city)), by: .system) == .conditionUnmet)
        try life.waitPast(.verify, level: .veryLate)
        try life.act(.autoroute(Cast.target(Cast.city)), by: .system)
        #expect(life.report.isAutoRouted && !life.report.isPublic && life.running.contains(.verify))
        #expect(life.refusal(Cast.verification(to: Cast.target(Cast.province)), by: Cast.verifier) == .outOfRange)
        try life.act(Cast.verification(to: Cast.target(Cast.city)), by: Cast.admin)
        #expect(!life.report.isAutoRouted && life.report.isPublic && !life.running.contains(.verify))
        #expect(life.running.contains(.followUpFirst))
    }

    @Test(arguments: [Mode.open, .secret])
    func evidenceIsCheckedByAnotherPersonOutsideTheUnit(mode: Mode) throws {
        var life = try Life.inProgress(mode: mode)
        try life.act(Cast.evidence, by: Cast.liaison)
        #expect(life.report.state == .inProgress && life.running.contains(.secondYes) && life.running.contains(.progressGap))
        #expect(life.refusal(Cast.evidence, by: Cast.admin) == .requestPending)
        #expect(life.refusal(.approve(try life.request()), by: Cast.liaison) == .samePerson)
        #expect(
            life.refusal(.returnRequest(try life.request(), reason: Cast.silence), by: mode == .open ? Cast.supervisor : Cast.auditor)
                == .missing)
        #expect(life.refusal(.approve(try life.request()), by: Cast.supervisor) == (mode == .open ? nil : .notPermitted))
        #expect((life.refusal(.approve(try life.request()), by: Cast.auditor) == nil) == (mode == .secret))
        try life.act(.approve(try life.request()), by: mode == .open ? Cast.supervisor : Cast.auditor)
        #expect(life.report.closure == .resolvedWithEvidence && life.report.requests.isEmpty && life.running == [.reopenWindow])
    }

    @Test func aDisputedAnswerIsAppealedOncePerRound() throws {
        for upheld in [true, false] {
            var life = try Life.answered()
            try life.act(.object(Cast.words()), by: .reporter)
            try life.answer()
            try life.act(.appealAnswer(Cast.words()), by: .reporter)
            #expect(life.running.contains(.appealDecision) && !life.running.contains(.reporterReply))
            #expect(life.refusal(.object(Cast.words()), by: .reporter) == .requestPending)
            try life.act(.decideAppeal(upheld: upheld, grounds: Cast.words()), by: Cast.verifier)
            #expect(life.report.state == (upheld ? .inProgress : .answered))
            #expect(life.running.contains(upheld ? .followUpNext : .reporterReply))
            if !upheld { #expect(life.refusal(.appealAnswer(Cast.words()), by: .reporter) == .alreadyDone) }
        }
    }

    @Test func severalContributionsEndOneByOne() throws {
        var life = try Life.disposed()
        try life.act(.askContribution(id: ID(1), of: Cast.target(Cast.province), question: Cast.words()), by: Cast.liaison)
        try life.act(.askContribution(id: ID(2), of: Cast.target(Cast.ministry), question: Cast.words()), by: Cast.liaison)
        #expect(life.refusal(.contribute(ID(1), Cast.words()), by: Cast.ministryAdmin) == .notPermitted)
        try life.act(.contribute(ID(1), Cast.words()), by: Cast.provinceAdmin)
        #expect(life.report.runningClocks.filter { $0.key == .contribution }.map(\.bearer?.agency) == [Cast.ministry])
        try life.act(Cast.draft(), by: Cast.operative)
        #expect(life.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison) == .contributionsOpen)
        #expect(life.refusal(.approveAnswer(leavingOpenContributions: Cast.words()), by: Cast.liaison) == nil)
    }

    @Test func aPartThatIsNotTheBodysOwnIsGivenBackWithItsOwnerAndTheReportStays() throws {
        var life = try Life.disposed()
        try life.act(.askContribution(id: ID(1), of: Cast.target(Cast.province), question: Cast.words()), by: Cast.liaison)
        let owner = Holder(agency: Cast.ministry)
        func decline(_ proposed: Holder, _ ground: Wording = Cast.words()) -> Command {
            .declineContribution(ID(1), proposed: proposed, ground: ground)
        }
        #expect(life.refusal(decline(owner), by: Cast.ministryAdmin) == .notPermitted)
        #expect(life.refusal(decline(Holder(agency: Cast.province)), by: Cast.provinceAdmin) == .outOfRange)
        #expect(life.refusal(decline(owner, Cast.silence), by: Cast.provinceAdmin) == .missing)
        let holder = life.report.holder
        try life.act(decline(owner), by: Cast.provinceAdmin)
        #expect(life.report.holder == holder && life.report.bounces == 0 && life.report.state == .disposed)
        #expect(!life.running.contains(.contribution) && life.report.contributions.map(\.isOpen) == [false])
        #expect(life.refusal(decline(owner), by: Cast.provinceAdmin) != nil)
        try life.act(Cast.draft(), by: Cast.operative)
        #expect(life.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison) == nil)
    }
}
