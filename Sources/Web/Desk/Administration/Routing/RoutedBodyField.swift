import Domain
import Services

/// Whom a rule or a row names: one body, or the government of the report's place.
struct RoutedBodyField {
    private static let kind = "government"
    private static let fixed = "body"

    let isRequired: Bool
    /// The only agency that may be named, with its units; nil where any may.
    var own: ID<Agency>?

    private var field: BodyField {
        BodyField(
            name: Self.fixed, label: "administration.routing.body", unitsOf: own, offersItself: own != nil, searches: own == nil,
            isRequired: false, offersUnits: own == nil)
    }

    func beginning(_ body: RoutedBody?) -> [(name: String, value: String)] {
        switch body {
        case .government(let level)?: [(Self.kind, level.rawValue)]
        case .body(let holder)? where own != nil:
            [(Self.kind, Self.fixed), (Self.fixed, holder.unit?.description ?? BodyField.itself)]
        case .body(let holder)?:
            [(Self.kind, Self.fixed), (Self.fixed, holder.agency.description)]
                + (holder.unit.map { [("\(Self.fixed)Unit", $0.description)] } ?? [])
        case nil: []
        }
    }

    func components(_ form: FormInput, _ words: DeskWords) -> [any Component] {
        if own != nil { return field.components(form, words) }
        let levels = GovernmentLevel.allCases.map { Choice($0.rawValue, "administration.routing.government.\($0.rawValue)") }
        let none = isRequired ? [] : [Choice("", "administration.routing.government.none")]
        let choices = none + levels + [Choice(Self.fixed, "administration.routing.government.body")]
        return [form.radios(Self.kind, "administration.routing.government", choices)] + field.components(form, words)
    }

    /// Nil with a fault on the form, or where none is named and none has to be.
    func read(_ form: inout FormInput, _ words: DeskWords) -> RoutedBody? {
        if own == nil, let level = GovernmentLevel(rawValue: form.raw(Self.kind)) { return .government(level) }
        let target = field.read(&form, words)
        if let target { return .body(target.holder) }
        if isRequired || form.raw(Self.kind) == Self.fixed, form.errors[Self.fixed] == nil {
            form.add(
                FieldError(
                    own == nil ? Self.kind : Self.fixed, Phrase("form.required", phrases: ["label": "administration.routing.body"])))
        }
        return nil
    }
}
