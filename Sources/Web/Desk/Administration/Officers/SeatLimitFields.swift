import Domain
import Services

/// To which places, categories and acts a seat is limited.
enum SeatLimitFields {
    /// The field for one more topic below the roots.
    static let deeper = "subtopic"

    /// - Parameter isFolded: they are one matter of many, and open only once something stands in them.
    static func components(_ scene: AdministrationScene, _ form: FormInput, isFolded: Bool) -> [any Component] {
        let chosen = Set(form.all("categories"))
        let roots = scene.words.rules.categories.roots.map(\.id)
        let below = Set(chosen.compactMap { ID<Category>($0) }).subtracting(roots)
        let ids = roots + below.sorted { $0.rawValue < $1.rawValue }
        let fields: [any Component] =
            [
                form.line("regions", "administration.field.regions", hint: "administration.field.regions.hint", limit: 1000),
                Checkboxes(
                    "categories", "administration.field.categories", hint: "administration.field.categories.hint",
                    options: ids.map { Choice($0.description, .verbatim(scene.words.category($0))) }, chosen: chosen,
                    error: form.errors["categories"]),
            ] + profile(scene, form)
        let isTyped =
            !chosen.isEmpty || !form.raw("regions").isEmpty || !form.raw("profile").isEmpty
            || ["regions", "categories", "profile"].contains { form.errors[$0] != nil }
        return isFolded && !isTyped ? [Details("administration.field.limits", body: ViewValue(fields))] : fields
    }

    /// Only where the installation has named such roles.
    private static func profile(_ scene: AdministrationScene, _ form: FormInput) -> [any Component] {
        let profiles = scene.words.rules.roleProfiles
        guard !profiles.isEmpty else { return [] }
        let choices = profiles.map { profile in
            Choice(
                profile.id.description,
                Phrase(
                    "administration.field.profile.of",
                    phrases: ["name": .verbatim(profile.name), "role": "desk.role.\(profile.role.rawValue)"]))
        }
        return [form.select("profile", "administration.field.profile", choices, prompt: "administration.field.profile.none")]
    }

    static func read(_ form: inout FormInput, _ scene: AdministrationScene) -> SeatLimits? {
        let regions = form.text("regions", "administration.field.regions", limit: 1000).split { ",;\n ".contains($0) }.map(String.init)
        var codes: Set<String> = []
        for typed in regions {
            guard let code = RegionCode(typed) ?? RegionCode(typed: typed), let current = scene.office.regions.current(code) else {
                form.add(FieldError("regions", Phrase("administration.field.regions.unknown", ["code": typed])))
                continue
            }
            codes.insert(current.description)
        }
        let categories = (form.all("categories") + form.all(deeper)).filter { !$0.isEmpty }.map { ID<Category>($0) }
        if categories.contains(nil) { form.add(FieldError("categories", "fault.field.unknown")) }
        let profile = ID<RoleProfile>(form.raw("profile"))
        if profile == nil, !form.raw("profile").isEmpty { form.add(FieldError("profile", "fault.field.unknown")) }
        return SeatLimits(regions: codes, categories: Set(categories.compactMap(\.self)), profile: profile)
    }
}
