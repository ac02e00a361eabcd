import Testing

@testable import Services

@Suite("Work in lanes") struct LanesTests {
    private struct Stop: Error {}

    @Test("gives the results in the order of the items, however many there are", arguments: [0, 1, 2, 7, 1000])
    func order(count: Int) async throws {
        let items = Array(0..<count)
        #expect(try await Lanes.map(items[...]) { "\($0)" } == items.map { "\($0)" })
        #expect(try await Lanes.map(items.dropFirst()) { $0 } == Array(items.dropFirst()), "also from the middle of a list")
    }

    @Test("fails as a whole where one item does")
    func fault() async {
        await #expect(throws: Stop.self) { try await Lanes.map(Array(0..<50)) { if $0 == 31 { throw Stop() } } }
    }
}
