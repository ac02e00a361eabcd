import Testing

/// Guards against a file that is not found or a kind that no test runs.
@Suite struct DomainCaseCountTests {
    @Test(arguments: [
        ("due", 58), ("onTime", 7), ("workingDay", 6), ("escalation", 24), ("trackingCode", 9), ("rubric", 11), ("format", 4), ("sms", 2),
    ])
    func allWorkedExamplesOfAKindAreRun(kind: String, count: Int) {
        #expect(DomainCase.all(kind).count == count)
    }

    @Test func noKindIsForgotten() throws {
        let kinds = Set(try Fixtures.table("domain-cases.csv").compactMap { $0["kind"] })
        // Indicators come with monitoring and evaluation.
        #expect(kinds.subtracting(["monev"]) == ["due", "onTime", "workingDay", "escalation", "trackingCode", "rubric", "format", "sms"])
    }
}
