/// Named values in the scope of a template.
///
/// A short list of pairs instead of a hash table: models have a dozen names, and comparing a few short words is faster.
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
            names.firstIndex(of: name).map { values[$0] }
        }
        set {
            if let index = names.firstIndex(of: name) {
                names.remove(at: index)
                values.remove(at: index)
            }
            guard let newValue else { return }
            names.append(name)
            values.append(newValue)
        }
    }
}
