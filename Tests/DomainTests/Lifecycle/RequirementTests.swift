import Domain
import Testing

/// What a move must carry: without it the move is refused, with it the same move is made.
@Suite struct RequirementTests {
    struct Lack: CustomTestStringConvertible {
        let name: String
        let reason: Refusal.Reason
        let actor: Actor
        let lacking: Command
        let whole: Command
        let life: @Sendable () throws -> Life

        init(
            _ name: String, _ reason: Refusal.Reason = .missing, by actor: Actor, _ lacking: Command, instead whole: Command,
            in life: @escaping @Sendable () throws -> Life
        ) {
            self.name = name
            self.reason = reason
            self.actor = actor
            self.lacking = lacking
            self.whole = whole
            self.life = life
        }

        var testDescription: String { name }
    }

    @Sendable static func unverified() throws -> Life {
        var life = try Life()
        try life.act(Cast.submission(), by: .reporter)
        return life
    }

    static let atRoads = Accused(agency: Cast.city, unit: Cast.roads)

    static func lift(_ accused: [Accused], reason: Wording = Cast.words()) -> Command {
        .liftAccusation(.init(accused: accused, ground: .notProven, reason: reason))
    }

    @Sendable static func accusing() throws -> Life {
        var life = try unverified()
        try life.act(Cast.verification(to: Cast.target(Cast.city, Cast.inspectorate), accused: [atRoads]), by: Cast.verifier)
        return life
    }

    @Sendable static func toUnit() throws -> Life { try Life.disposed() }
    @Sendable static func toAgency() throws -> Life { try Life.disposed(to: nil) }
    @Sendable static func working() throws -> Life { try Life.inProgress() }
    @Sendable static func answered() throws -> Life { try Life.answered() }

    @Sendable static func closed() throws -> Life {
        var life = try Life.answered()
        try life.act(.confirm, by: .reporter)
        return life
    }

    @Sendable static func asked() throws -> Life {
        var life = try unverified()
        try life.act(.askReporter(Cast.words()), by: Cast.verifier)
        return life
    }

    @Sendable static func archived() throws -> Life {
        var life = try unverified()
        try life.act(.archive(.a13, reason: Cast.words()), by: Cast.verifier)
        return life
    }

