import DataAccess
import DataTestSupport
import Domain
import Sealing
import Testing

@testable import Services

/// What a guesser could learn from the work that an answer takes.
@Suite("A guessed receipt")
struct GuessTraceTests {
    private struct Guess {
        let name: String
        let code: TrackingCode?
        let receipt: ReceiptCode
    }

    /// Wrong in every way there is, and right once.
    private func guesses(at desk: TestDesk) async throws -> [Guess] {
        let office = desk.office
        let unverified = try await office.submit(desk.newReport())
        let secret = try await office.submit(desk.newReport(mode: .secret))
        let archived = try await office.submit(desk.newReport())
        try await desk.verify(secret.code, mode: .secret)
        try await desk.act(archived.code, by: desk.cast.verifier) { texts in
            .archive(
                .a03, reason: texts.write(String(repeating: "Bukan urusan pemerintah. ", count: 5), as: .reason, for: .reporter),
                grounds: .init(guidance: texts.write("Pengelola kawasan.", as: .guidance, for: .reporter)))
        }
        var random = SystemRandomNumberGenerator()
        let (nobody, wrong) = (TrackingCode.make(random: &random), try #require(ReceiptCode("9999 8888 7777 6666")))
        return [
            Guess(name: "both unknown", code: nobody, receipt: wrong),
            Guess(name: "unknown code, receipt of another", code: nobody, receipt: unverified.receipt),
            Guess(name: "unverified, wrong receipt", code: unverified.code, receipt: wrong),
            Guess(name: "secret, wrong receipt", code: secret.code, receipt: wrong),
            Guess(name: "archived, wrong receipt", code: archived.code, receipt: wrong),
            Guess(name: "secret, receipt of another", code: secret.code, receipt: unverified.receipt),
            Guess(name: "right", code: secret.code, receipt: secret.receipt),
            Guess(name: "receipt alone, of nobody", code: nil, receipt: wrong),
            Guess(name: "receipt alone, right", code: nil, receipt: secret.receipt),
        ]
    }

    private func ask(_ guess: Guess, of office: Office, from network: String) async throws -> Bool {
        if let code = guess.code { return try await office.opens(code, with: guess.receipt, from: network) }
        return try await office.code(openedBy: guess.receipt, from: network) != nil
    }

    @Test("asks the store for the same, whether it hits or misses, and whatever it misses", arguments: TestStores.engines)
    func sameWork(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            var work: [Bool: Set<Int>] = [:]
            for guess in try await guesses(at: desk) {
                let counting = FaultingStore(desk.office.store, failing: 0)
                let opens = try await ask(guess, of: try desk.on(counting).office, from: guess.name)
                #expect(opens == guess.name.contains("right"), "\(guess.name)")
                work[guess.code == nil, default: []].insert(counting.statements)
            }
            #expect(work == [false: [1], true: [1]])
        }
    }

    /// A ratio within one run, of many rounds taken in turn, with bounds that only a difference in the work goes beyond: one answer that
    /// costs another statement, or a slow hash that only a hit computes.
    @Test("takes as long whether it hits or misses, and whatever it misses", arguments: TestStores.engines)
    func sameTime(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let guesses = try await guesses(at: desk)
            var times = [[Duration]](repeating: [], count: guesses.count)
            for round in 0..<240 {
                for index in guesses.indices {
                    // Each from a network of its own, and in another order each round: nobody waits, and no place is the warm one.
                    let place = (index + round) % guesses.count
                    let begun = ContinuousClock.now
                    _ = try await ask(guesses[place], of: desk.office, from: "\(round) \(place)")
                    times[place].append(ContinuousClock.now - begun)
                    if guesses[place].code != nil {
                        desk.office.guesses.forgive(guesses[place].code?.canonical ?? "", from: "\(round) \(place)")
                    }
                }
            }
            for group in [guesses.indices.filter { guesses[$0].code != nil }, guesses.indices.filter { guesses[$0].code == nil }] {
                let medians = group.map { place in times[place].sorted()[times[place].count / 2] }
                let ratio = (medians.max() ?? .zero) / (medians.min() ?? .seconds(1))
                #expect(ratio < 2, "\(zip(group.map { guesses[$0].name }, medians).map { "\($0): \($1)" })")
            }
        }
    }
}
