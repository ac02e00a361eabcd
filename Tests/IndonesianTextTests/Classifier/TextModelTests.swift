import Foundation
import Testing

@testable import IndonesianText

@Suite struct TextModelTests {
    private static let model = Task { try await TextLesson(SettledTexts.examples(120)).learn() }

    @Test func namesTheWordsThatSpeakForAGuess() async throws {
        let model = try await Self.model.value
        let guess = try #require(model.guesses(for: "Mohon segera, LAMPU di depan rumah kami padam dan gelap.").first)
        #expect(guess.label == "penerangan")
        #expect(Set(guess.words).isSubset(of: ["lampu", "padam", "gelap"]) && guess.words.count >= 2)
    }

    @Test func certaintiesAreSharesInFallingOrder() async throws {
        let guesses = try await Self.model.value.guesses(for: "lampu padam dekat tong sampah", limit: 10)
        #expect(guesses.count == 4)
        #expect(guesses.map(\.certainty) == guesses.map(\.certainty).sorted(by: >))
        #expect(abs(guesses.reduce(0) { $0 + $1.certainty } - 1) < 1e-9)
    }

    @Test(arguments: ["", "   ", "?!", "\u{0}\u{FFFD}", "zzzz qqqq", "ꦕꦫꦏꦤ꧀"])
    func aTextThatSaysNothingIsNoMatterOfCertainty(text: String) async throws {
        let guesses = try await Self.model.value.guesses(for: text)
        #expect(guesses.count == 3 && guesses.allSatisfy { $0.certainty < 0.9 && $0.words.isEmpty })
    }

    @Test func comesBackFromItsBytes() async throws {
        let model = try await Self.model.value
        #expect(TextModel(bytes: model.bytes) == model)
    }

    @Test func bytesThatWereCutOrAddedToAreNoModel() async throws {
        let bytes = try await Self.model.value.bytes
        for length in Set([0, 1, 18, 19, 20, bytes.count - 1]).union(stride(from: 25, to: bytes.count, by: bytes.count / 60)) {
            #expect(TextModel(bytes: Array(bytes.prefix(length))) == nil)
        }
        #expect(TextModel(bytes: bytes + [0]) == nil)
    }

    @Test func changedBytesEndNoProgram() async throws {
        let model = try await Self.model.value
        let bytes = model.bytes
        for step in 0..<40 {
            var changed = bytes
            changed[(step * 7919) % bytes.count] ^= UInt8(1 << (step % 8))
            if let other = TextModel(bytes: changed) { _ = other.guesses(for: "lampu jalan padam") }
        }
    }

    @Test func holdsNoWordOfAReport() async throws {
        let kept = String(decoding: try await Self.model.value.bytes, as: UTF8.self)
        for matter in SettledTexts.matters {
            for word in matter.words where word != matter.label { #expect(!kept.contains(word)) }
        }
    }

    @Test func itsCurvesAreThoseOfTheMathematicians() {
        for x in [1e-9, 0.001, 0.5, 1, 2, 2.718281828, 10, 12345.678, 1e12] {
            #expect(abs(RealFunctions.log(x) - log(x)) <= 1e-12 * max(1, abs(log(x))))
        }
        for x in [-600, -20.5, -1, -1e-7, 0, 0.3, 1, 17.25, 600] {
            #expect(abs(RealFunctions.exp(x) - exp(x)) <= 1e-12 * exp(x))
        }
        #expect(RealFunctions.log(0) == 0 && RealFunctions.log(-1) == 0 && RealFunctions.exp(1e9).isFinite)
    }
}
