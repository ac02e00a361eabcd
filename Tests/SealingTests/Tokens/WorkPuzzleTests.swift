import Testing

@testable import Sealing

@Suite("Work that speaks for a person")
struct WorkPuzzleTests {
    private let puzzle = WorkPuzzle(challenge: "percobaan", bits: 6)

    private var answers: [Int] { (0..<WorkPuzzle.parts).map { part in (0...).first { puzzle.accepts($0, part: part) } ?? -1 } }

    @Test("a part's answer is SHA-256 of challenge, part and number with so many zero bits before it")
    func vector() {
        // printf '%s' 'percobaan:0:NUMBER' | sha256sum
        let number = answers[0]
        let hex = ContentHash(of: Array("percobaan:0:\(number)".utf8)).hex
        #expect(hex.hasPrefix("00") || (hex.hasPrefix("0") && "0123".contains(hex.dropFirst().first ?? "f")))
        #expect(!(0..<number).contains { puzzle.accepts($0, part: 0) })
    }

    @Test("parts are counted in their order, and go on where another page left them")
    func order() {
        let all = answers
        #expect(puzzle.solved(all, from: 0, before: 0) == WorkPuzzle.parts)
        #expect(puzzle.solved(all.prefix(5), from: 0, before: 0) == 5)
        #expect(puzzle.solved(all.dropFirst(5), from: 5, before: 5) == WorkPuzzle.parts)
        #expect(puzzle.solved(all.dropFirst(3), from: 3, before: 5) == WorkPuzzle.parts, "what was counted before is not checked again")
        #expect(puzzle.solved(all.dropFirst(7), from: 7, before: 5) == 5, "a gap counts for nothing")
    }

    @Test("what is wrong holds nothing up and counts for nothing")
    func wrong() {
        #expect(puzzle.solved([-1, 5], from: 0, before: 0) == 0)
        #expect(puzzle.solved([], from: 0, before: 3) == 3)
        #expect(puzzle.solved([Int.max], from: 0, before: 0) == 0)
        #expect(puzzle.solved(answers, from: -1, before: 0) == 0)
        #expect(!puzzle.accepts(0, part: WorkPuzzle.parts) && !puzzle.accepts(0, part: -1))
        #expect(puzzle.solved(answers + answers, from: 0, before: 0) == WorkPuzzle.parts)
    }

    @Test("another challenge is another puzzle, and each bit doubles the work")
    func bound() {
        #expect(WorkPuzzle(challenge: "lain", bits: 6).solved(answers, from: 0, before: 0) < WorkPuzzle.parts)
        #expect(WorkPuzzle(challenge: "x", bits: 0).bits == 1 && WorkPuzzle(challenge: "x", bits: 99).bits == 32)
    }
}
