import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("What the system suggests for a report")
struct SuggestionTests {
    private static let text = "Lampu jalan di depan pasar padam sejak pekan lalu."

    @Test("comes from the worker, with rule, words, place and certainty, and to those who decide alone", arguments: TestStores.engines)
    func stored(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let rule = try await desk.rule("lampu jalan, pju", body: .government(.local), category: desk.cast.category)
            let code = try await desk.submit(Self.text)
            #expect(try await desk.suggestion(code) == nil)
            try await desk.route()
            let found = try #require(try await desk.suggestion(code))
            let body = try #require(found.bodies.first)
            #expect(body.value == Holder(agency: desk.cast.city) && body.percent == 80)
            #expect(
                body.reasons == [
                    RouteReason(.rule, entry: rule.rawValue, number: 10, words: ["lampu jalan"], region: "35.78.01", percent: 80)
                ])
            #expect(try await desk.office.caseFile(code, for: .reporter).suggestion == nil)
            #expect(try await desk.suggestion(code, for: Actor(kind: .officer(ID(9)), role: .ombudsman)) == nil)
            #expect(try await desk.office.suggestRoutes() == 0)
            try await desk.verify(code, to: desk.cast.roads)
            #expect(try await desk.suggestion(code, for: desk.cast.liaison) == nil, "a holder who decides nothing of it is shown nothing")
            try await Lives.expectWhole(desk)
        }
    }

    @Test("is made anew where the category changes, and after a bounce without who bounced it", arguments: TestStores.engines)
    func again(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            _ = try await desk.row(.body(Holder(agency: desk.cast.neighbour)))
            try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.city)), number: 20)
            var new = desk.newReport(Self.text)
            new.category = nil
            let code = try await desk.office.submit(new).code
            try await desk.route()
            #expect(try await desk.suggestion(code)?.bodies.map(\.value.agency) == [desk.cast.city])
            try await desk.verify(code)
            try await desk.route()
            let found = try await desk.suggestion(code, for: desk.cast.admin)
            #expect(found?.bodies.contains { $0.value.agency == desk.cast.neighbour } == true, "the registry knows the category")
            try await desk.act(code, declinedBy: desk.cast.admin, to: desk.cast.neighbour)
            try await desk.route()
            #expect(try await desk.suggestion(code)?.bodies.map(\.value.agency) == [desk.cast.neighbour])
        }
    }

    @Test("names only examiners where somebody is accused, and nobody before that is decided", arguments: TestStores.engines)
    func accused(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            try await desk.rule("loket, pungli", body: .government(.local))
            let code = try await desk.submit("Petugas Dinas Jalan meminta uang di loket. Ini pungli.", agency: desk.cast.city)
            try await desk.route()
            #expect(try await desk.suggestion(code)?.bodies.isEmpty != false)
            let named = try await desk.submit("Antrean loket lama.")
            try await desk.route()
            #expect(try await desk.suggestion(named)?.bodies.isEmpty == false)
            try await desk.act(named, by: desk.cast.verifier) { _ in
                .routeConflict([Accused(agency: desk.cast.city, unit: desk.cast.roads)], to: desk.target(desk.cast.auditor.unit))
            }
            let shown = try await desk.suggestion(named, for: desk.cast.verifier)?.bodies.map(\.value) ?? []
            #expect(shown.allSatisfy { $0 == Holder(agency: desk.cast.city, unit: desk.cast.auditor.unit) })
            #expect(try await desk.count("select count(*) from route_outcomes") == 0, "nothing is learned from an accusation")
        }
    }

    @Test("keeps what people chose beside it, learns from them, and counts what went on to another body", arguments: TestStores.engines)
    func learns(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let rule = try await desk.rule("lampu jalan", body: .body(Holder(agency: desk.cast.neighbour)), percent: 50)
            for _ in 0..<2 {
                let code = try await desk.submit(Self.text)
                try await desk.route()
                try await desk.verify(code, to: desk.cast.roads)
            }
            #expect(try await desk.count("select count(*) from route_outcomes where place is null") == 2)
            #expect(
                try await desk.count(
                    "select count(*) from route_tallies where source = 'rule' and entry = \(rule) and suggested = 2 and changed = 2 and taken = 0"
                )
                    == 1)
            desk.clock.pass(seconds: RoutingBook.freshness)
            let code = try await desk.submit(Self.text)
            try await desk.route()
            let found = try #require(try await desk.suggestion(code))
            #expect(found.bodies.first?.value == Holder(agency: desk.cast.city, unit: desk.cast.roads))
            #expect(found.bodies.first?.reasons.map(\.source) == [.correction] && found.bodies.first?.reasons.first?.number == 2)
            try await desk.act(code, by: desk.cast.verifier, publicText: PublicText(title: "Lampu", body: "Lampu padam.")) { texts in
                .verify(
                    .init(
                        reportClass: .nonSupervisoryComplaint, category: desk.cast.category, mode: .open,
                        target: Target(holder: Holder(agency: desk.cast.neighbour), zone: .wib),
                        routingReason: texts.write(TestDesk.reason, as: .routingReason, for: .office)))
            }
            try await desk.act(code, declinedBy: desk.cast.neighbourAdmin, to: desk.cast.city)
            #expect(try await desk.count("select count(*) from route_outcomes where misrouted_at is not null") == 1)
            #expect(try await desk.count("select misrouted from route_tallies where source = 'rule'") == 1)
            try await Lives.expectWhole(desk)
        }
    }

    @Test("takes the word of a model of text, by its labels") func model() async throws {
        struct Learned: RoutingModel {
            let version = 4
            let unit: ID<WorkUnit>
            func bodies(for text: String) -> [ModelGuess] {
                [
                    .init(label: "unit:\(unit)", certainty: 0.7, words: ["lampu"]), .init(label: "unit:77", certainty: 1),
                    .init(label: "?", certainty: 1),
                ]
            }
            func categories(for text: String) -> [ModelGuess] { [.init(label: "class:aspiration", certainty: 0.6)] }
        }
        try await TestDesk.with(.sqlite) { desk in
            let rules = try await desk.office.rules.current()
            let found = Learned(unit: desk.cast.roads).suggestion(for: Self.text, directory: rules.directory)
            #expect(found.bodies.map(\.value) == [Holder(agency: desk.cast.city, unit: desk.cast.roads)])
            #expect(found.bodies.first?.reasons == [RouteReason(.model, number: 4, words: ["lampu"], percent: 70)])
            #expect(found.classes.map(\.value) == [.aspiration] && found.categories.isEmpty)
        }
    }
}
