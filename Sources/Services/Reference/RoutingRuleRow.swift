public import Domain

/// A rule of the first set, as the reference file has it: plain words, and which body and category they point to (I). Later rules are the
/// admins' own.
public struct RoutingRuleRow: ReferenceRow {
    /// By which it is known once it is loaded.
    public let code: String
    public let number: Int
    public let phrases: [String]
    public let needsAll: Bool
    /// `local` or `province` for the government of the place, else an agency's slug; empty where the rule names no body.
    public let body: String
    /// The chain of slugs of the category; empty where the rule names none.
    public let category: String
    public let reportClass: ReportClass?
    public let percent: Int

    private enum Match: String, CaseIterable { case any, all }

    static let file = "routing_rules.csv"
    static let columns = ["code", "number", "words", "match", "body", "category", "class", "percent"]

    init(_ fields: inout ReferenceFields) {
        code = fields.required("code")
        number = fields.integer("number", in: 1...RoutingCheck.mostNumber)
        phrases = fields.required("words").split(separator: ";").map { $0.split(separator: " ").joined(separator: " ") }
        needsAll = fields.word("match", fallback: Match.any) == .all
        body = fields.optional("body")
        category = fields.optional("category")
        reportClass = ReportClass(rawValue: fields.optional("class"))
        if reportClass == nil, !fields.optional("class").isEmpty {
            fields.complain("class", .unknownWord(fields.optional("class"), allowed: ReportClass.allCases.map(\.rawValue)))
        }
        percent = fields.integer("percent", in: 1...100)
        if phrases.contains(where: { RouteSuggester.stems(of: $0).isEmpty }) { fields.complain("words", .missing) }
        if body.isEmpty, category.isEmpty, reportClass == nil { fields.complain("body", .missing) }
    }

    /// The rows of the folder's file, or every bad line of it: unknown bodies and categories, and codes that stand twice, too.
    public static func read(folder: String, for reference: ReferenceSet) -> Result<[RoutingRuleRow], BadReference> {
        var found = ReferenceFile<RoutingRuleRow>(folder: folder)
        found.requireUnique("code", \.code)
        found.requireUnique("number") { "\($0.number)" }
        let bodies = Set(reference.agencies.map(\.slug) + GovernmentLevel.allCases.map(\.rawValue))
        let categories = Set(paths(of: reference.categories).values)
        for (line, row) in found.rows {
            if !row.body.isEmpty, !bodies.contains(row.body) { found.complain(line: line, "body", .unknownParent(row.body)) }
            if !row.category.isEmpty, !categories.contains(row.category) {
                found.complain(line: line, "category", .unknownParent(row.category))
            }
        }
        return found.bad.isEmpty ? .success(found.rows.map(\.row)) : .failure(BadReference(lines: found.bad))
    }

    /// The chain of slugs of each category, whose parents come before it.
    private static func paths(of categories: [CategoryRow]) -> [Int: String] {
        var paths: [Int: String] = [:]
        for category in categories {
            let parent = category.parentID.flatMap { paths[$0] }
            paths[category.id] = (parent.map { $0 + "/" } ?? "") + category.slug
        }
        return paths
    }
}
