import Domain
import Testing

/// The mark of an accusation comes off by two people, neither of whom it names (row 34a).
@Suite struct AccusationTests {
    private static let roads = Accused(agency: Cast.city, unit: Cast.roads)
    private static let health = Accused(agency: Cast.city, unit: Cast.health)
    private static let head = Accused(agency: Cast.city, unit: nil)

    /// In the hands of the city's inspectorate, and accuses these.
    private func examined(_ accused: [Accused] = [roads], people: [ID<Officer>] = []) throws -> Life {
        var life = try Life()
        try life.act(.submit(.init(citizenType: .complaint, mode: .open, accused: accused, accusedPeople: people)), by: .reporter)
        let target =
            accused.contains(Self.head) ? Cast.target(Cast.province, Cast.eyesOfProvince) : Cast.target(Cast.city, Cast.inspectorate)
        try life.act(Cast.verification(to: target, as: .supervisoryComplaint), by: Cast.verifier)
        return life
    }

    private func lift(_ accused: [Accused] = [roads]) -> Command {
        .liftAccusation(.init(accused: accused, ground: .otherUnit, reason: Cast.words()))
    }

    @Test func theMarkGoesWithTheSecondYesAndNotBefore() throws {
        var life = try examined()
        let events = try life.act(lift(), by: Cast.verifier)
        #expect(events.map(\.kind) == ["secondYesAsked", "clockStarted"])
        #expect(life.report.accused == [Self.roads])
        #expect(life.report.standing.accuses(Cast.liaison))
        let request = try life.request()
        #expect(life.refusal(.approve(request), by: Cast.verifier) == .samePerson)
        #expect(life.refusal(lift(), by: Cast.secondVerifier) == .requestPending)
        let done = try life.act(.approve(request), by: Cast.secondVerifier)
        #expect(done.map(\.kind) == ["secondYesGiven", "accusationLifted", "clockFinished"])
        #expect(life.report.accused.isEmpty && life.report.requests.isEmpty)
        #expect(!life.report.standing.accuses(Cast.liaison))
        #expect(life.report.holder?.holder == Holder(agency: Cast.city, unit: Cast.inspectorate), "nobody gets it by this")
        #expect(life.refusal(.approve(request), by: Cast.secondVerifier) == .requestUnknown)
        #expect(life.refusal(.returnRequest(request, reason: Cast.words()), by: Cast.arbiter) == .requestUnknown)
        #expect(life.refusal(lift(), by: Cast.verifier) == .wrongState)
    }

    @Test func aNoAndSilenceLeaveEverything() throws {
        var life = try examined()
        try life.act(lift(), by: Cast.verifier)
        life.wait(days: 400)
        #expect(life.report.accused == [Self.roads] && life.report.requests.count == 1)
        let request = try life.request()
        #expect(life.refusal(.returnRequest(request, reason: Cast.silence), by: Cast.secondVerifier) == .missing)
        try life.act(.returnRequest(request, reason: Cast.words()), by: Cast.secondVerifier)
        #expect(life.report.accused == [Self.roads] && life.report.requests.isEmpty)
        #expect(life.refusal(.approve(request), by: Cast.secondVerifier) == .requestUnknown)
    }

    @Test func nobodyWhomItAccusesAsksForItOrAnswersIt() throws {
        var life = try examined([Self.roads, Self.health])
        let sitting = Cast.officer(.internalAuditor, 40, unit: Cast.health)
        #expect(life.refusal(lift(), by: sitting) == .notPermitted, "nor for another than himself")
        #expect(life.refusal(lift(), by: Cast.auditor) == nil)
        try life.act(lift(), by: Cast.verifier)
        life.wait(days: 400)
        #expect(life.refusal(.approve(try life.request()), by: sitting) == .notPermitted)
        #expect(life.report.answerableRequests(for: sitting, in: life.setting).isEmpty)
        let other = Cast.officer(.internalAuditor, 41, unit: ID(19))
        #expect(life.refusal(.approve(try life.request()), by: other) == nil, "the same seat in a unit that it does not accuse")
        var whole = try examined([Self.head])
        try whole.act(lift([Self.head]), by: Cast.verifier)
        whole.wait(days: 400)
        #expect(whole.refusal(.approve(try whole.request()), by: other) == .notPermitted, "nobody under an accused head")
        var named = try examined(people: [ID(41)])
        try named.act(lift(), by: Cast.verifier)
        named.wait(days: 400)
        #expect(named.refusal(.approve(try named.request()), by: other) == .notPermitted, "wherever he sits now")
    }

    @Test func hisSubordinateInTheMatterSaysNoYes() throws {
        var life = try examined()
        try life.act(lift(), by: Cast.auditor)
        life.wait(days: 400)
        let below = Actor(kind: .officer(ID(43)), role: .internalAuditor, agency: Cast.city, unitPath: [ID(14), Cast.inspectorate])
        #expect(life.refusal(.approve(try life.request()), by: below) == .notPermitted)
        #expect(life.refusal(.approve(try life.request()), by: Cast.officer(.internalAuditor, 43, unit: ID(14))) == nil, "beside it")
    }

    @Test func theInspectorateThatHoldsItSaysNoYesToIt() throws {
        var life = try examined()
        try life.act(lift(), by: Cast.verifier)
        life.wait(days: 400)
        #expect(life.refusal(.approve(try life.request()), by: Cast.auditor) == .notPermitted)
        life = try examined()
        try life.act(lift(), by: Cast.auditor)
        #expect(life.refusal(.approve(try life.request()), by: Cast.verifier) == nil)
    }

    @Test func oneOfSeveralGoesAndPeopleStayUntilTheLast() throws {
        var life = try examined([Self.roads, Self.health], people: [ID(77)])
        try life.act(lift(), by: Cast.verifier)
        try life.act(.approve(try life.request()), by: Cast.secondVerifier)
        #expect(life.report.accused == [Self.health] && life.report.accusedPeople == [ID(77)])
        try life.act(lift([Self.health]), by: Cast.verifier)
        try life.act(.approve(try life.request()), by: Cast.secondVerifier)
        #expect(life.report.accused.isEmpty && life.report.accusedPeople.isEmpty)
    }
}
