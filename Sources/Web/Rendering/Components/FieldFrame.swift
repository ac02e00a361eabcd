/// What every control of a form shares: hint, error and the attribute that ties them to the control for screen readers.
enum FieldFrame {
    static func error(_ error: FieldError?) -> ViewValue {
        error.map { .object($0.view) } ?? .none
    }

    /// Ids of hint and error of the field `name`.
    static func describedBy(_ name: String, hint: Phrase?, error: FieldError?) -> ViewValue {
        let ids = [hint == nil ? nil : "\(name)-hint", error == nil ? nil : "\(name)-error"].compactMap { $0 }
        return ids.isEmpty ? .none : .text(ids.joined(separator: " "))
    }
}
