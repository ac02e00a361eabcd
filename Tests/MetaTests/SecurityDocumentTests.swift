import Foundation
import Testing

/// What the documents of docs/security promise is there: evidence that does not exist proves nothing.
@Suite("The security documents")
struct SecurityDocumentTests {
    private static let standard = "docs/security/asvs.md"

    /// A row of the table: number, level, what is asked for, state, evidence.
    private struct Requirement {
        let number: [Int]
        let level: String
        let state: String
        let evidence: String
    }

    private func requirements() throws -> [Requirement] {
        try Repository.text(Self.standard).split(separator: "\n").compactMap { line in
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard cells.count == 5, cells[0].first?.isNumber == true else { return nil }
            return Requirement(
                number: cells[0].split(separator: ".").compactMap { Int($0) }, level: cells[1], state: cells[3], evidence: cells[4])
        }
    }

    @Test("each file that is named as evidence or guard exists")
    func evidence() throws {
        for document in try Repository.files(below: "docs/security", suffix: ".md") {
            let paths = /`([A-Za-z][A-Za-z0-9_.+-]*(?:\/[A-Za-z0-9_.+-]+)+)`/
            let named = try Repository.text(document).matches(of: paths).map { String($0.1) }
            for path in named {
                let place = Repository.root.appending(path: path).path(percentEncoded: false)
                #expect(FileManager.default.fileExists(atPath: place), "\(document) names \(path)")
            }
        }
    }

    @Test("each test that is named by its sentence is a test")
    func sentences() throws {
        let tests = try Repository.files(below: "Tests").filter { $0.hasSuffix(".swift") || $0.hasSuffix(".py") }.map(Repository.text)
        let told = try Repository.text("docs/security/threat-model.md").matches(of: /“([^”]+)”/).map { String($0.1) }
        #expect(told.count >= 11)
        for sentence in told {
            #expect(tests.contains { $0.contains(sentence) }, "no test is called “\(sentence)”")
        }
    }

    /// 5.0.0 has 70 requirements of level 1 and 183 of level 2.
    @Test("the standard's requirements of levels 1 and 2 stand each once, in order, each with a state and a reason")
    func standard() throws {
        let all = try requirements()
        #expect(all.count(where: { $0.level == "1" }) == 70 && all.count(where: { $0.level == "2" }) == 183 && all.count == 253)
        #expect(all.allSatisfy { $0.number.count == 3 })
        #expect(zip(all, all.dropFirst()).allSatisfy { $0.number.lexicographicallyPrecedes($1.number) })
        let states: Set<String> = ["met", "partly", "not met", "operator", "n/a"]
        for requirement in all {
            #expect(states.contains(requirement.state) && !requirement.evidence.isEmpty, "\(requirement.number)")
        }
        let text = try Repository.text(Self.standard)
        for (state, words) in [("met", "are met"), ("partly", "partly"), ("not met", "not"), ("n/a", "do not apply")] {
            let count = all.count { $0.state == state }
            #expect(text.contains("\(count) \(words)"), "the sum of “\(state)” is \(count)")
        }
    }
}
