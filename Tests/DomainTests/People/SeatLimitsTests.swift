import Foundation
import Testing

@testable import Domain

@Suite("A seat may be limited to places and categories")
struct SeatLimitsTests {
    private let both = SeatLimits(regions: ["35.78", "51"], categories: [ID(7)])

    @Test("no limit is none")
    func none() {
        #expect(SeatLimits() == nil)
    }

    @Test(
        "a region covers what lies in it, and nothing that only begins with the same digits",
        arguments: [
            ("35.78", true), ("35.78.01", true), ("35.78.01.1001", true), ("51.03", true), ("51", true), ("35", false), ("35.7", false),
            ("35.781", false), ("36.78", false), ("", false),
        ])
    func regions(code: String, isCovered: Bool) throws {
        let limits = try #require(SeatLimits(regions: ["35.78", "51"]))
        #expect(limits.cover(region: code, categories: []) == isCovered)
        #expect(!limits.cover(region: nil, categories: [ID(7)]))
    }

    @Test("a category covers what stands under it, and both limits hold at once")
    func categories() throws {
        let limits = try #require(both)
        #expect(limits.cover(region: "35.78.01", categories: [ID(1), ID(7), ID(70)]))
        #expect(!limits.cover(region: "35.78.01", categories: [ID(1), ID(8)]))
        #expect(!limits.cover(region: "35.78.01", categories: []))
        #expect(!limits.cover(region: "35.79.01", categories: [ID(7)]))
    }

    @Test("who sees less lies within who sees more")
    func within() throws {
        let city = try #require(SeatLimits(regions: ["35.78"]))
        let district = try #require(SeatLimits(regions: ["35.78.01"]))
        let topic = try #require(SeatLimits(categories: [ID(7)]))
        let cityTopic = try #require(SeatLimits(regions: ["35.78"], categories: [ID(7)]))
        #expect(city.isWithin(nil) && district.isWithin(city) && cityTopic.isWithin(city) && cityTopic.isWithin(topic))
        #expect(!city.isWithin(district) && !topic.isWithin(city) && !city.isWithin(topic) && !city.isWithin(cityTopic))
    }

    @Test("a limited seat runs nothing of the office", arguments: Action.allCases)
    func office(action: Action) {
        let agency = ID<Agency>(1)
        let standing = Standing(holderAgency: agency)
        func allows(_ limits: SeatLimits?) -> Bool {
            Permissions.allows(
                action, actor: Actor(kind: .officer(ID(9)), role: .agencyAdmin, agency: agency, limits: limits), on: standing,
                office: .agency(agency))
        }
        let manages: Set<Action> = [
            .manageSOP, .managePacks, .manageUsers, .manageUnits, .managePolicy, .manageCalendar, .manageKeys, .manageIndicators,
            .readAuditLog,
        ]
        #expect(allows(both) == (allows(nil) && !manages.contains(action)))
    }

    @Test("what events keep of their author has no limits")
    func stored() throws {
        let actor = Actor(kind: .officer(ID(9)), role: .leader, agency: ID(1), limits: both)
        let text = try JSONEncoder().encode(actor)
        #expect(!String(decoding: text, as: UTF8.self).contains("limits"))
        #expect(try JSONDecoder().decode(Actor.self, from: text).limits == nil)
    }
}
