import Domain
import Services

/// The roles with fewer acts that the installation has named.
struct RoleProfileListing: AdministrationListing {
    let list = AdministrationList.roleProfiles

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        AdministrationTable(
            columns: [
                .init("administration.field.name"), .init("administration.field.baseRole"), .init("administration.field.withheld"),
            ],
            rows: scene.words.rules.roleProfiles.map { profile in
                [
                    link(profile.name, to: profile.id), .phrase("desk.role.\(profile.role.rawValue)"),
                    .phrase(scene.words.actions(profile.withheld)),
                ]
            },
            actions: [new()])
    }
}
