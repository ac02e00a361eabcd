/// A header value with parameters: `form-data; name="foto"; filename="a.jpg"`.
struct HeaderParameters {
    /// What stands before the first semicolon.
    let value: String
    private var parameters: [(name: String, value: String)] = []

    init(_ text: String) {
        var rest = text.unicodeScalars[...]
        let head = rest.prefix { $0 != ";" }
        value = Self.trimmed(head)
        rest = rest[head.endIndex...]
        while rest.popFirst() != nil {
            let name = rest.prefix { $0 != "=" && $0 != ";" }
            rest = rest[name.endIndex...]
            guard rest.first == "=" else { continue }
            rest.removeFirst()
            let value = Self.takeValue(&rest)
            parameters.append((name: Self.trimmed(name).lowercased(), value: value))
        }
    }

    /// The first parameter of that name.
    subscript(name: String) -> String? {
        parameters.first { $0.name == name }?.value
    }

    /// Browsers escape quotation marks as `%22` or `\"`; both are read.
    private static func takeValue(_ rest: inout Substring.UnicodeScalarView) -> String {
        while rest.first == " " { rest.removeFirst() }
        guard rest.first == "\"" else {
            let plain = rest.prefix { $0 != ";" }
            rest = rest[plain.endIndex...]
            return trimmed(plain)
        }
        rest.removeFirst()
        var value = String.UnicodeScalarView()
        while let scalar = rest.popFirst(), scalar != "\"" {
            if scalar == "\\", rest.first == "\"" { rest.removeFirst(); value.append("\"") } else { value.append(scalar) }
        }
        rest = rest[(rest.firstIndex(of: ";") ?? rest.endIndex)...]
        return String(value)
    }

    private static func trimmed(_ scalars: Substring.UnicodeScalarView) -> String {
        func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar == " " || scalar == "\t" }
        var scalars = scalars
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }
}
