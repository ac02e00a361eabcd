import Foundation
import Testing
import WebTestSupport

@testable import Web

/// The router and the URL enum name the same addresses: what the sweep takes from the one, it takes from the other.
@Suite("The routes that are swept")
struct RouteEnumTests {
    /// The pattern of each case, read from the enum's own switch, which the compiler keeps complete.
    private static func patterns() throws -> Set<String> {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let source = try String(contentsOf: root.appendingPathComponent("Sources/Web/Server/SiteURL.swift"), encoding: .utf8)
        let body = try #require(source.split(separator: "private func segments").last)
        var patterns: Set<String> = []
        for match in body.matches(of: /case \.[a-zA-Z]+(?:\([^)]*\))?:\s*"([^\n]*)"\n/) {
            let pattern = String(match.1).replacing(/\\\(part\("([a-z]+)", [a-z]+\)\)/) { "{\($0.1)}" }
            if pattern.contains(#"\(step.rawValue)"#) {
                for step in SiteURL.ReportStep.allCases { patterns.insert(pattern.replacing(#"\(step.rawValue)"#, with: step.rawValue)) }
            } else {
                patterns.insert(pattern)
            }
        }
        return patterns
    }

    @Test("are all that the enum knows, and the enum knows all of them")
    func same() async throws {
        let office = try await TestOffice()
        let web = WebRouter(site: office.site)
        web.register(office.office)
        let registered = Set(web.routes.all.compactMap { $0.split(separator: " ").last.map(String.init) })
        let known = try Self.patterns()
        #expect(known.count > 50 && known.allSatisfy { !$0.contains("\\") })
        // The nouns of an account stand in the router one by one.
        let nouns = registered.filter { $0.hasPrefix("/petugas/akun/") }
        #expect(registered.subtracting(nouns) == known.subtracting(["/petugas/akun/{noun}"]))
        #expect(!nouns.isEmpty)
    }
}
