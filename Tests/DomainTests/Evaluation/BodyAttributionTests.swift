import Domain
import Testing

@Suite("Evaluation: a report counts at the body whose matter it is")
struct BodyAttributionTests {
    @Test("a report of door A has arrived on the day on which it was sent, before anybody verified it")
    func doorA() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        let sheet = try Sheet([life])
        #expect(sheet.words(.standing, .arrival, Sheet.city) == ["unverified"])
        #expect(sheet.words(.door, .arrival, Sheet.city) == ["agency"])
        #expect(try sheet.counts("M01", Sheet.city) == "0/1")
        #expect(sheet.rows(.disposition, Sheet.city).isEmpty, "nobody disposed it")
    }

    @Test("a report of door B arrives with its first disposition, at the unit as well as at the agency")
    func doorB() throws {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        #expect(try Sheet([life]).rows(.arrival, Sheet.city).isEmpty)
        life.wait(days: 1)
        try life.act(Cast.verification(to: Cast.target(Cast.city, Cast.roads)), by: Cast.verifier)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, .nation).map(\.date) == [Cast.day("2025-06-02")])
        #expect(sheet.rows(.arrival, Sheet.city).map(\.date) == [Cast.day("2025-06-03")])
        #expect(sheet.rows(.arrival, Sheet.roads).map(\.date) == [Cast.day("2025-06-03")])
    }

    @Test("a bounce counts at the body until another has the report, then at that one alone")
    func bounce() throws {
        var life = try Life.disposed(to: nil)
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        let pending = try Sheet([life])
        #expect(pending.words(.standing, .arrival, Sheet.city) == ["unverified"], "not yet accepted")
        #expect(try pending.counts("M13", Sheet.city) == "0/1")
        life.wait(days: 1)
        try life.act(.redispose(Cast.target(Cast.province), reason: Cast.words()), by: Cast.verifier)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.city).isEmpty)
        #expect(sheet.rows(.arrival, Sheet.province).map(\.date) == [Cast.day("2025-06-03")])
        #expect(try sheet.counts("M13", Sheet.city) == "1/1" && sheet.counts("M13", Sheet.province) == "0/1")
        #expect(sheet.words(.isSentOn, .disposition, Sheet.city) == ["yes"])
        #expect(sheet.rows(.firstFollowUp, Sheet.city).isEmpty, "there was time left when it went")
    }

    @Test("a bounce that is sent back stays with the body since its first day, and nothing was misrouted")
    func bounceRefused() throws {
        var life = try Life.disposed(to: nil)
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        life.wait(days: 1)
        try life.act(.redispose(Cast.target(Cast.city), reason: Cast.words()), by: Cast.verifier)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.city).map(\.date) == [Cast.day("2025-06-02")])
        #expect(try sheet.counts("M13", Sheet.city) == "0/1")
    }

    @Test("a bounce at door A leaves the agency too, with the verification that had time left")
    func bounceAtDoorA() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        try life.act(Cast.verification(to: Cast.target(Cast.province)), by: Cast.verifier)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.city).isEmpty && sheet.rows(.verification, Sheet.city).isEmpty)
        #expect(try sheet.counts("M06", .nation) == "1/1")
        #expect(try sheet.counts("M01", Sheet.province) == "0/1")
    }

    @Test("an accepted transfer counts at the receiver; the giver keeps a due that it had missed")
    func transfer() throws {
        var life = try Life.disposed(to: nil)
        try life.act(Cast.progress(), by: Cast.admin)
        var late = life
        try life.act(.transfer(to: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        #expect(try Sheet([life]).words(.standing, .arrival, Sheet.city) == ["inProgress"], "the giver holds it until it is accepted")
        try life.act(.acceptTransfer, by: Cast.provinceAdmin)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.city).isEmpty && sheet.words(.standing, .arrival, Sheet.province) == ["disposed"])
        #expect(sheet.words(.outcome, .firstFollowUp, Sheet.city) == ["onTime"], "the act was its own")
        #expect(sheet.rows(.classRound, Sheet.city).isEmpty)

        try late.waitPast(.classNonSupervisory)
        late.wait(days: 10)
        try late.act(.transfer(to: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        try late.act(.acceptTransfer, by: Cast.provinceAdmin)
        let missed = try Sheet([late])
        #expect(missed.words(.outcome, .classRound, Sheet.city) == ["late"])
        #expect(missed.words(.outcome, .classRound, Sheet.province) == ["notYetDue"], "the receiver has a share of its own")
        #expect(missed.words(.outcome, .classRound, .nation) == ["overdue"], "the reporter was promised one date")
    }

    @Test("what is taken away because it was overdue stays with the body, as it was left")
    func takenAway() throws {
        var life = try Life.disposed(to: nil)
        try life.waitPast(.followUpFirst)
        try life.act(.intervene(Cast.target(Cast.province), order: Cast.words()), by: Cast.verifier)
        try life.act(Cast.progress(on: "2025-06-10", next: "2025-06-20"), by: Cast.provinceAdmin)
        let sheet = try Sheet([life])
        #expect(sheet.words(.standing, .arrival, Sheet.city) == ["disposed"])
        #expect(sheet.words(.standing, .arrival, Sheet.province) == ["inProgress"])
        #expect(sheet.words(.outcome, .firstFollowUp, Sheet.city) == ["late"])
        #expect(try sheet.counts("M01", .nation) == "1/1", "one report of the nation")
    }

    @Test("a door A report that the system had to route away stays unverified at the door")
    func autorouted() throws {
        var life = try Life()
        try life.act(Cast.submission(door: .agency(Cast.city)), by: .reporter)
        try life.waitPast(.verify, level: .veryLate)
        try life.act(.autoroute(Cast.target(Cast.province)), by: .system)
        try life.act(Cast.verification(to: Cast.target(Cast.province)), by: Cast.provinceAdmin)
        let sheet = try Sheet([life])
        #expect(sheet.words(.standing, .arrival, Sheet.city) == ["unverified"])
        #expect(sheet.words(.outcome, .verification, Sheet.city) == ["late"])
        #expect(sheet.words(.standing, .arrival, Sheet.province) == ["disposed"])
    }

    @Test("an arbiter's word decides at whom it counts; the interim holder had it in between")
    func arbitration() throws {
        var life = try RequirementTests.disputed()
        try life.waitPast(.arbitration)
        try life.act(.lapseArbitration(Cast.target(Cast.ministry)), by: .system)
        #expect(try Sheet([life]).words(.standing, .arrival, Sheet.ministry) == ["disposed"])
        try life.act(.arbitrate(lead: Cast.target(Cast.province), contributors: [], ground: Cast.words()), by: Cast.arbiter)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.ministry).isEmpty && sheet.rows(.arrival, Sheet.city).isEmpty)
        #expect(sheet.words(.standing, .arrival, Sheet.province) == ["disposed"])
        #expect(sheet.words(.isRedisposed, .disposition, Sheet.ministry) == ["yes"])
    }

    @Test("a report that accuses leaves the sheet of whom it accuses")
    func conflict() throws {
        var life = try Life.disposed(to: nil)
        try life.act(
            .routeConflict([Accused(agency: Cast.city, unit: nil)], to: Cast.target(Cast.province, Cast.eyesOfProvince)), by: Cast.verifier)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.city).isEmpty && sheet.rows(.backlog, Sheet.city).isEmpty)
        #expect(sheet.words(.standing, .arrival, Sheet.province) == ["disposed"])
    }

    @Test("a report handed outside counts for no body; the nation prints it apart")
    func handedOver() throws {
        var life = try Life.inProgress()
        try life.act(.handOutside(receipt: Cast.words()), by: Cast.verifier)
        let sheet = try Sheet([life])
        #expect(sheet.rows(.arrival, Sheet.city).isEmpty && sheet.rows(.arrival, .nation).isEmpty)
        #expect(try sheet.figure("M02.handedOver", .nation).text == "1")
        #expect(sheet.rows(.closure, Sheet.city).isEmpty && sheet.rows(.classRound, Sheet.city).isEmpty)
        #expect(try sheet.figure("M02", Sheet.city).text == "NA")
    }

    @Test("a unit that declines to its agency loses it to the next unit; the agency keeps it throughout")
    func units() throws {
        var life = try Life.disposed()
        try life.act(.declineToAgency(proposed: Holder(agency: Cast.city, unit: Cast.health), ground: Cast.words()), by: Cast.liaison)
        #expect(try Sheet([life]).rows(.arrival, Sheet.roads).count == 1)
        life.wait(days: 1)
        try life.act(.disposeDown(Cast.target(Cast.city, Cast.health), instruction: Cast.words()), by: Cast.admin)
        let sheet = try Sheet([life])
        let health = EvaluatedBody.unit(Holder(agency: Cast.city, unit: Cast.health))
        #expect(sheet.rows(.arrival, Sheet.roads).isEmpty && sheet.rows(.arrival, health).count == 1)
        #expect(sheet.rows(.arrival, Sheet.city).map(\.date) == [Cast.day("2025-06-02")])
        #expect(try sheet.counts("M13", Sheet.roads) == "1/1" && sheet.counts("M13", health) == "0/1")
        #expect(try sheet.counts("M13", Sheet.city) == "0/1")
    }

    @Test("an heir stands where the ended body stood, with its first day; what had ended stays with whom it ended")
    func succession() throws {
        var open = try Life()
        try open.act(Cast.submission(), by: .reporter)
        try open.act(Cast.verification(to: Cast.target(Cast.province)), by: Cast.verifier)
        var ended = open
        try ended.act(Cast.draft(), by: Cast.provinceAdmin)
        try ended.act(.approveAnswer(leavingOpenContributions: nil), by: Cast.provinceAdmin)
        try ended.act(.confirm, by: .reporter)
        let end = Succession(ended: Holder(agency: Cast.province), heir: Cast.target(Cast.city), door: .agency(Cast.city))
        open.wait(days: 40)
        try open.act(.succeed(end), by: .system)
        ended.wait(days: 40)
        try ended.act(.succeed(end), by: .system)
        let sheet = try Sheet([open, ended])
        #expect(sheet.words(.standing, .arrival, Sheet.city) == ["disposed"])
        #expect(sheet.rows(.arrival, Sheet.city).map(\.date) == [Cast.day("2025-06-02")])
        #expect(sheet.words(.standing, .arrival, Sheet.province) == ["confirmedByReporter"])
        try ended.act(.reopen(Cast.words()), by: .reporter)
        let reopened = try Sheet([ended])
        #expect(reopened.words(.standing, .arrival, Sheet.city) == ["inProgress"] && reopened.rows(.arrival, Sheet.province).isEmpty)
    }
}
