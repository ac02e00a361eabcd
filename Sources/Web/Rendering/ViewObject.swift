/// Named values in the scope of a template.
///
/// A short list instead of a hash table: models have a dozen names, and comparing a few short words is faster.
public struct ViewObject: Sendable, ExpressibleByDictionaryLiteral {
    private var entries: [(name: String, value: ViewValue)]

    /// A scope with these names; the first of two equal names wins.
    public init(dictionaryLiteral elements: (String, ViewValue)...) {
        entries = elements
    }

    /// What stands under `name`; setting replaces it.
    public subscript(name: String) -> ViewValue? {
        get { entries.firstIndex(named: name).map { entries[$0].value } }
        set {
            while let index = entries.firstIndex(named: name) { entries.remove(at: index) }
            guard let newValue else { return }
            entries.append((name, newValue))
        }
    }
}

extension [(name: String, value: ViewValue)] {
    /// Looks at the names where they lie: taking an entry out of the list would copy its value.
    fileprivate func firstIndex(named name: String) -> Int? {
        withUnsafeBufferPointer { entries in
            for index in entries.indices where entries[index].name == name { return index }
            return nil
        }
    }
}
