import DataTestSupport
import Domain
import Testing

@testable import Services

@Suite("The questions that ship")
struct ShippedQuestionTests {
    @Test("are sound, belong to categories that there are, load once, and make no report wait")
    func load() async throws {
        let rows = try QuestionRow.read(folder: TestOffice.folder).get()
        #expect(rows.count >= 8 && rows.allSatisfy { !$0.form.isRequired })
        try await TestOffice.with(.sqlite, isLoaded: false) { test in
            let policies = try DeadlinePolicyRow.read(folder: TestOffice.folder).get()
            let counts = try await test.office.loadReference(TestOffice.reference, policies: policies, questions: rows)
            #expect(counts.questions == rows.count, "each names a category that there is")
            #expect(try await test.office.loadReference(TestOffice.reference, policies: policies, questions: rows).isNothing)
        }
    }
}
