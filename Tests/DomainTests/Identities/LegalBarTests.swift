import Domain
import Testing

/// What a reporter may not be told yet (E.3).
@Suite("A legal bar to telling a reporter of a reveal") struct LegalBarTests {
    static let order = LegalOrder(
        number: Cast.words(12), date: Cast.day("2025-05-30"), authority: Cast.words(30), words: Cast.words())

    static func asking(_ reason: RevealReason = .legalOrder, by order: LegalOrder? = order) -> Command {
        .identity(.askReveal(reason, words: Cast.words(), bar: order))
    }

    /// A request under an order that nobody has answered.
    static func asked() throws -> (life: Life, reveal: ID<Reveal>) {
        var life = try Life.inProgress(mode: .anonymous)
        try life.act(asking(), by: Cast.auditor)
        return (life, try #require(life.report.reveals.first).id)
    }

    /// Granted with its bar, and looked at.
    static func barred() throws -> (life: Life, reveal: ID<Reveal>, until: Instant) {
        var (life, id) = try asked()
        try life.act(.identity(.grantReveal(id, isBarred: true)), by: RevealTests.custodian)
        try life.act(.identity(.openReveal(id)), by: Cast.auditor)
        return (life, id, try #require(life.report.reveals.first?.bar?.until))
    }

    /// What of the identity the reporter is told.
    private func told(_ life: Life) -> [String] {
        life.history.map(\.event).filter { $0.concernsIdentity && !life.report.withholds($0, at: life.now) }.map(\.kind)
    }

    private func fault(_ command: Command, by actor: Actor, in life: Life) -> Refusal? {
        do {
            _ = try life.report.decide(command, by: actor, in: life.setting)
            return nil
        } catch {
            return error
        }
    }

    @Test("hides request, yes and look for 180 days after the yes of another body's custodian, and not a moment longer")
    func wholeTime() throws {
        var (life, id) = try Self.asked()
        #expect(told(life).isEmpty)
        let grant = Command.identity(.grantReveal(id, isBarred: true))
        #expect(life.refusal(grant, by: Cast.auditor) == .samePerson)
        #expect(life.refusal(grant, by: RevealTests.ownCustodian) == .notPermitted)
        let until: Instant
        (life, id, until) = try Self.barred()
        #expect(ClockZone.wib.date(of: until.adding(milliseconds: -1)) == Cast.day("2025-11-29"))
        for before in [life.now, until.adding(seconds: -86_400), until.adding(milliseconds: -1)] {
            life.now = before
            #expect(told(life).isEmpty)
        }
        life.now = until
        #expect(told(life) == ["revealAsked", "revealGranted", "identityOpened"])
        #expect(life.replayed == life.report)
    }

    @Test("is none without that yes: granted without it, or refused, the reporter is told at once")
    func notAgreed() throws {
        let (asked, id) = try Self.asked()
        var granted = asked
        try granted.act(.identity(.grantReveal(id)), by: RevealTests.custodian)
        #expect(told(granted) == ["revealAsked", "revealGranted"])
        var refused = asked
        try refused.act(.identity(.refuseReveal(id, reason: Cast.words())), by: RevealTests.custodian)
        #expect(told(refused) == ["revealAsked", "revealRefused"])
    }

    @Test("silence is no yes: when all who may answer have had their time the reporter is told, and no yes hides it any more")
    func silence() throws {
        var (life, id) = try Self.asked()
        let end = try #require(life.report.reveals.first?.bar?.waitsUntil)
        life.now = end.adding(milliseconds: -1)
        #expect(told(life).isEmpty)
        #expect(life.refusal(.identity(.grantReveal(id, isBarred: true)), by: RevealTests.custodian) == nil)
        life.now = end
        #expect(told(life) == ["revealAsked"])
        #expect(life.refusal(.identity(.grantReveal(id, isBarred: true)), by: RevealTests.custodian) == .windowClosed)
        #expect(life.refusal(.identity(.grantReveal(id)), by: RevealTests.custodian) == nil)
    }

    @Test("a substitute who is no custodian of another body may grant the reveal and not the bar")
    func substitutes() throws {
        var (life, id) = try Self.asked()
        life.wait(days: 2)
        #expect(life.report.substitutes(for: id, in: life.setting) == 1)
        #expect(life.refusal(.identity(.grantReveal(id)), by: RevealTests.ownCustodian) == .notPermitted, "of the asking body")
        life.wait(days: 1)
        #expect(life.report.substitutes(for: id, in: life.setting) == 2)
        let head = Cast.officer(.internalAuditor, 45, of: Cast.nation, unit: ID(91))
        life.lastInspectorate = Holder(agency: Cast.nation, unit: ID(91))
        #expect(life.refusal(.identity(.grantReveal(id)), by: head) == nil)
        #expect(life.refusal(.identity(.grantReveal(id, isBarred: true)), by: head) == .notPermitted)
        #expect(life.refusal(.identity(.grantReveal(id, isBarred: true)), by: RevealTests.custodian) == nil)
    }

    @Test("needs an order with number, day, author and words, as the reason, and the field that lacks is named")
    func conditions() throws {
        let life = try Life.inProgress(mode: .anonymous)
        func fault(_ change: (inout LegalOrder) -> Void) -> Refusal? {
            var order = Self.order
            change(&order)
            return self.fault(Self.asking(by: order), by: Cast.auditor, in: life)
        }
        #expect(fault { _ in } == nil)
        #expect(fault { $0.number = Cast.silence } == Refusal(.missing, field: "barNumber"))
        #expect(fault { $0.authority = Cast.silence } == Refusal(.missing, field: "barAuthority"))
        #expect(fault { $0.words = Cast.silence } == Refusal(.missing, field: "barWords"))
        #expect(fault { $0.date = Cast.day("2025-06-03") } == Refusal(.outOfRange, field: "barDate"))
        for reason in RevealReason.allCases where reason != .legalOrder {
            #expect(self.fault(Self.asking(reason), by: Cast.auditor, in: life) == Refusal(.conditionUnmet, field: "reason"))
        }
        var plain = try Life.inProgress(mode: .anonymous)
        try plain.act(Self.asking(by: nil), by: Cast.auditor)
        let id = try #require(plain.report.reveals.first).id
        #expect(told(plain) == ["revealAsked"])
        let grant = Command.identity(.grantReveal(id, isBarred: true))
        #expect(self.fault(grant, by: RevealTests.custodian, in: plain) == Refusal(.missing, field: "barNumber"))
    }

    @Test("is renewed by two persons of two bodies for 180 days from their yes, and by one person never")
    func renewal() throws {
        var (life, id, until) = try Self.barred()
        let ask = Command.identity(.askBarRenewal(id, Self.order))
        let grant = Command.identity(.grantBarRenewal(id))
        #expect(life.refusal(grant, by: RevealTests.custodian) == .requestUnknown)
        for actor in [Cast.liaison, Cast.admin, RevealTests.custodian, .reporter] { #expect(life.refusal(ask, by: actor) == .notPermitted) }
        life.now = until.adding(seconds: -86_400)
        try life.act(ask, by: Cast.auditor)
        #expect(life.refusal(ask, by: Cast.verifier) == .requestPending)
        #expect(life.refusal(grant, by: Cast.auditor) == .samePerson)
        #expect(life.refusal(grant, by: RevealTests.ownCustodian) == .notPermitted)
        #expect(life.refusal(grant, by: Cast.verifier) == .notPermitted)
        var waiting = life
        waiting.now = until
        #expect(told(waiting).contains("revealGranted"), "a renewal that waits hides nothing")
        #expect(waiting.refusal(grant, by: RevealTests.custodian) == .windowClosed)
        var refused = life
        try refused.act(.identity(.refuseBarRenewal(id, reason: Cast.words())), by: RevealTests.custodian)
        #expect(refused.report.reveals.first?.bar?.renewal == nil && refused.report.reveals.first?.bar?.until == until)
        try life.act(grant, by: RevealTests.custodian)
        let later = try #require(life.report.reveals.first?.bar?.until)
        let days = ClockZone.wib.date(of: later.adding(milliseconds: -1)).days(since: ClockZone.wib.date(of: life.now))
        #expect(days == 180)
        life.now = later.adding(milliseconds: -1)
        #expect(told(life).isEmpty)
        life.now = later
        #expect(told(life) == ["revealAsked", "revealGranted", "identityOpened", "barRenewalAsked", "barRenewed"])
        #expect(life.refusal(ask, by: Cast.auditor) == .windowClosed)
        #expect(life.replayed == life.report)
    }

    @Test("is ended before its time by one person of either side, who says why")
    func lifting() throws {
        let (life, id, _) = try Self.barred()
        let lift = Command.identity(.liftBar(id, words: Cast.words()))
        #expect(life.refusal(lift, by: Cast.liaison) == .notPermitted)
        #expect(fault(.identity(.liftBar(id, words: Cast.silence)), by: Cast.auditor, in: life) == Refusal(.missing, field: "barLift"))
        for actor in [Cast.auditor, RevealTests.custodian, RevealTests.ownCustodian] {
            var lifted = life
            try lifted.act(lift, by: actor)
            #expect(told(lifted).contains("revealGranted"))
            #expect(lifted.refusal(lift, by: actor) == .windowClosed)
            #expect(lifted.replayed == lifted.report)
        }
    }

    @Test("never hides an opening in an emergency")
    func emergency() throws {
        var (life, _, _) = try Self.barred()
        try life.act(.identity(.openInEmergency(.dangerToLife, words: Cast.words())), by: RevealTests.dutyOfficer)
        #expect(told(life) == ["emergencyOpened", "identityOpened"])
    }
}
