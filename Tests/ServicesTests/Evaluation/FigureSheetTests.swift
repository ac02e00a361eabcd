import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The sheet of figures of a body")
struct FigureSheetTests {
    private let year = EvaluationPeriod.year(2025)

    private func figure(_ id: String, in sheet: FigureSheet) throws -> Figure {
        try #require(sheet.figures.first { $0.indicator == id && $0.part == nil })
    }

    @Test("is computed from the log alone, and again as of its moment it is the same to the digit", arguments: TestStores.engines)
    func recomputes(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, city) = (desk.office, EvaluatedBody.agency(desk.cast.city))
            let period = EvaluationPeriod.year(ClockZone.wib.date(of: desk.clock.read()).year)
            var codes: [TrackingCode] = []
            for _ in 0..<3 {
                let code = try await desk.submit()
                try await desk.act(code, by: desk.cast.verifier, publicText: PublicText(title: "Jalan", body: "Jalan berlubang.")) {
                    texts in
                    .verify(
                        .init(
                            reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .open,
                            target: Target(holder: Holder(agency: desk.cast.city), zone: .wib),
                            routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
                }
                codes.append(code)
            }
            let moment = desk.clock.read()
            let first = try await office.figureSheet(of: city, in: period, asOf: moment)
            #expect(first.reports == 3)
            #expect(try figure("M01", in: first).text == "0.0")
            #expect(try figure("M01", in: first).denominator == 3)
            #expect(
                try figure("M01", in: try await office.figureSheet(of: .agency(desk.cast.neighbour), in: period, asOf: moment)).text == "NA"
            )

            desk.pass(days: 1)
            let rubric = Rubric(points: Dictionary(uniqueKeysWithValues: RubricCriterion.allCases.map { ($0, 2) }))
            try await desk.act(codes[0], by: desk.cast.admin) { texts in
                .draftAnswer(.init(text: texts.write(TestDesk.answerText, as: .answer, for: .everyone), kind: .actionTaken, rubric: rubric))
            }
            try await desk.act(codes[0], by: desk.cast.admin) { _ in .approveAnswer(leavingOpenContributions: nil) }
            let second = try await office.figureSheet(of: city, in: period, asOf: desk.clock.read())
            #expect(try figure("M01", in: second).text == "33.3" && second.digest != first.digest)
            #expect(try await office.figureSheet(of: city, in: period, asOf: moment) == first)
            let nation = try await office.figureSheet(of: .nation, in: period, asOf: desk.clock.read())
            #expect(try figure("M01", in: nation).denominator == 3)
        }
    }

    @Test("holds nothing where no report was sent, and is refused for a moment that has not come")
    func empty() async throws {
        try await TestDesk.with(.sqlite) { desk in
            let sheet = try await desk.office.figureSheet(of: .nation, in: year, asOf: desk.clock.read())
            #expect(sheet.reports == 0 && sheet.figures.allSatisfy { $0.outcome == .notApplicable(.nothing) || $0.numerator == 0 })
            await #expect(throws: ServiceFault.invalid([FieldFault("asOf", .inTheFuture)])) {
                try await desk.office.figureSheet(of: .nation, in: year, asOf: Instant(rawValue: desk.clock.read().rawValue + 1))
            }
        }
    }
}
