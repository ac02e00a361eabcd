import Testing

@testable import Domain

/// A report that accuses somebody is in the hands of those who examine and of nobody else (F.1).
@Suite struct ExaminerTests {
    /// A move that hands the report on, from where it is possible.
    struct Route: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let actor: Actor
        let begin: @Sendable () throws -> Life
        let others: [Target]
        let command: @Sendable (Target) -> Command

        init(
            _ name: String, by actor: Actor, from begin: @escaping @Sendable () throws -> Life,
            others: [Target] = ExaminerTests.noExaminers,
            _ command: @escaping @Sendable (Target) -> Command
        ) {
            testDescription = name
            self.actor = actor
            self.begin = begin
            self.others = others
            self.command = command
        }
    }

    private static let ports: ID<WorkUnit> = ID(22)
    private static let atPorts = Accused(agency: Cast.province, unit: ports)
    private static let eyes = Cast.target(Cast.province, Cast.eyesOfProvince)
    static let noExaminers = [
        Cast.target(Cast.province), Cast.target(Cast.province, ID(23)), Cast.target(Cast.ministry), Cast.target(Cast.nation),
    ]
    private static let ofCity = [Cast.target(Cast.city, Cast.health), Cast.target(Cast.city, Cast.inspectorate)]

    @Sendable private static func overdue() throws -> Life {
        var life = try RequirementTests.toUnit()
        life.wait(days: 20)
        return life
    }

    @Sendable private static func afterArbitration() throws -> Life {
        var life = try RequirementTests.disputed()
        try life.waitPast(.arbitration)
        return life
    }

    static let routes = [
        Route("3 verify", by: Cast.verifier, from: RequirementTests.unverified, others: noExaminers + ofCity) { Cast.verification(to: $0) },
        Route("12a transfer", by: Cast.admin, from: RequirementTests.working) { .transfer(to: $0, ground: Cast.words()) },
        Route("13 redispose", by: Cast.verifier, from: RequirementTests.bounced) { .redispose($0, reason: Cast.words()) },
        Route("15 arbitrate", by: Cast.arbiter, from: RequirementTests.disputed) {
            .arbitrate(lead: $0, contributors: [], ground: Cast.words())
        },
        Route("16 arbitration lapses", by: .system, from: afterArbitration) { .lapseArbitration($0) },
        Route("34 conflict", by: Cast.verifier, from: RequirementTests.working, others: noExaminers + ofCity) {
            .routeConflict([atPorts], to: $0)
        },
        Route("36 intervene", by: Cast.verifier, from: overdue) { .intervene($0, order: Cast.words()) },
    ]

    private func refusal(_ route: Route, to target: Target) throws -> Refusal? {
        let life = try route.begin()
        var report = life.report
        report.accused = [Self.atPorts]
        do {
            _ = try report.decide(route.command(target), by: route.actor, in: life.setting)
            return nil
        } catch {
            return error
        }
    }

    @Test func noOtherCaseEndsAnAllegation() throws {
        var life = try RequirementTests.working()
        let merge = Command.merge(into: ID(99), reason: Cast.words())
        #expect(life.refusal(merge, by: Cast.verifier) == nil)
        try life.act(
            .routeConflict([Accused(agency: Cast.city, unit: Cast.roads)], to: Cast.target(Cast.city, Cast.inspectorate)), by: Cast.verifier
        )
        for actor in [Cast.verifier, Cast.admin] { #expect(life.refusal(merge, by: actor) == .needsExaminer) }
    }

    @Test(arguments: routes)
    func everyMoveThatHandsItOnTakesItToAnExaminerOnly(route: Route) throws {
        #expect(try refusal(route, to: Self.eyes) == nil)
        #expect(
            try refusal(
                route, to: Target(holder: Holder(agency: Cast.province, unit: ID(24)), zone: .wib, unitPath: [ID(24), Cast.eyesOfProvince]))
                == nil, "a part of the inspectorate")
        for other in route.others { #expect(try refusal(route, to: other) == Refusal(.needsExaminer, field: "target"), "\(other)") }
        #expect(try refusal(route, to: Cast.target(Cast.province, Self.ports)) == Refusal(.accusedBody, field: "target"))
    }

    @Test func anOfferMadeBeforeIsNotTakenUpBySomebodyElse() throws {
        let life = try RequirementTests.working()
        var report = life.report
        report.accused = [Self.atPorts]
        for (target, expected) in [(Cast.target(Cast.province), Refusal(.needsExaminer, field: "target")), (Self.eyes, nil)] {
            report.transfer = PendingTransfer(to: target, ground: Cast.words())
            var found: Refusal?
            do { _ = try report.decide(.acceptTransfer, by: Cast.provinceAdmin, in: life.setting) } catch { found = error }
            #expect(found == expected)
        }
    }

    @Test func nobodyTakesItForHimselfOrHandsItToAnotherUnit() throws {
        let life = try Life.disposed(to: nil)
        var report = life.report
        report.accused = [Accused(agency: Cast.city, unit: Cast.roads)]
        let down = { (unit: ID<WorkUnit>) in Command.disposeDown(Cast.target(Cast.city, unit), instruction: Cast.words()) }
        #expect(throws: Refusal(.needsExaminer, field: "target")) {
            try report.decide(down(Cast.health), by: Cast.admin, in: life.setting)
        }
        #expect(throws: Never.self) { try report.decide(down(Cast.inspectorate), by: Cast.admin, in: life.setting) }
        let unverified = try RequirementTests.unverified()
        var new = unverified.report
        new.accused = [Accused(agency: Cast.city, unit: Cast.roads)]
        #expect(throws: Refusal(.needsExaminer, field: "target")) {
            try new.decide(Cast.direct(), by: Cast.verifier, in: unverified.setting)
        }
    }

    /// Who is allowed, by whom it accuses.
    @Test(arguments: [
        ([Accused(agency: Cast.city, unit: Cast.roads)], [Cast.target(Cast.city, Cast.inspectorate)]),
        ([Accused(agency: Cast.city, unit: Cast.inspectorate)], [Cast.target(Cast.province, Cast.eyesOfProvince)]),
        ([Accused(agency: Cast.city, unit: nil)], [Cast.target(Cast.province, Cast.eyesOfProvince)]),
        (
            [Accused(agency: Cast.city, unit: nil), Accused(agency: Cast.province, unit: Cast.eyesOfProvince)],
            [Cast.target(Cast.province), Cast.target(Cast.ministry)]
        ),
        ([Accused(agency: Cast.ministry, unit: ID(30))], [Cast.target(Cast.nation)]),
        ([Accused(agency: Cast.nation, unit: nil)], []),
    ])
    func theLevelAboveExaminesWhereTheHeadOrTheInspectorateIsAccused(accused: [Accused], allowed: [Target]) throws {
        let life = try Life()
        var report = life.report
        report.accused = accused
        #expect(report.examiners(in: life.setting) == allowed)
        report.accused = []
        #expect(report.examiners(in: life.setting) == nil)
    }

    @Test func anInspectorateInWhichAnAccusedPersonSitsDoesNotExamine() throws {
        let life = try Life()
        var (report, setting) = (life.report, life.setting)
        report.accused = [Accused(agency: Cast.city, unit: Cast.roads)]
        setting.unitsOfAccused = [Cast.inspectorate]
        #expect(report.examiners(in: setting) == [Cast.target(Cast.province, Cast.eyesOfProvince)])
    }
}
