import Domain
import Testing

/// A reporter's word against another class (row 33).
@Suite struct ClassObjectionTests {
    static func reclassified() throws -> Life {
        var life = try RequirementTests.working()
        try life.act(.reclassify(.aspiration, reason: Cast.words()), by: Cast.verifier)
        return life
    }

    /// Not yet begun, reclassified and objected to.
    private static func disposedAfterObjection() throws -> Life {
        var life = try Life.disposed(to: nil)
        try life.act(.reclassify(.aspiration, reason: Cast.words()), by: Cast.verifier)
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        return life
    }

    @Test func onlyAfterAReclassificationAndOnceInTheLifeOfAReport() throws {
        var life = try RequirementTests.working()
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
        life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        #expect(life.running.contains(.apipTask))
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
        #expect(life.refusal(.reclassify(.informationRequest, reason: Cast.words()), by: Cast.verifier) == .requestPending)
        try life.act(.decideClassObjection(upheld: false, grounds: Cast.words()), by: Cast.auditor)
        #expect(!life.running.contains(.apipTask))
        try life.act(.reclassify(.informationRequest, reason: Cast.words()), by: Cast.verifier)
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
    }

    @Test(arguments: [true, false])
    func theInspectorateDecidesWhichClassCounts(upheld: Bool) throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        #expect(life.refusal(.decideClassObjection(upheld: upheld, grounds: Cast.words()), by: Cast.verifier) == .samePerson)
        #expect(life.refusal(.decideClassObjection(upheld: upheld, grounds: Cast.words()), by: Cast.liaison) == .notPermitted)
        #expect(life.refusal(.decideClassObjection(upheld: upheld, grounds: Cast.silence), by: Cast.auditor) == .missing)
        try life.act(.decideClassObjection(upheld: upheld, grounds: Cast.words()), by: Cast.auditor)
        #expect(life.report.reportClass == (upheld ? .nonSupervisoryComplaint : .aspiration))
        #expect(life.report.classClock?.key == (upheld ? .classNonSupervisory : .classAspiration))
        #expect(life.replayed == life.report)
    }

    @Test func neitherWhoAskedForALongerClassNorWhoSaidYesToItJudgesTheObjection() throws {
        var life = try RequirementTests.working()
        try life.act(.reclassify(.supervisoryComplaint, reason: Cast.words()), by: Cast.verifier)
        try life.act(.approve(try life.request()), by: Cast.auditor)
        #expect(life.report.reportClass == .supervisoryComplaint && life.report.requests.isEmpty)
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        for person in [Cast.verifier, Cast.auditor] {
            #expect(life.refusal(.decideClassObjection(upheld: false, grounds: Cast.words()), by: person) == .samePerson)
            #expect(!life.report.permits(.decideClassObjection, to: person, office: .nation))
        }
        try life.act(.decideClassObjection(upheld: true, grounds: Cast.words()), by: Cast.secondVerifier)
        #expect(life.report.reportClass == .nonSupervisoryComplaint && life.replayed == life.report)
    }

    @Test func noOfficeEndsACaseOverAnObjectionThatNobodyHasJudged() throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        let merge = Command.merge(into: ID(99), reason: Cast.words())
        #expect(life.refusal(merge, by: Cast.verifier) == .requestPending)
        #expect(life.refusal(.handOutside(receipt: Cast.words()), by: Cast.verifier) == .requestPending)
        #expect(life.refusal(Cast.evidence, by: Cast.liaison) == .requestPending)
        try life.answer()
        try life.waitPast(.reporterReply)
        #expect(life.refusal(.lapseReply, by: .system) == .requestPending)
        try life.act(.decideClassObjection(upheld: false, grounds: Cast.words()), by: Cast.auditor)
        try life.act(.lapseReply, by: .system)
        #expect(life.report.closure == .silence)
    }

    @Test func anObjectionIsJudgedAlsoWhileTheReportIsBetweenTwoBodies() throws {
        var life = try Self.disposedAfterObjection()
        try life.act(.notAuthority(proposed: Cast.target(Cast.ministry), ground: Cast.words()), by: Cast.admin)
        #expect(life.report.state == .unverified)
        #expect(life.refusal(.archive(.a03, reason: Cast.words()), by: Cast.secondVerifier) == .requestPending)
        try life.act(.askReporter(Cast.words()), by: Cast.secondVerifier)
        try life.waitPast(.completion)
        try life.act(.lapseCompletion, by: .system)
        #expect(life.report.state == .unverified, "never set aside over it")
        try life.act(.decideClassObjection(upheld: true, grounds: Cast.words()), by: Cast.secondVerifier)
        #expect(life.report.reportClass == .nonSupervisoryComplaint)
    }

    @Test func theTaskFollowsTheReportToTheInspectorateOfItsNewHolder() throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        #expect(life.report.runningClock(.apipTask)?.bearer == Holder(agency: Cast.city))
        try life.act(.transfer(to: Cast.target(Cast.ministry), ground: Cast.words()), by: Cast.liaison)
        life.wait(days: 1)
        try life.act(.acceptTransfer, by: Cast.ministryAdmin)
        let task = try #require(life.report.runningClock(.apipTask))
        #expect(task.bearer == Holder(agency: Cast.ministry) && task.clock.start == life.now)
        let decided = Command.decideClassObjection(upheld: true, grounds: Cast.words())
        #expect(life.refusal(decided, by: Cast.auditor) == .notPermitted)
        try life.act(decided, by: Cast.officer(.internalAuditor, 61, of: Cast.ministry))
    }

    @Test func whoEndsTheCaseHimselfWithdrawsHisObjection() throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        try life.act(.reopen(Cast.words()), by: .reporter)
        #expect(life.report.reclassification?.objection == .withdrawn)
        #expect(life.refusal(.objectToClass(Cast.words()), by: .reporter) == .wrongState)
        try life.act(.reclassify(.informationRequest, reason: Cast.words()), by: Cast.verifier)
    }

    @Test func theTaskOfTheInspectorateEndsWithTheCase() throws {
        var life = try Self.reclassified()
        try life.act(.objectToClass(Cast.words()), by: .reporter)
        try life.act(.withdraw(reason: Cast.silence, coerced: false), by: .reporter)
        #expect(life.running == [.reopenWindow])
    }
}
