/// A table as text that a spreadsheet reads (RFC 4180): the first line names the columns. What begins like a formula is written so that no
/// spreadsheet takes it for one.
public struct CSVTable: Sendable {
    public let text: String

    public init(columns: [String], rows: [[String]]) {
        text = ([columns] + rows).map { $0.map(Self.cell).joined(separator: ",") + "\r\n" }.joined()
    }

    private static func cell(_ text: String) -> String {
        let plain = text.first.map { "=+-@\t\r".contains($0) } == true && !isNumber(text) ? "'" + text : text
        guard plain.contains(where: { ",\"\r\n".contains($0) }) else { return plain }
        return "\"" + plain.replacing("\"", with: "\"\"") + "\""
    }

    /// Growth may be below zero: a number stays one.
    private static func isNumber(_ text: String) -> Bool {
        text.wholeMatch(of: /-[0-9]+(\.[0-9]+)?/) != nil
    }
}
