import Domain
import Services

/// What rules and rows of the registry have in common on a form: category, region, certainty, days.
enum RoutingFields {
    static func beginning(
        category: ID<Category>?, region: String?, percent: Int, from: CivilDate, to: CivilDate?
    ) -> [(name: String, value: String)] {
        [("category", category?.description ?? ""), ("region", region ?? ""), ("percent", String(percent))]
            + from.answers(to: "validFrom") + (to?.answers(to: "validTo") ?? [])
    }

    static func place(_ form: FormInput, _ words: DeskWords) -> [any Component] {
        [
            CategorySelect(
                form: form, words: words, label: "administration.routing.category", hint: "administration.routing.category.hint"),
            form.line("region", "administration.routing.region", hint: "administration.routing.region.hint", width: .short, limit: 20),
        ]
    }

    static func validity(_ form: FormInput) -> [any Component] {
        [
            form.line("percent", "administration.routing.percent", hint: "administration.routing.percent.hint", width: .short, limit: 3),
            form.day("validFrom", "administration.routing.validFrom"),
            form.day("validTo", "administration.routing.validTo", hint: "administration.routing.validTo.hint"),
        ]
    }

    struct Read {
        var category: ID<Category>?
        var region: String?
        var percent: Int
        var from: CivilDate
        var to: CivilDate?
    }

    /// Nil with a fault on the form.
    static func read(_ form: inout FormInput, _ scene: AdministrationScene) -> Read? {
        let category = category("category", &form, scene)
        let typed = form.text("region", "administration.routing.region", limit: 20)
        let region = typed.isEmpty ? nil : RegionCode(typed) ?? RegionCode(typed: typed)
        let current = region.flatMap { scene.office.regions.current($0) }
        if current == nil, !typed.isEmpty {
            form.add(FieldError("region", Phrase("administration.field.regions.unknown", ["code": typed])))
        }
        let percent = number("percent", "administration.routing.percent", &form)
        let from = form.civilDate("validFrom", "administration.routing.validFrom", required: true)
        let to = form.civilDate("validTo", "administration.routing.validTo")
        guard form.isValid, let percent, let from else { return nil }
        return Read(category: category, region: current?.description, percent: percent, from: from, to: to)
    }

    static func category(_ name: String, _ form: inout FormInput, _ scene: AdministrationScene) -> ID<Category>? {
        let typed = form.raw(name)
        let found = ID<Category>(typed).flatMap { scene.words.rules.categories.entry($0)?.id }
        if found == nil, !typed.isEmpty { form.add(FieldError(name, "fault.field.unknown")) }
        return found
    }

    static func number(_ name: String, _ label: Phrase, _ form: inout FormInput) -> Int? {
        let typed = form.text(name, label, required: true, limit: 6)
        let number = Int(typed)
        if number == nil, !typed.isEmpty { form.add(FieldError(FieldFault(name, .malformed), label: label)) }
        return number
    }

    /// “Pemerintah daerah setempat”, or the body's name.
    static func name(of body: RoutedBody?, _ words: DeskWords) -> Phrase {
        switch body {
        case .government(let level)?: "administration.routing.government.\(level.rawValue)"
        case .body(let holder)?: .verbatim(words.name(of: holder))
        case nil: .verbatim("")
        }
    }
}
