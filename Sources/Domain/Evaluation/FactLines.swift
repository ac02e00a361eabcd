/// The facts of one report in short lines: what all of them tell stands once, rows that differ by their body alone are one line. A body
/// named twice has the row twice.
///
///     channel=web class=nonSupervisoryComplaint
///     arrival 2025-07-14 n a12 u12.4 standing=disposed
public struct FactLines: Hashable, Sendable {
    public let text: String

    /// - Parameter rows: of one report.
    public init(_ rows: [FactRow]) {
        let common = Self.common(to: rows)
        var groups: [Group: [EvaluatedBody]] = [:]
        for row in rows {
            let own = row.fields.filter { common[$0.key] != $0.value }
            groups[Group(grain: row.grain, date: row.date, fields: Self.written(own)), default: []].append(row.body)
        }
        let lines = groups.map { group, bodies in
            ([group.grain.rawValue, group.date.description] + bodies.map(Self.written).sorted() + group.fields).joined(separator: " ")
        }
        text = rows.isEmpty ? "" : ([Self.written(common).joined(separator: " ")] + lines.sorted()).joined(separator: "\n")
    }

    /// Reads what was written; nil for all else.
    public init?(text: String) {
        self.text = text
        if !text.isEmpty, rows(subject: "") == nil { return nil }
    }

    /// The rows again, of a report of this number; nil where the text is none of ours.
    public func rows(subject: String) -> [FactRow]? {
        if text.isEmpty { return [] }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard let common = Self.fields(lines[0].split(separator: " ")) else { return nil }
        var rows: [FactRow] = []
        for line in lines.dropFirst() {
            let words = line.split(separator: " ")
            let bodies = words.dropFirst(2).prefix { !$0.contains("=") }
            guard words.count > 2, let grain = Grain(rawValue: String(words[0])), let date = CivilDate(String(words[1])), !bodies.isEmpty,
                let own = Self.fields(words[(2 + bodies.count)...])
            else { return nil }
            for word in bodies {
                guard let body = Self.body(word) else { return nil }
                rows.append(FactRow(grain: grain, body: body, date: date, subject: subject, fields: common.merging(own) { $1 }))
            }
        }
        return rows
    }

    private struct Group: Hashable {
        var grain: Grain
        var date: CivilDate
        var fields: [String]
    }

    private static func common(to rows: [FactRow]) -> [FactField: FactValue] {
        guard let first = rows.first else { return [:] }
        return rows.dropFirst().reduce(into: first.fields) { common, row in
            common = common.filter { row.fields[$0.key] == $0.value }
        }
    }

    private static func written(_ fields: [FactField: FactValue]) -> [String] {
        fields.map { "\($0.key.rawValue)=\($0.value.written)" }.sorted()
    }

    private static func fields(_ words: some Sequence<Substring>) -> [FactField: FactValue]? {
        var fields: [FactField: FactValue] = [:]
        for word in words {
            let pair = word.split(separator: "=", maxSplits: 1)
            guard pair.count == 2, let field = FactField(rawValue: String(pair[0])), let value = FactValue(String(pair[1]), as: field.shape)
            else { return nil }
            fields[field] = value
        }
        return fields
    }

    private static func written(_ body: EvaluatedBody) -> String {
        switch body {
        case .nation: "n"
        case .agency(let agency): "a\(agency.rawValue)"
        case .unit(let holder): "u\(holder.agency.rawValue).\(holder.unit?.rawValue ?? 0)"
        }
    }

    private static func body(_ word: Substring) -> EvaluatedBody? {
        let numbers = word.dropFirst().split(separator: ".").compactMap { Int64($0) }
        switch (word.first, numbers.count) {
        case ("n", 0) where word.count == 1: return .nation
        case ("a", 1): return .agency(ID(numbers[0]))
        case ("u", 2): return .unit(Holder(agency: ID(numbers[0]), unit: numbers[1] == 0 ? nil : ID(numbers[1])))
        default: return nil
        }
    }
}
