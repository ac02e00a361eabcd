/// A short text of a title and lines `name: value` in a fixed order, so that what is signed has one form only.
struct SignedLines {
    private let values: [String: String]

    /// Nil where a line is missing, double, unknown or in another place.
    init?(_ text: some StringProtocol, title: String, names: [String]) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count == names.count + 2, lines[0] == title, lines.last?.isEmpty == true else { return nil }
        var values: [String: String] = [:]
        for (name, line) in zip(names, lines.dropFirst()) {
            let start = name + ": "
            guard line.hasPrefix(start) else { return nil }
            values[name] = String(line.dropFirst(start.count))
        }
        self.values = values
    }

    /// A line that was asked for.
    subscript(name: String) -> String { values[name] ?? "" }
}