    @Sendable static func offered() throws -> Life {
        var life = try working()
        try life.act(.transfer(to: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        return life
    }

    @Sendable static func bounced() throws -> Life {
        var life = try toAgency()
        try life.act(.notAuthority(proposed: Cast.target(Cast.province), ground: Cast.words()), by: Cast.admin)
        return life
    }

    @Sendable static func disputed() throws -> Life {
        var life = try bounced()
        try life.act(.redispose(Cast.target(Cast.province), reason: Cast.words()), by: Cast.verifier)
        try life.act(.notAuthority(proposed: Cast.target(Cast.city), ground: Cast.words()), by: Cast.provinceAdmin)
        return life
    }

    @Sendable static func drafted() throws -> Life {
        var life = try toUnit()
        try life.act(Cast.draft(), by: Cast.operative)
        return life
    }

    @Sendable static func merged() throws -> Life {
        var life = try working()
        try life.act(.merge(into: ID(9), reason: Cast.words()), by: Cast.admin)
        return life
    }

    static func answeredQuestion() throws -> Life {
        var life = try asked()
        try life.act(.complete(some, hasFiles: false), by: .reporter)
        return life
    }

    static let none = Cast.silence
    static let some = Cast.words()
    static let province = Cast.target(Cast.province)

    static let intake: [Lack] = [
        Lack("3 routing reason", by: Cast.verifier, Cast.verification(reason: none), instead: Cast.verification(), in: unverified),
        Lack("5 question", by: Cast.verifier, .askReporter(none), instead: .askReporter(some), in: unverified),
        Lack(
            "5 once", .alreadyDone, by: Cast.verifier, .askReporter(some), instead: .archive(.a02, reason: some),
            in: answeredQuestion),
        Lack("6 reply or file", by: .reporter, .complete(none, hasFiles: false), instead: .complete(none, hasFiles: true), in: asked),
        Lack(
            "8 fifty characters", .tooShort, by: Cast.verifier, .archive(.a13, reason: Cast.words(49)),
            instead: .archive(.a13, reason: Cast.words(50)), in: unverified),
        Lack(
            "8 where else to go", by: Cast.verifier, .archive(.a03, reason: some),
            instead: .archive(.a03, reason: some, grounds: .init(guidance: some)), in: unverified),
        Lack(
            "8 who helps", by: Cast.verifier, .archive(.a14, reason: some, grounds: .init(guidance: none)),
            instead: .archive(.a14, reason: some, grounds: .init(guidance: some)), in: unverified),
        Lack(
            "8 a call", by: Cast.verifier, .archive(.a06, reason: some),
            instead: .archive(.a06, reason: some, grounds: .init(calledOn: Cast.day("2025-06-02"))), in: answeredQuestion),
        Lack(
            "8 a call that was made", .outOfRange, by: Cast.verifier,
            .archive(.a06, reason: some, grounds: .init(calledOn: Cast.day("2025-06-03"))),
            instead: .archive(.a06, reason: some, grounds: .init(calledOn: Cast.day("2025-06-02"))), in: answeredQuestion),
        Lack(
            "8 a call about this report", .outOfRange, by: Cast.verifier,
            .archive(.a06, reason: some, grounds: .init(calledOn: Cast.day("2025-06-01"))),
            instead: .archive(.a06, reason: some, grounds: .init(calledOn: Cast.day("2025-06-02"))), in: answeredQuestion),
        Lack(
            "8 a code to choose", .outOfRange, by: Cast.verifier, .archive(.a08, reason: some), instead: .archive(.a13, reason: some),
            in: unverified),
        Lack(
            "8 asked before", .conditionUnmet, by: Cast.verifier, .archive(.a02, reason: some), instead: .archive(.a12, reason: some),
            in: unverified),
        Lack(
            "8 heard before", .conditionUnmet, by: Cast.verifier, .archive(.a11, reason: some), instead: .archive(.a10, reason: some),
            in: unverified),
        Lack("9 reason", by: .reporter, .appealArchive(none), instead: .appealArchive(some), in: archived),
        Lack("10 reason", by: Cast.verifier, .restore(none), instead: .restore(some), in: archived),
        Lack("10 only after a lapse", .conditionUnmet, by: .reporter, .restore(some), instead: .appealArchive(some), in: archived),
    ]

    static let routing: [Lack] = [
        Lack(
            "11 instruction", by: Cast.admin, .disposeDown(Cast.target(Cast.city, Cast.roads), instruction: none),
            instead: .disposeDown(Cast.target(Cast.city, Cast.roads), instruction: some), in: toAgency),
        Lack(
            "11 own unit", .outOfRange, by: Cast.admin, .disposeDown(province, instruction: some),
            instead: .disposeDown(Cast.target(Cast.city, Cast.health), instruction: some), in: toUnit),
        Lack(
            "11a ground", by: Cast.liaison, .declineToAgency(proposed: Holder(agency: Cast.city, unit: Cast.health), ground: none),
            instead: .declineToAgency(proposed: Holder(agency: Cast.city, unit: Cast.health), ground: some), in: toUnit),
        Lack(
            "12 ground", by: Cast.admin, .notAuthority(proposed: province, ground: none),
            instead: .notAuthority(proposed: province, ground: some), in: toAgency),
        Lack(
            "12 another body", .outOfRange, by: Cast.admin, .notAuthority(proposed: Cast.target(Cast.city, Cast.health), ground: some),
            instead: .notAuthority(proposed: province, ground: some), in: toAgency),
        Lack(
            "12a what was done", by: Cast.admin, .transfer(to: province, ground: none), instead: .transfer(to: province, ground: some),
            in: working),
        Lack(
            "12a only after the time to decline", .conditionUnmet, by: Cast.admin, .transfer(to: province, ground: some),
            instead: .notAuthority(proposed: province, ground: some), in: toAgency),
        Lack("12c reason", by: Cast.provinceAdmin, .refuseTransfer(none), instead: .refuseTransfer(some), in: offered),
        Lack("13 reason", by: Cast.verifier, .redispose(province, reason: none), instead: .redispose(province, reason: some), in: bounced),
        Lack(
            "15 ground", by: Cast.arbiter, .arbitrate(lead: province, contributors: [], ground: none),
            instead: .arbitrate(lead: province, contributors: [], ground: some), in: disputed),
        Lack(
            "34 accused", by: Cast.verifier, .routeConflict([], to: Cast.target(Cast.province, Cast.eyesOfProvince)),
            instead: .routeConflict(
                [Accused(agency: Cast.city, unit: nil)], to: Cast.target(Cast.province, Cast.eyesOfProvince)), in: working),
        Lack(
            "34 never to the accused", .accusedBody, by: Cast.verifier,
            .routeConflict([Accused(agency: Cast.city, unit: nil)], to: Cast.target(Cast.city, Cast.inspectorate)),
            instead: .routeConflict(
                [Accused(agency: Cast.city, unit: Cast.roads)], to: Cast.target(Cast.city, Cast.inspectorate)), in: working),
        Lack("34a whose mark", by: Cast.verifier, lift([]), instead: lift([atRoads]), in: accusing),
        Lack("34a reason", by: Cast.verifier, lift([atRoads], reason: none), instead: lift([atRoads]), in: accusing),
        Lack(
            "34a only a mark that is there", .alreadyDone, by: Cast.verifier, lift([atRoads, Accused(agency: Cast.city, unit: nil)]),
            instead: lift([atRoads]), in: accusing),
        Lack(
            "36 order", by: Cast.verifier, .intervene(province, order: none), instead: .intervene(province, order: some),
            in: {
                var life = try toUnit()
                life.wait(days: 20)
                return life
            }),
    ]

    static let handling: [Lack] = [
        Lack("17 units", by: Cast.liaison, .copy([]), instead: .copy([province.holder]), in: toUnit),
        Lack(
            "18 question", by: Cast.liaison, .askContribution(id: ID(1), of: province, question: none),
            instead: .askContribution(id: ID(1), of: province, question: some), in: toUnit),
        Lack(
            "19 act", by: Cast.liaison, .progress(.init(act: none, actDate: Cast.day("2025-06-02"), nextDate: Cast.day("2025-06-04"))),
            instead: Cast.progress(), in: toUnit),
        Lack("19 an act of the past", .outOfRange, by: Cast.liaison, Cast.progress(on: "2025-06-03"), instead: Cast.progress(), in: toUnit),
        Lack(
            "19 a later next date", .outOfRange, by: Cast.liaison, Cast.progress(next: "2025-06-02"), instead: Cast.progress(), in: toUnit),
        Lack(
            "20 text", by: Cast.operative, .draftAnswer(.init(text: none, kind: .explanation, rubric: Cast.good)), instead: Cast.draft(),
            in: toUnit),
        Lack("21a reason", by: Cast.liaison, .returnAnswer(none), instead: .returnAnswer(some), in: drafted),
        Lack(
            "32 reason", by: Cast.liaison, .extend(.classNonSupervisory, days: 7, code: .study, reason: none),
            instead: .extend(.classNonSupervisory, days: 7, code: .study, reason: some), in: toUnit),
        Lack(
            "32 within the limit", .outOfRange, by: Cast.liaison, .extend(.classNonSupervisory, days: 8, code: .study, reason: some),
            instead: .extend(.followUpFirst, days: 3, code: .study, reason: some), in: toUnit),
        Lack(
            "32 before due", .dueAlreadyPassed, by: Cast.liaison, .extend(.followUpFirst, days: 1, code: .study, reason: some),
            instead: .extend(.classNonSupervisory, days: 1, code: .study, reason: some),
            in: {
                var life = try toUnit()
                try life.waitPast(.followUpFirst)
                return life
            }),
        Lack(
            "33 reason", by: Cast.verifier, .reclassify(.aspiration, reason: none), instead: .reclassify(.aspiration, reason: some),
            in: working),
        Lack(
            "33 longer only before the first answer", .conditionUnmet, by: Cast.verifier, .reclassify(.supervisoryComplaint, reason: some),
            instead: .reclassify(.informationRequest, reason: some), in: answered),
        Lack("40 text", by: Cast.liaison, .note(none), instead: .note(some), in: toUnit),
    ]

    static let ending: [Lack] = [
        Lack("22 text", by: .reporter, .object(none), instead: .object(some), in: answered),
        Lack("22a after an objection", .conditionUnmet, by: .reporter, .appealAnswer(some), instead: .object(some), in: answered),
        Lack(
            "24 the time has passed", .conditionUnmet, by: .system, .lapseReply,
            instead: .routeConflict(
                [Accused(agency: Cast.city, unit: nil)], to: Cast.target(Cast.province, Cast.eyesOfProvince)), in: answered),
        Lack(
            "25 evidence", by: Cast.liaison, .closeWithEvidence(.init(statement: some, evidence: [], rootCause: .outside)),
            instead: Cast.evidence, in: working),
        Lack("26 receipt", by: Cast.verifier, .handOutside(receipt: none), instead: .handOutside(receipt: some), in: working),
        Lack("28 reason", by: .reporter, .reopen(none), instead: .reopen(some), in: closed),
        Lack(
            "28a the window is over", .conditionUnmet, by: .reporter, .reportRecurrence(new: ID(2)), instead: .reopen(some), in: closed),
        Lack(
            "29 reason", by: Cast.admin, .merge(into: ID(9), reason: none),
            instead: .merge(into: ID(9), reason: some), in: working),
        Lack("30 reason", by: Cast.admin, .unmerge(none), instead: .unmerge(some), in: merged),
        Lack("31 another matter", by: Cast.admin, .split([], reason: some), instead: .split([ID(5)], reason: some), in: working),
        Lack(
            "35 reason", by: Cast.liaison, .raiseSecrecy(.secret, reason: none), instead: .raiseSecrecy(.secret, reason: some),
            in: working),
        Lack(
            "35 more private", .lessPrivate, by: .reporter, .raiseSecrecy(.anonymous, reason: nil), instead: .lowerSecrecy(.open),
            in: { try Life.inProgress(mode: .secret) }),
        Lack(
            "35a less private", .outOfRange, by: .reporter, .lowerSecrecy(.anonymous), instead: .lowerSecrecy(.open),
            in: { try Life.inProgress(mode: .secret) }),
        Lack("37a statement", by: .reporter, .referWithoutProvider(none), instead: .referWithoutProvider(some), in: working),
        Lack(
            "38 document", by: Cast.ombudsman, .recordOmbudsmanResult(.recommendation, document: none),
            instead: .recordOmbudsmanResult(.recommendation, document: some),
            in: {
                var life = try working()
                try life.act(.refer, by: .reporter)
                return life
            }),
        Lack(
            "39 text or file", by: .reporter, .addInformation(none, hasFiles: false), instead: .addInformation(none, hasFiles: true),
            in: working),
    ]

    @Test(arguments: intake + routing + handling + ending)
    func withoutItTheMoveIsRefusedAndWithItMade(lack: Lack) throws {
        let life = try lack.life()
        #expect(life.refusal(lack.lacking, by: lack.actor) == lack.reason)
        #expect(life.refusal(lack.whole, by: lack.actor) == nil)
    }

    @Test func anAnswerMustBeSubstantiveAndAnAllegationNeedsAFinding() throws {
        var life = try Life.disposed()
        #expect(life.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison) == .wrongState)
        try life.act(Cast.draft(.actionTaken, rubric: Rubric(points: [.everyQuestion: 2])), by: Cast.operative)
        #expect(life.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison) == .notSubstantive)
        var alleged = try Self.unverified()
        try alleged.act(Cast.verification(to: Cast.target(Cast.city, Cast.roads), as: .supervisoryComplaint), by: Cast.verifier)
        try alleged.act(Cast.draft(), by: Cast.operative)
        #expect(alleged.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison) == .needsFinding)
        try alleged.act(Cast.draft(.examinationResult), by: Cast.liaison)
        #expect(alleged.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.liaison) == .samePerson)
        #expect(alleged.refusal(.approveAnswer(leavingOpenContributions: nil), by: Cast.admin) == nil)
    }
}
