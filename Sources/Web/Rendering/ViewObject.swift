/// Named values in the scope of a template.
///
/// A short list of pairs instead of a hash table: models have a dozen names, and comparing a few short words is faster.
public struct ViewObject: Sendable, ExpressibleByDictionaryLiteral {
    private var fields: [(name: String, value: ViewValue)]

    /// A scope with these names; the first of two equal names wins.
    public init(dictionaryLiteral elements: (String, ViewValue)...) {
        fields = elements.map { (name: $0.0, value: $0.1) }
    }

    /// What stands under `name`; setting replaces it.
    public subscript(name: String) -> ViewValue? {
        get {
            for field in fields where field.name == name { return field.value }
            return nil
        }
        set {
            fields.removeAll { $0.name == name }
            if let newValue { fields.append((name: name, value: newValue)) }
        }
    }
}
