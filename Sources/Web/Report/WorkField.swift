import Sealing

/// The hidden field in which a page of telling a report takes what the device has solved: `3:17.4032.99` are the answers to the parts
/// from the fourth on.
struct WorkField {
    static let name = "_work"

    let from: Int
    let numbers: [Int]

    /// Nil for anything that no script of ours writes.
    init?(_ text: String) {
        let sides = text.split(separator: ":", omittingEmptySubsequences: false)
        guard sides.count == 2, text.utf8.count <= 400, let from = Int(sides[0]), from >= 0 else { return nil }
        let numbers = sides[1].split(separator: ".").map { Int($0) }
        guard !numbers.isEmpty, numbers.count <= WorkPuzzle.parts, !numbers.contains(nil) else { return nil }
        self.from = from
        self.numbers = numbers.compactMap(\.self)
    }

    static func view(_ puzzle: WorkPuzzle, solved: Int, assets: AssetStore) -> ViewObject {
        [
            "name": .text(name), "challenge": .text(puzzle.challenge), "bits": ViewValue(puzzle.bits), "parts": ViewValue(WorkPuzzle.parts),
            "solved": ViewValue(solved), "script": .text(assets.url("worker.js")),
        ]
    }
}
