import Domain
import Foundation
import Testing

@Suite("Evaluation: the indicators that the office ships")
struct IndicatorCatalogueTests {
    static let all = IndicatorCatalogue.first + IndicatorCatalogue.overview

    @Test("all are there, each once, in version 1")
    func areComplete() {
        #expect(Self.all.count == 85)
        #expect(Set(Self.all.map(\.id)).count == Self.all.count)
        #expect(Self.all.allSatisfy { $0.version == 1 })
        let numbers = Set(Self.all.map { String($0.id.prefix(3)) })
        for number in 1...32 where number != 25 {
            let id = "M" + (number < 10 ? "0" : "") + String(number)
            #expect(numbers.contains(id), "\(id) is missing")
        }
    }

    @Test("each is sound and its worked examples come out", arguments: all)
    func comesOut(definition: IndicatorDefinition) {
        #expect(definition.trialFaults == [])
        #expect(!definition.examples.isEmpty)
    }

    @Test("each is the same when written and read again, in lines and as JSON", arguments: all)
    func survivesWriting(definition: IndicatorDefinition) throws {
        #expect(try IndicatorDefinition(text: definition.text) == definition)
        let json = try JSONEncoder().encode(definition)
        #expect(try JSONDecoder().decode(IndicatorDefinition.self, from: json) == definition)
    }

    @Test("every component of the score is an indicator")
    func scoreIsFed() {
        for component in ScoreComponent.allCases { #expect(Self.all.contains { $0.id == component.rawValue }, "\(component)") }
    }

    @Test("every grain is measured by something")
    func grainsAreUsed() {
        #expect(Set(Self.all.map(\.grain)) == Set(Grain.allCases))
    }
}
