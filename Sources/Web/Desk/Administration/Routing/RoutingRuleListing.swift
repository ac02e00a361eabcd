import Domain
import Services

/// The ordered rules by which a report finds its body, its category and its class.
struct RoutingRuleListing: AdministrationListing {
    let list = AdministrationList.routingRules
    private static let pageSize = 50

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let words = (scene.query.first("kata") ?? "").lowercased()
        let all = try await scene.office.routingRules(by: scene.actor).filter { entry in
            words.isEmpty || entry.rule.phrases.contains { $0.lowercased().contains(words) }
        }
        let after = scene.query.first("setelah").flatMap { ID<RoutingRule>($0) }
        let start = after.flatMap { last in all.firstIndex { $0.rule.id == last } }.map { $0 + 1 } ?? 0
        let shown = all[start...].prefix(Self.pageSize)
        return AdministrationTable(
            columns: [
                .init("administration.routing.number"), .init("administration.routing.phrases"), .init("administration.routing.body"),
                .init("administration.routing.category"), .init("administration.routing.percent", numeric: true),
                .init("administration.routing.state"),
            ],
            rows: shown.map { row($0.rule, scene) },
            filters: [
                TextInput(
                    "kata", "administration.routing.search", value: scene.query.first("kata") ?? "", kind: .search, width: .medium,
                    limit: 60)
            ], actions: [new()],
            next: next(start + shown.count < all.count ? shown.last?.rule.id : nil, scene, keeping: ["kata"]), isFirst: after == nil)
    }

    private func row(_ rule: RoutingRule, _ scene: AdministrationScene) -> [ViewValue] {
        let words = rule.phrases.prefix(4).joined(separator: ", ") + (rule.phrases.count > 4 ? ", …" : "")
        let state: ViewValue =
            rule.isOn
            ? .phrase("administration.routing.isOn.yes") : .component(StatusTag("administration.routing.isOff", tone: .neutral))
        return [
            link(String(rule.number), to: rule.id), .text(words), .phrase(RoutingFields.name(of: rule.body, scene.words)),
            .text(scene.words.category(rule.category)), .text(String(rule.percent)), state,
        ]
    }
}
