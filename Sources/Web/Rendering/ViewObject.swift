/// Named values in the scope of a template.
///
/// Two short lists instead of a hash table: models have a dozen names, and comparing a few short words is faster. The names lie apart
/// from the values, so that looking through them copies no value.
public struct ViewObject: Sendable, ExpressibleByDictionaryLiteral {
    private var names: [String]
    private var values: [ViewValue]

    /// A scope with these names; the first of two equal names wins.
    public init(dictionaryLiteral elements: (String, ViewValue)...) {
        names = elements.map(\.0)
        values = elements.map(\.1)
    }

    /// What stands under `name`; setting replaces it.
    public subscript(name: String) -> ViewValue? {
        get {
            for index in names.indices where names[index] == name { return values[index] }
            return nil
        }
        set {
            while let index = names.firstIndex(of: name) {
                names.remove(at: index)
                values.remove(at: index)
            }
            guard let newValue else { return }
            names.append(name)
            values.append(newValue)
        }
    }
}
