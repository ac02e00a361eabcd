import Foundation
import Services
import Web

/// A small part of the real reference data: Surabaya and Ciamis with their provinces, the agencies of the nation and of these
/// places, and every rule. Read once for all tests.
enum TestReference {
    struct Contents: Sendable {
        let set: ReferenceSet
        let policies: [DeadlinePolicyRow]
        let routing: [RoutingRuleRow]
        let procedures: [SopStepRow]
        let articles: [ArticleRow]
    }

    private static let regions = ["32", "32.07", "35", "35.78"]

    static let contents = Result<Contents, any Error> {
        let source = URL(fileURLWithPath: TestSite.resources.path).appendingPathComponent("Reference")
        let target = FileManager.default.temporaryDirectory.appendingPathComponent("lapor-reference-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: target) }
        try FileManager.default.createDirectory(at: target.appendingPathComponent("regions"), withIntermediateDirectories: true)
        for name in ["categories.csv", "holidays.csv", "deadline_policies.csv", "stopwords.csv", "sop_steps.csv", "articles.csv"] {
            try FileManager.default.copyItem(at: source.appendingPathComponent(name), to: target.appendingPathComponent(name))
        }
        for name in ["provinces", "regencies", "districts", "villages", "retired_region_codes"] {
            try copy("regions/\(name).csv", from: source, to: target) { isKept(code: $0[0], isRetired: name.hasPrefix("retired")) }
        }
        try copy("agencies.csv", from: source, to: target) { fields in
            fields.count == 7 && (fields[4].isEmpty || regions.contains(String(fields[4])))
        }
        let kept = try String(contentsOf: target.appendingPathComponent("agencies.csv"), encoding: .utf8).split(separator: "\n")
            .compactMap { $0.split(separator: ",").first }
        let bodies = Set(kept + ["", "local", "province"])
        try copy("routing_rules.csv", from: source, to: target) { $0.count > 4 && bodies.contains($0[4]) }
        let set = try ReferenceLoader.validate(folder: target.path).get()
        return Contents(
            set: set, policies: try DeadlinePolicyRow.read(folder: target.path).get(),
            routing: try RoutingRuleRow.read(folder: target.path, for: set).get(),
            procedures: try SopStepRow.read(folder: target.path).get(), articles: try ArticleRow.read(folder: target.path).get())
    }

    private static func isKept(code: Substring, isRetired: Bool) -> Bool {
        if isRetired { return false }
        return code.count == 2 || code.count == 5 ? regions.contains(String(code)) : code.hasPrefix("35.78.") || code.hasPrefix("32.07.")
    }

    /// The header and every line whose fields pass. The files quote no commas where it matters here.
    private static func copy(_ name: String, from: URL, to: URL, where isKept: ([Substring]) -> Bool) throws {
        let lines = try String(contentsOf: from.appendingPathComponent(name), encoding: .utf8).split(separator: "\n")
        let kept = lines.enumerated().filter { index, line in
            index == 0 || isKept(line.split(separator: ",", omittingEmptySubsequences: false))
        }.map(\.element)
        try (kept.joined(separator: "\n") + "\n").write(to: to.appendingPathComponent(name), atomically: true, encoding: .utf8)
    }
}
