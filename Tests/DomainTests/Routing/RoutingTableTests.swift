import Testing

@testable import Domain

@Suite struct RoutingTableTests {
    static let (city, province, power) = (ID<Agency>(1), ID<Agency>(2), ID<Agency>(3))
    static let (transport, lamps) = (ID<Category>(10), ID<Category>(11))
    static let day = CivilDate("2026-02-02") ?? .earliest
    static let surroundings = RoutingSurroundings(
        path: { $0 == lamps ? [transport, lamps] : [$0] },
        government: { level, region in level == .province || region == "35" ? province : city },
        isInForce: { $0.agency != ID(99) })

    static func stems(_ text: String) -> [String] { text.lowercased().split(separator: " ").map(String.init) }

    static func rule(
        _ number: Int, _ phrases: [String], all: Bool = false, _ condition: RoutingCondition = RoutingCondition(),
        body: RoutedBody? = .government(.local), category: ID<Category>? = nil, percent: Int = 80, from: CivilDate = .earliest
    ) -> RoutingRule {
        RoutingRule(
            id: ID(Int64(number)), number: number, phrases: phrases, needsAll: all, condition: condition, body: body, category: category,
            percent: percent, validFrom: from)
    }

    static func suggest(
        _ text: String, rules: [RoutingRule], rows: [JurisdictionRow] = [], region: String? = "35.78.01", category: ID<Category>? = nil,
        chosen: ID<Agency>? = nil, in office: RoutingSurroundings = surroundings
    ) -> RouteSuggestion {
        RoutingTable(rules: rules, rows: rows, stems: stems).suggestion(
            for: RoutingMatter(stems: stems(text), category: category, region: region, chosenAgency: chosen, day: day), in: office)
    }

    @Test func aPhraseNamesTheGovernmentOfThePlaceWithTheRuleAndTheWords() throws {
        let found = Self.suggest("lampu jalan padam", rules: [Self.rule(12, ["lampu jalan", "pju"], category: Self.lamps)])
        let body = try #require(found.bodies.first)
        #expect(body.value == Holder(agency: Self.city) && body.percent == 80)
        #expect(body.reasons == [RouteReason(.rule, entry: 12, number: 12, words: ["lampu jalan"], region: "35.78.01", percent: 80)])
        #expect(found.categories.first?.value == Self.lamps)
        #expect(Self.suggest("jalan tanpa lampu", rules: [Self.rule(12, ["lampu jalan"])]).isEmpty)
        #expect(Self.suggest("lampu jalan padam", rules: [Self.rule(12, ["lampu jalan"])], region: nil).bodies.isEmpty)
    }

    @Test func theFirstRuleCountsWholeAndALaterOneHalf() {
        let rules = [Self.rule(20, ["padam"], body: .body(Holder(agency: Self.power))), Self.rule(10, ["lampu"], percent: 60)]
        let found = Self.suggest("lampu padam", rules: rules)
        #expect(found.bodies.map(\.value.agency) == [Self.city, Self.power])
        // 0.6 × (1 − 0.4 / 2) and 0.4 × (1 − 0.6 / 2): whoever contradicts lowers both.
        #expect(found.bodies.map(\.percent) == [48, 28])
    }

    @Test func allPhrasesConditionsAndDaysHaveToFit() {
        let later = Self.rule(1, ["lampu"], from: Self.day.adding(days: 1))
        let both = Self.rule(2, ["lampu", "padam"], all: true)
        let elsewhere = Self.rule(3, ["lampu"], RoutingCondition(region: "35.7"))
        let below = Self.rule(4, [], RoutingCondition(category: Self.transport))
        #expect(Self.suggest("lampu terang", rules: [later, both, elsewhere]).isEmpty)
        #expect(Self.suggest("lampu lama padam", rules: [both]).bodies.count == 1)
        #expect(Self.suggest("apa saja", rules: [below]).bodies.isEmpty)
        #expect(Self.suggest("apa saja", rules: [below], category: Self.lamps).bodies.first?.value.agency == Self.city)
    }

