import Foundation
import Testing

@Suite("The list of guards that are taken out by the long tests")
struct GuardListTests {
    private struct Guard: Decodable {
        let keeps: String
        let file: String
        let `guard`: String
        let without: String
        let tests: String
    }

    @Test("every guard stands once where the list says, and its tests are there")
    func stands() throws {
        let guards = try JSONDecoder().decode([Guard].self, from: Data(try Repository.text("Tests/guards/guards.json").utf8))
        #expect(guards.count > 20)
        #expect(Set(guards.map(\.keeps)).count == guards.count)
        let suites = try Set(
            Repository.files(below: "Tests", suffix: "Tests.swift").compactMap { $0.split(separator: "/").last?.dropLast(".swift".count) })
        for entry in guards {
            let text = try Repository.text(entry.file)
            #expect(text.ranges(of: entry.guard).count == 1, "\(entry.file): \(entry.keeps)")
            #expect(entry.without != entry.guard)
            #expect(suites.contains(entry.tests[...]), "\(entry.tests)")
        }
    }
}
