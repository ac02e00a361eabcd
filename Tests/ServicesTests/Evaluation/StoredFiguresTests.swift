import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The numbers of dashboards")
struct StoredFiguresTests {
    private func verify(_ code: TrackingCode, at desk: TestDesk) async throws {
        try await desk.act(code, by: desk.cast.verifier, publicText: PublicText(title: "Jalan", body: "Jalan berlubang.")) { texts in
            .verify(
                .init(
                    reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .open,
                    target: Target(holder: Holder(agency: desk.cast.city), zone: .wib),
                    routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
        }
    }

    private func countAll(_ office: Office) async throws {
        while try await office.countFigures(limit: 2) > 0 {}
    }

    /// What is kept, against what the log says at this moment.
    private func expectSame(_ desk: TestDesk, _ period: EvaluationPeriod) async throws {
        let indicators = IndicatorCatalogue.ofReports + IndicatorCatalogue.overview
        for body in [EvaluatedBody.nation, .agency(desk.cast.city), .agency(desk.cast.neighbour)] {
            let kept = try await desk.office.storedFigures(of: body, in: [period])
            let sheet = try await desk.office.figureSheet(of: body, in: period, asOf: desk.clock.read(), indicators: indicators)
            func lines(_ figures: [Figure]) -> [String] {
                figures.map { "\($0.indicator) \($0.part ?? "*") \($0.numerator)/\($0.denominator) \($0.text)" }.sorted()
            }
            #expect(lines(kept.sheets[0].figures) == lines(sheet.figures), "\(body)")
        }
    }

    @Test("are those of the log, after each act and each day, whoever counts", arguments: TestStores.engines)
    func follow(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let office = desk.office
            let today = ClockZone.wib.date(of: desk.clock.read())
            let period = EvaluationPeriod.month(today.month, of: today.year)
            #expect(try await office.storedFigures(of: .nation, in: [period]).asOf == nil)
            try await countAll(office)
            #expect(try await office.storedFigures(of: .nation, in: [period]).asOf != nil)
            var codes: [TrackingCode] = []
            for _ in 0..<5 { codes.append(try await desk.submit()) }
            #expect(try await office.storedFigures(of: .nation, in: [period]).waiting == 5)
            try await countAll(office)
            try await expectSame(desk, period)
            for code in codes.prefix(3) { try await verify(code, at: desk) }
            async let one: Void = countAll(office)
            async let other: Void = countAll(office)
            _ = try await (one, other)
            try await expectSame(desk, period)
            #expect(try await office.storedFigures(of: .nation, in: [period]).waiting == 0)
            // Nothing happens, and duties become overdue.
            desk.pass(days: 40)
            try await countAll(office)
            try await expectSame(desk, .year(today.year))
            let overdue = try await office.storedFigures(of: .agency(desk.cast.city), in: [period]).figure("O03.overdue")
            #expect(try #require(overdue).numerator > 0)
        }
    }

    @Test("are counted anew where other indicators are in force", arguments: TestStores.engines)
    func anew(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let today = ClockZone.wib.date(of: desk.clock.read())
            let period = EvaluationPeriod.month(today.month, of: today.year)
            try await verify(try await desk.submit(), at: desk)
            try await countAll(desk.office)
            try await desk.office.store.write { session in
                _ = try session.run(
                    FigureSQL.add(
                        FigureCount(counted: 70, among: 70),
                        to: FigureCell(
                            body: .nation, span: .days(period), indicator: "M01", version: 1)))
                _ = try session.run(FigureSQL.open("of an earlier release"))
            }
            #expect(try await desk.office.storedFigures(of: .nation, in: [period]).figure("M01")?.denominator == 71)
            try await countAll(desk.office)
            try await expectSame(desk, period)
        }
    }

    @Test("tell parts, the largest first, and nothing of a period that they do not make up")
    func parts() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let today = ClockZone.wib.date(of: desk.clock.read())
            for _ in 0..<2 { try await verify(try await desk.submit(), at: desk) }
            _ = try await desk.submit()
            try await countAll(desk.office)
            let year = EvaluationPeriod.year(today.year)
            let found = try await desk.office.storedFigures(of: .nation, in: [year])
            #expect(found.parts("O03.standing").map { "\($0.part ?? "") \($0.numerator)" } == ["disposed 2", "unverified 1"])
            let crooked = try #require(EvaluationPeriod(from: year.from.next, through: year.through))
            #expect(try await desk.office.storedFigures(of: .nation, in: [crooked]).figure("M01") == nil)
        }
    }
}
