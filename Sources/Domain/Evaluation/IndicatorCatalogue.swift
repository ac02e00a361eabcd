/// The indicators that the office ships, written as an administrator would write them (K.2; version 1).
public enum IndicatorCatalogue {
    /// M01 to M32 without M25, which is a score of others. In the order of the rules.
    public static let first: [IndicatorDefinition] = [handling, timeliness, quality, improvement, register].flatMap(read)

    /// Those whose facts are the histories of reports alone; the others need registers beside them.
    public static let ofReports = first.filter(\.grain.isOfReports)

    /// Definitions with an empty line between; one that cannot be read is left out, and a test counts them.
    static func read(_ text: String) -> [IndicatorDefinition] {
        var blocks: [[Substring]] = [[]]
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.isEmpty { blocks.append([]) } else { blocks[blocks.count - 1].append(line) }
        }
        return blocks.filter { !$0.isEmpty }.compactMap { lines in
            try? IndicatorDefinition(text: lines.joined(separator: "\n") + "\nfrom: 2018-01-01")
        }
    }
}
