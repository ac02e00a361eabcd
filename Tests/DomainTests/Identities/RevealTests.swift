import Domain
import Testing

/// Looking at who a reporter is (E.3).
@Suite("A reporter's identity") struct RevealTests {
    static let custodian = Cast.officer(.supervisor, 40, of: Cast.ministry, duties: [.identityCustodian])
    static let ownCustodian = Cast.officer(.supervisor, 41, of: Cast.city, duties: [.identityCustodian])
    static let dutyOfficer = Cast.officer(.nationalAdmin, 42, of: Cast.nation, duties: [.dutyOfficer])
    static let asked = Command.identity(.askReveal(.examination, words: Cast.words()))

    static func asking(mode: Mode = .anonymous) throws -> (life: Life, reveal: ID<Reveal>) {
        var life = try Life.inProgress(mode: mode)
        try life.act(asked, by: Cast.auditor)
        return (life, try #require(life.report.reveals.first).id)
    }

    @Test("is opened by who asked, after a custodian of another body said yes, for a quarter of an hour")
    func wholeWay() throws {
        var (life, id) = try Self.asking()
        #expect(life.refusal(.identity(.openReveal(id)), by: Cast.auditor) == .requestUnknown)
        #expect(life.refusal(.identity(.grantReveal(id)), by: Cast.auditor) == .samePerson)
        #expect(life.refusal(.identity(.grantReveal(id)), by: Self.ownCustodian) == .notPermitted)
        #expect(life.refusal(.identity(.grantReveal(id)), by: Cast.secondVerifier) == .notPermitted)
        try life.act(.identity(.grantReveal(id)), by: Self.custodian)
        #expect(life.refusal(.identity(.grantReveal(id)), by: Self.custodian) == .requestUnknown)
        #expect(life.refusal(.identity(.openReveal(id)), by: Cast.verifier) == .notPermitted)
        try life.act(.identity(.openReveal(id)), by: Cast.auditor)
        #expect(life.report.reveals.first?.openUntil == life.now.adding(seconds: 900))
        life.now = life.now.adding(seconds: 899)
        try life.act(.identity(.openReveal(id)), by: Cast.auditor)
        life.now = life.now.adding(seconds: 1)
        #expect(life.refusal(.identity(.openReveal(id)), by: Cast.auditor) == .windowClosed)
        #expect(life.replayed == life.report)
    }

    @Test("is asked for by the inspectorate, the nation and the ombudsman, and by nobody else")
    func whoAsks() throws {
        let life = try Life.inProgress(mode: .anonymous)
        for actor in [Cast.admin, Cast.liaison, Cast.operative, Cast.supervisor, .reporter, .system, Cast.ombudsman] {
            #expect(life.refusal(Self.asked, by: actor) == .notPermitted)
        }
        #expect(life.refusal(Self.asked, by: Cast.verifier) == nil)
        var referred = life
        try referred.act(.refer, by: .reporter)
        #expect(referred.refusal(Self.asked, by: Cast.ombudsman) == nil)
    }

    @Test("needs a reason in words, one request at a time, and a case that is open")
    func conditions() throws {
        var (life, id) = try Self.asking()
        #expect(life.refusal(Self.asked, by: Cast.verifier) == .requestPending)
        try life.act(.identity(.refuseReveal(id, reason: Cast.words())), by: Self.custodian)
        #expect(life.refusal(.identity(.askReveal(.remedy, words: Cast.words(49))), by: Cast.auditor) == .tooShort)
        #expect(life.refusal(.identity(.askReveal(.remedy, words: Cast.silence)), by: Cast.auditor) == .missing)
        #expect(life.refusal(Self.asked, by: Cast.auditor) == nil)
        try life.answer()
        try life.act(.confirm, by: .reporter)
        #expect(life.refusal(Self.asked, by: Cast.auditor) == .wrongState)
        #expect(life.report.reveals.first?.outcome == .refused)
    }

    @Test("is not opened more often in a day than the policy allows, and no request is lost when the report moves on")
    func dailyLimit() throws {
        var (life, id) = try Self.asking()
        try life.act(.identity(.grantReveal(id)), by: Self.custodian)
        try life.answer()
        #expect(life.refusal(.identity(.openReveal(id)), by: Cast.auditor, revealsToday: 10) == .dailyLimit)
        #expect(life.refusal(.identity(.openReveal(id)), by: Cast.auditor, revealsToday: 9) == nil)
    }

    @Test("is seen without a request only as the mode allows", arguments: Mode.all)
    func logged(mode: Mode) throws {
        let life = try Life.inProgress(mode: mode)
        let view = Command.identity(.view)
        #expect((life.refusal(view, by: Cast.liaison) == nil) == !mode.isAnonymous)
        #expect((life.refusal(view, by: Cast.admin) == nil) == !mode.isAnonymous)
        #expect((life.refusal(view, by: Cast.verifier) == nil) == (mode == .open))
        #expect(life.refusal(view, by: Cast.operative) == .notPermitted)
        #expect(life.refusal(view, by: Cast.supervisor) == .notPermitted)
        #expect(life.refusal(view, by: Cast.provinceAdmin) == .notPermitted)
    }

    @Test("is opened alone for danger to life by whoever is on duty, and looked at by a custodian afterwards")
    func emergency() throws {
        var life = try Life.inProgress(mode: .anonymousAndSecret)
        let open = Command.identity(.openInEmergency(.dangerToLife, words: Cast.words()))
        #expect(life.refusal(open, by: Cast.verifier) == .notPermitted)
        #expect(life.refusal(open, by: Cast.liaison) == .notPermitted)
        try life.act(open, by: Self.dutyOfficer)
        let opening = try #require(life.report.emergencies.first)
        #expect(opening.until == life.now.adding(seconds: 7200))
        let review = Command.identity(.reviewEmergency(opening.id, isJustified: false, words: Cast.words()))
        #expect(life.refusal(review, by: Self.dutyOfficer) == .samePerson)
        #expect(life.refusal(review, by: Cast.verifier) == .notPermitted)
        try life.act(review, by: Self.custodian)
        #expect(life.report.emergencies.first?.isJustified == false)
        #expect(life.refusal(review, by: Self.custodian) == .requestUnknown)
        #expect(life.replayed == life.report)
    }

    @Test("what was opened alone is looked at again by who opened it, for two hours, and not after it was found unjustified")
    func emergencyAgain() throws {
        var life = try Life.inProgress(mode: .anonymousAndSecret)
        try life.act(.identity(.openInEmergency(.dangerToLife, words: Cast.words())), by: Self.dutyOfficer)
        let opening = try #require(life.report.emergencies.first)
        let again = Command.identity(.openEmergency(opening.id))
        #expect(life.refusal(again, by: Cast.verifier) == .notPermitted)
        let colleague = Cast.officer(.nationalAdmin, 43, of: Cast.nation, duties: [.dutyOfficer])
        #expect(life.refusal(again, by: colleague) == .requestUnknown)
        life.now = opening.until.adding(milliseconds: -1)
        try life.act(again, by: Self.dutyOfficer)
        #expect(life.report.emergencies.count == 1)
        var judged = life
        try judged.act(.identity(.reviewEmergency(opening.id, isJustified: false, words: Cast.words())), by: Self.custodian)
        #expect(judged.refusal(again, by: Self.dutyOfficer) == .requestUnknown)
        life.now = opening.until
        #expect(life.refusal(again, by: Self.dutyOfficer) == .windowClosed)
        #expect(life.replayed == life.report)
    }

    @Test("an opening that no custodian has judged in its working day may be judged by the national desk, never by who opened it")
    func lateReview() throws {
        var life = try Life.inProgress(mode: .anonymousAndSecret)
        try life.act(.identity(.openInEmergency(.dangerToLife, words: Cast.words())), by: Self.dutyOfficer)
        let opening = try #require(life.report.emergencies.first)
        let review = Command.identity(.reviewEmergency(opening.id, isJustified: true, words: Cast.words()))
        #expect(life.refusal(review, by: Cast.verifier) == .notPermitted)
        life.now = opening.at.adding(seconds: 10 * 24 * 3600)
        #expect(life.refusal(review, by: Self.dutyOfficer) == .samePerson)
        #expect(life.refusal(review, by: Cast.admin) == .notPermitted)
        #expect(life.refusal(review, by: Cast.verifier) == nil)
        #expect(life.refusal(review, by: Self.custodian) == nil)
    }

    @Test("is granted by nobody who has acted in the case, and by who answered for it before", arguments: [true, false])
    func actedBefore(hasNoted: Bool) throws {
        var life = try Life.inProgress(mode: .anonymous)
        let custodian = Cast.officer(.agencyAdmin, 44, of: Cast.city, duties: [.identityCustodian])
        if hasNoted { try life.act(.note(Cast.words()), by: custodian) }
        #expect(life.report.officersWhoActed.contains(ID(44)) == hasNoted)
        for _ in 0..<2 {
            try life.act(Self.asked, by: Cast.verifier)
            let id = try #require(life.report.reveals.last).id
            let refusal = Command.identity(.refuseReveal(id, reason: Cast.words()))
            #expect(life.refusal(refusal, by: custodian) == (hasNoted ? .notPermitted : nil))
            try life.act(refusal, by: hasNoted ? Self.custodian : custodian)
        }
        #expect(!life.report.officersWhoActed.contains(ID(40)) && life.replayed == life.report)
    }

    @Test("stays closed to whom the report accuses, custodian or not")
    func accused() throws {
        var life = try Life()
        try life.act(Cast.submission(mode: .anonymousAndSecret), by: .reporter)
        try life.act(
            Cast.verification(
                to: Cast.target(Cast.city, Cast.inspectorate), as: .supervisoryComplaint, mode: .anonymousAndSecret,
                accused: [Accused(agency: Cast.city, unit: Cast.health), Accused(agency: Cast.ministry, unit: nil)]), by: Cast.verifier)
        try life.act(Self.asked, by: Cast.auditor)
        let id = try #require(life.report.reveals.first).id
        #expect(life.refusal(.identity(.grantReveal(id)), by: Self.custodian) == .notPermitted)
    }
}
