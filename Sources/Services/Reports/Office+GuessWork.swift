import DataAccess
import Domain
public import Sealing

extension HashPurpose {
    /// From the word of a form for codes to the puzzle that its device solves.
    static let guessWork = HashPurpose(rawValue: "guess-work")
    /// A word of such a form that has been used.
    static let guessMark = HashPurpose(rawValue: "guess-mark")
}

/// What a try at a receipt costs somebody from whose network several were wrong.
public enum GuessToll: Sendable, Equatable {
    /// Nothing, or the device has paid with its work.
    case paid
    /// No work was done, as without JavaScript: it waits so many seconds, one try of a network after the other.
    case waits(Int)
    /// The form was not one of ours, was used before or came at once, or a hundred tries of its network wait for a turn: it is to be sent
    /// once more. Nothing was looked at.
    case again
}

extension Office {
    /// Wrong tries of one network in a quarter of an hour from which on each costs something, whichever report they were at.
    static let freeGuesses = 5

    /// Whether the next try from this network costs something. Never where the network is not known: that may be everybody.
    public func asksForWork(from network: String) -> Bool {
        !network.isEmpty && wrongTries.recent(Self.anyReceipt, from: network) >= Self.freeGuesses
    }

    /// The puzzle of a form for codes, by the word that the form carries (``ageMark()``).
    public func guessPuzzle(_ mark: String) async throws -> WorkPuzzle? {
        guard let row = try await rules.current().policies.row(.limit(.formWork), on: today) else { return nil }
        return WorkPuzzle(challenge: Base64URL.encode(hashes.hash(mark, for: .guessWork)), bits: row.whole)
    }

    /// What this try costs. Each form pays for one. Without work it waits here while every turn of its network is taken; until it has one
    /// its form stays good.
    /// - Parameter isSolved: whether the device has solved the form's puzzle.
    public func guessToll(_ mark: String, isSolved: Bool, from network: String) async throws -> GuessToll {
        guard asksForWork(from: network) else { return .paid }
        guard let drawn = try await drawnAt(mark) else { return .again }
        let least = try await rules.current().policies.row(.limit(.formAgeLeast), on: today)?.whole ?? 0
        guard isSolved || drawn.adding(seconds: Int64(least)) <= now() else { return .again }
        let turn = isSolved ? 0 : try await slowTurns.turn(network)
        guard let turn else { return .again }
        let (used, moment) = (hashes.hash(mark, for: .guessMark), now())
        guard try await store.write({ session in try session.run(ReportWrites.answer(used, at: moment)) }) == 1 else { return .again }
        return isSolved ? .paid : .waits(turn)
    }
}
