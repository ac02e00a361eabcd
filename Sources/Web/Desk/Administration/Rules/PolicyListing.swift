import Domain
import Services

/// The dated rows of periods, shares and limits: never edited, only followed by a later one.
struct PolicyListing: AdministrationListing {
    let list = AdministrationList.policies

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let key = scene.query.first("kunci").flatMap(PolicyKey.init(rawValue:))
        let found = try await scene.office.policies(key: key, after: scene.query.first("setelah").flatMap { ID($0) }, limit: 100)
        return AdministrationTable(
            columns: [
                .init("administration.field.key"), .init("administration.field.value", numeric: true), .init("administration.field.scope"),
                .init("administration.field.validFrom"), .init("administration.field.basis"),
            ],
            rows: found.entries.map { row($0.row, scene) },
            filters: [
                SelectBox("kunci", "administration.field.key", options: PolicyChoices.all, chosen: key?.rawValue, prompt: "desk.queue.any")
            ],
            actions: [
                new(query: key.map { [(name: "kunci", value: $0.rawValue)] } ?? []),
                LinkButton(
                    "administration.form.policyRehearse.title",
                    to: .administrationAction(list.rawValue, AdministrationScene.new, PolicyRehearsing.noun), kind: .secondary),
            ],
            next: next(found.next, scene, keeping: ["kunci"]),
            isFirst: scene.query.first("setelah") == nil)
    }

    private func row(_ row: PolicyRow, _ scene: AdministrationScene) -> [ViewValue] {
        let value = scene.words.words.number(row.value, decimals: row.value == row.value.rounded() ? 0 : 2)
        return [
            .component(
                Link(
                    "administration.policy.\(row.key.rawValue)",
                    href: SiteURL.administrationList(list.rawValue).path(query: [(name: "kunci", value: row.key.rawValue)]))),
            .phrase(Phrase("administration.amount.\(row.unit.rawValue)", ["value": value])),
            row.agency.map { .text(scene.words.name(of: Holder(agency: $0))) } ?? .phrase("administration.nation"),
            .text(scene.words.shortDate(row.validFrom)), .phrase(scene.words.basis(row.basis)),
        ]
    }
}

/// Every key of a policy as an answer of a form.
enum PolicyChoices {
    static let all = PolicyKey.allCases.map { Choice($0.rawValue, "administration.policy.\($0.rawValue)") }
}
