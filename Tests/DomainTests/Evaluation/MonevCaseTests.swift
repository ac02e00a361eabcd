import Domain
import Testing

/// The worked examples of the rules (kind `monev`), each through the indicator that carries its name.
@Suite("Evaluation: worked examples of the rules")
struct MonevCaseTests {
    static let all = DomainCase.all("monev")

    @Test("each example comes to what the rules say", arguments: all)
    func comesOut(example: DomainCase) throws {
        #expect(try MonevReading(example).result() == example.expected)
    }

    @Test("there are as many as were written")
    func areCounted() {
        #expect(Self.all.count == 73)
    }
}
