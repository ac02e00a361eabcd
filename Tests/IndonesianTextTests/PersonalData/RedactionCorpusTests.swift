import IndonesianText
import Testing

@Suite("What tells about a person is found, and little else")
struct RedactionCorpusTests {
    @Test("on thousands of disguised values and thousands of harmless sentences")
    func corpus() {
        let positives = RedactionCorpus.positives(perDisguise: 80, seed: 20_261_122)
        let negatives = RedactionCorpus.negatives(4000, seed: 8_112_026)
        let score = RedactionScore(positives + negatives)
        print("redaction corpus, \(positives.count) values, \(negatives.count) harmless sentences")
        for line in score.lines { print("  " + line) }
        for kind in PersonalKind.allCases {
            #expect(score.precision(kind) >= 0.95, "\(kind): \(score.examples.joined(separator: "\n"))")
            #expect(score.recall(kind) >= 0.995, "\(kind): \(score.examples.joined(separator: "\n"))")
        }
    }

    @Test("on disguises that the finder was not made by")
    func heldOut() {
        let score = RedactionScore(RedactionCorpus.heldOut(perDisguise: 60, seed: 1_708))
        print("held-out disguises")
        for line in score.lines { print("  " + line) }
        for kind in PersonalKind.allCases where kind != .name {
            #expect(score.recall(kind) >= 0.995, "\(kind): \(score.examples.joined(separator: "\n"))")
        }
    }
}
