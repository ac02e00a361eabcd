import Testing

/// One Swift file, split line by line into what the compiler runs, what stands in string literals and what is comment.
struct SwiftSource: Sendable, CustomTestStringConvertible {
    let path: String
    let lines: [Line]

    struct Line: Sendable {
        var whole = ""
        var code = ""
        var strings = ""
        var comment = ""
    }

    init(path: String, text: String) {
        self.path = path
        var splitter = SwiftSplitter(text)
        lines = splitter.split()
    }

    /// `Sources/<target>/…`
    var target: String {
        let parts = path.split(separator: "/")
        return parts.count > 2 ? String(parts[1]) : ""
    }

    var testDescription: String { path }

    /// Places for a failure message: `path:line`, for each line that `isFault` holds for.
    func places(where isFault: (Line) -> Bool) -> [String] {
        lines.enumerated().filter { isFault($0.element) }.map { "\(path):\($0.offset + 1)" }
    }
}
