import DataTestSupport
import Domain
import Testing

@testable import Services

extension TestDesk {
    /// A rule of the office's own.
    @discardableResult
    func rule(
        _ phrases: String, body: RoutedBody?, category: ID<Domain.Category>? = nil, percent: Int = 80, number: Int = 10,
        condition: RoutingCondition = RoutingCondition(), isOn: Bool = true
    ) async throws -> ID<RoutingRule> {
        try await office.addRoutingRule(
            RoutingRuleForm(
                number: number, phrases: phrases, condition: condition, body: body, category: category, percent: percent, isOn: isOn,
                validFrom: ClockZone.wib.date(of: clock.read())),
            by: cast.verifier)
    }

    func row(_ body: RoutedBody, percent: Int = 80, region: String? = "35.78", by actor: Actor? = nil) async throws -> ID<JurisdictionRow> {
        try await office.addJurisdiction(
            JurisdictionForm(
                category: cast.category, region: region, body: body, ground: "Perda 1/2020 pasal 4", percent: percent,
                validFrom: ClockZone.wib.date(of: clock.read())),
            by: actor ?? cast.verifier)
    }

    /// What the worker does about new reports.
    func route() async throws {
        while try await office.indexNewReports() > 0 {}
        while try await office.suggestRoutes() > 0 {}
    }

    func suggestion(_ code: TrackingCode, for actor: Actor? = nil) async throws -> RouteSuggestion? {
        try await office.caseFile(code, for: .officer(actor ?? cast.verifier)).suggestion
    }

    func act(_ code: TrackingCode, declinedBy actor: Actor, to body: ID<Agency>) async throws {
        try await act(code, by: actor) { texts in
            .notAuthority(
                proposed: Target(holder: Holder(agency: body), zone: .wib), ground: texts.write(Self.reason, as: .ground, for: .office))
        }
    }

    var arbiter: Actor { Actor(kind: cast.verifier.kind, role: .nationalAdmin, duties: [.arbiter]) }
}
