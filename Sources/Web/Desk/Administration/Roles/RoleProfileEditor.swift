import Domain
import Services

/// Naming a role with fewer acts, or changing what it takes away.
struct RoleProfileEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.roleProfiles
    var name: String { isNew ? "roleProfileNew" : "roleProfileEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [] }
        let profile = try profile(scene)
        return [("name", profile.name), ("role", profile.role.rawValue)]
            + ActionGroup.allCases.flatMap { group in
                group.actions(of: profile.role, in: scene.office.scope).filter(profile.withheld.contains).map {
                    (group.rawValue, $0.rawValue)
                }
            }
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let role = isNew ? Role(rawValue: form.raw("role")) : try profile(scene).role
        let name = form.line("name", "administration.field.name", hint: "administration.field.profileName.hint", limit: 120)
        let whose: [any Component] =
            isNew
            ? [
                form.select("role", "administration.field.baseRole", Role.ofSeats.map { Choice($0.rawValue, "desk.role.\($0.rawValue)") }),
                Button("administration.field.showActions", kind: .secondary, name: "action", value: Self.showing),
            ]
            : [HiddenField("role", role?.rawValue ?? ""), Inset(.phrase("desk.role.\(role?.rawValue ?? "")"))]
        return [name] + whose
            + groups(of: role, scene).map { group, actions in
                Checkboxes(
                    group.rawValue, "administration.actions.\(group.rawValue)",
                    options: actions.map { Choice($0.rawValue, "desk.action.\($0.rawValue)") }, chosen: Set(form.all(group.rawValue)),
                    error: form.errors[group.rawValue])
            }
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        if form.raw("action") == Self.showing { return nil }
        let name = form.text("name", "administration.field.name", required: true, limit: 120)
        guard
            let role = isNew ? form.choice("role", "administration.field.baseRole", as: Role.self, required: true) : try profile(scene).role
        else { return nil }
        let groups = groups(of: role, scene)
        var withheld: Set<Action> = []
        for (group, _) in groups {
            withheld.formUnion(form.choices(group.rawValue, "administration.actions.\(group.rawValue)", as: Action.self))
        }
        if withheld.isEmpty, let first = groups.first?.group {
            form.add(FieldError(first.rawValue, "administration.field.withheld.missing"))
        }
        guard form.isValid else { return nil }
        let filled = RoleProfileForm(name: name, role: role, withheld: withheld)
        if isNew {
            _ = try await scene.office.addRoleProfile(filled, by: scene.actor)
        } else {
            try await scene.office.editRoleProfile(try scene.entry(), filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }

    /// The value of the button that only shows the acts of the role that was chosen.
    private static let showing = "role"

    private func groups(of role: Role?, _ scene: AdministrationScene) -> [(group: ActionGroup, actions: [Action])] {
        guard let role else { return [] }
        return ActionGroup.allCases.map { ($0, $0.actions(of: role, in: scene.office.scope)) }.filter { !$0.1.isEmpty }
    }

    private func profile(_ scene: AdministrationScene) throws -> RoleProfile {
        guard let profile = scene.words.rules.roleProfile(try scene.entry()) else { throw Problem.notFound }
        return profile
    }
}

/// Taking a profile away that no seat ever had.
struct RoleProfileRemoving: AdministrationForm {
    let name = "roleProfileRemove"
    let list = AdministrationList.roleProfiles
    let isGrave = true

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        guard let profile = scene.words.rules.roleProfile(try scene.entry()) else { throw Problem.notFound }
        return [Inset(.text(profile.name))]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        try await scene.office.removeRoleProfile(try scene.entry(), by: scene.actor)
        return AdministrationOutcome(next: .administrationList(list.rawValue))
    }
}
