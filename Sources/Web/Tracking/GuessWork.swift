import Domain
import Sealing
import Services

/// Asks the device of somebody from whose network several receipts were wrong for a little work, as while a report is written. Without
/// JavaScript the try waits instead.
struct GuessWork: Sendable {
    static let mark = "_mark"

    let office: Office

    func toll(_ form: FormInput, _ context: AppRequestContext) async throws -> GuessToll {
        let (network, mark) = (context.visit.network.name, form.raw(Self.mark))
        guard office.asksForWork(from: network) else { return .paid }
        var isSolved = false
        if let sent = WorkField(form.raw(WorkField.name)), let puzzle = try await office.guessPuzzle(mark) {
            isSolved = puzzle.solved(sent.numbers, from: sent.from, before: 0) >= WorkPuzzle.parts
        }
        return try await office.guessToll(mark, isSolved: isSolved, from: network)
    }

    /// What the form carries for its next try; nil where that costs nothing.
    func fields(_ context: AppRequestContext) async throws -> ViewObject? {
        guard office.asksForWork(from: context.visit.network.name) else { return nil }
        let mark = office.ageMark()
        guard let puzzle = try await office.guessPuzzle(mark) else { return nil }
        return [
            "mark": .component(HiddenField(Self.mark, mark)),
            "work": .object(WorkField.view(puzzle, solved: 0, assets: context.visit.site.assets)),
        ]
    }
}