    @Test func sourcesThatAgreeStrengthenOneAnother() throws {
        let row = JurisdictionRow(
            id: ID(5), category: Self.transport, region: "35.78", body: .body(Holder(agency: Self.city, unit: ID(7))), ground: "Perda",
            source: .body, percent: 80, validFrom: .earliest)
        let found = Self.suggest(
            "lampu jalan padam", rules: [Self.rule(1, ["lampu jalan"])], rows: [row], category: Self.lamps, chosen: Self.city)
        // The unit has what speaks for its agency: 1 − 0.2 × 0.2 × 0.5.
        #expect(found.bodies.map(\.value) == [Holder(agency: Self.city, unit: ID(7))] && found.bodies.first?.percent == 98)
        #expect(Set(try #require(found.bodies.first).reasons.map(\.source)) == [.rule, .registry, .reporter])
    }

    @Test func whoHasEndedOrSaidNoIsNotSuggested() {
        #expect(Self.suggest("lampu", rules: [Self.rule(1, ["lampu"], body: .body(Holder(agency: ID(99))))]).bodies.isEmpty)
        let matter = RoutingMatter(stems: ["lampu"], region: "35.78", declined: [Self.city], day: Self.day)
        let table = RoutingTable(rules: [Self.rule(1, ["lampu"])], rows: [], stems: Self.stems)
        #expect(table.suggestion(for: matter, in: Self.surroundings).bodies.isEmpty)
    }

    @Test func whatPeopleDecidedTwiceRaisesAndLowers() {
        var office = Self.surroundings
        let unit = Holder(agency: Self.power)
        func bodies(_ chosen: Int) -> [Suggested<Holder>] {
            office.corrections = { _, _ in
                [
                    RouteCorrection(body: unit, chosen: chosen, rejected: 0),
                    RouteCorrection(body: Holder(agency: Self.city), chosen: 0, rejected: chosen),
                ]
            }
            return Self.suggest("lampu", rules: [Self.rule(1, ["lampu"])], category: Self.lamps, in: office).bodies
        }
        #expect(bodies(1).map(\.value.agency) == [Self.city] && bodies(1).first?.percent == 80)
        #expect(bodies(4).map(\.value.agency) == [Self.power, Self.city])
    }

    @Test func aRuleThatIsOftenWrongCountsLess() {
        var office = Self.surroundings
        func percent(_ record: RouteRecord) -> Int? {
            office.ruleRecord = { _ in record }
            return Self.suggest("lampu", rules: [Self.rule(1, ["lampu"])], in: office).bodies.first?.percent
        }
        #expect(percent(RouteRecord(suggested: 4, changed: 4)) == 80, "a few prove nothing")
        #expect(percent(RouteRecord(suggested: 10, taken: 0, changed: 10)) == 40)
    }

    @Test func rulesThatTurnInACircleAreFound() {
        let there = Self.rule(1, [], RoutingCondition(category: Self.lamps), body: nil, category: ID(20))
        let back = Self.rule(2, [], RoutingCondition(category: ID(20)), body: nil, category: Self.lamps)
        let path: (ID<Category>) -> [ID<Category>] = { $0 == Self.lamps ? [Self.transport, Self.lamps] : [$0] }
        #expect(back.circle(among: [there], ancestors: path) == [2, 1])
        #expect(back.circle(among: [], ancestors: path) == nil)
        #expect(Self.rule(3, [], RoutingCondition(category: ID(20)), category: ID(21)).circle(among: [there], ancestors: path) == nil)
    }

    @Test func rowsOfTheSameMatterAndBodyMayNotMeet() throws {
        func row(_ id: Int64, _ from: String, _ to: String?) throws -> JurisdictionRow {
            JurisdictionRow(
                id: ID(id), category: Self.lamps, region: "35", body: .government(.local), ground: "Perda", source: .body, percent: 80,
                validFrom: try #require(CivilDate(from)), validTo: to.flatMap { CivilDate($0) })
        }
        #expect(try row(1, "2026-01-01", nil).overlaps(row(2, "2026-05-01", "2026-06-01")))
        #expect(try !row(1, "2026-01-01", "2026-04-30").overlaps(row(2, "2026-05-01", nil)))
        #expect(try !row(1, "2026-01-01", nil).overlaps(row(1, "2026-01-01", nil)))
    }
}
