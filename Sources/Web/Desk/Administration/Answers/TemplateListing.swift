import Domain
import Services

/// The ready texts that one owner keeps: the officer's agency, or the nation.
struct TemplateListing: AdministrationListing {
    let list = AdministrationList.templates

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let templates = try await scene.office.replyTemplates(of: scene.ownAgency, by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.field.templateCode"), .init("administration.field.templateTitle"),
                .init("administration.field.templateUse"), .init("administration.field.topic"),
            ],
            rows: templates.map { template in
                [
                    link(template.code, to: template.id), .text(template.title),
                    .phrase("desk.template.use.\(template.use.rawValue)"),
                    template.category == nil
                        ? .phrase("administration.field.topic.all") : .text(scene.words.category(template.category)),
                ]
            },
            actions: [new()])
    }
}
