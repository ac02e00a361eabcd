/// Named values in the scope of a template.
///
/// A short list of pairs instead of a hash table: models have a dozen names, and comparing a few short words is faster.
public struct ViewObject: Sendable, ExpressibleByDictionaryLiteral {
    private var fields: [(String, ViewValue)]

    /// A scope with these names; the first of two equal names wins.
    public init(dictionaryLiteral elements: (String, ViewValue)...) {
        fields = elements
    }

    /// What stands under `name`; setting replaces it.
    public subscript(name: String) -> ViewValue? {
        get {
            // By index, because iterating would copy every value on the way.
            for index in fields.indices where fields[index].0 == name { return fields[index].1 }
            return nil
        }
        set {
            fields.removeAll { $0.0 == name }
            if let newValue { fields.append((name, newValue)) }
        }
    }
}
