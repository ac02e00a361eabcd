import DataAccess
import DataTestSupport
import Domain
import Testing

@testable import Services

/// What an office without any history suggests.
@Suite("The rules that come with the program")
struct ShippedRulesTests {
    private static let rows = RoutingRuleRow.read(folder: TestOffice.folder, for: TestOffice.reference)

    @Test("name every open topic of the first level but the last") func roots() throws {
        let named = Set(try Self.rows.get().map { String($0.category.split(separator: "/").first ?? "") })
        let roots = TestOffice.reference.categories.filter { $0.parentID == nil && !$0.isClosed }.map(\.slug)
        #expect(roots.filter { !named.contains($0) } == ["topik-lain"])
        #expect(try Self.rows.get().count > 150)
    }

    @Test("are loaded once, beside what an admin has changed") func once() async throws {
        try await TestOffice.with(.sqlite, isLoaded: false) { test in
            let policies = try DeadlinePolicyRow.read(folder: TestOffice.folder).get()
            let rows = try Self.rows.get()
            let first = try await test.office.loadReference(TestOffice.reference, policies: policies, routing: rows)
            #expect(first.routingRules == rows.count)
            #expect(try await test.office.loadReference(TestOffice.reference, policies: policies, routing: rows).isNothing)
        }
    }

    @Test("find the body and the topic of matters of daily life") func stories() async throws {
        try await TestOffice.with(.sqlite, isLoaded: false) { test in
            try await test.office.loadReference(
                TestOffice.reference, policies: try DeadlinePolicyRow.read(folder: TestOffice.folder).get(), routing: try Self.rows.get())
            let rules = try await test.office.rules.current()
            let sources = try await test.office.store.read { session in try RoutingSources(session) }
            let suggester = RouteSuggester(
                sources, rules: rules, office: .nation, model: UntrainedModel(), day: ClockZone.wib.date(of: test.clock.read()))
            var (bodies, topics, all) = (0, 0, 0)
            var random = SystemRandomNumberGenerator()
            for kind in DemoKinds.all {
                for (index, fact) in kind.facts.enumerated() {
                    let report = Report.draft(id: ID(1))
                    let stored = StoredReport(
                        report: report, code: TrackingCode.make(random: &random), language: "id", hasEmail: false,
                        submittedAt: test.clock.read(), regionCode: "35.78.01")
                    let text = (kind.titles.indices.contains(index) ? kind.titles[index] : "") + "\n" + fact
                    let found = suggester.suggestion(for: stored, text: text, channel: "web", chosen: nil)
                    let wanted: ID<Agency>? =
                        switch kind.addressee {
                        case .local: rules.directory.government(of: "35.78")?.id
                        case .province: rules.directory.government(of: "35")?.id
                        case .body(let slug): rules.directory.agency(slug: slug)?.id
                        }
                    let root = kind.category.split(separator: "/").first.map(String.init)
                    all += 1
                    if found.bodies.contains(where: { $0.value.agency == wanted }) { bodies += 1 }
                    if found.categories.contains(where: { rules.categories.path(of: $0.value).first?.slug == root }) { topics += 1 }
                }
            }
            print("shipped rules: body among three \(bodies) of \(all), topic among three \(topics) of \(all)")
            #expect(bodies * 100 >= all * 70 && topics * 100 >= all * 65)
        }
    }
}
