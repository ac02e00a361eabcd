import DataTestSupport
import Domain
import Foundation
import Sealing
import Synchronization
import Testing

@testable import Services

@Suite("Witnesses of the transparency log")
struct WitnessTests {
    /// Keeps what it is given, as long as it is not away.
    private final class Keeper: LogWitness {
        let address = "https://saksi.example/"
        private let state = Mutex<(isAway: Bool, heads: [LogWire.Head])>((false, []))

        func keep(_ head: [UInt8]) async throws(WitnessFault) {
            let taken: Bool = state.withLock { state in
                guard !state.isAway, let head = try? JSONDecoder().decode(LogWire.Head.self, from: Data(head)) else { return false }
                state.heads.append(head)
                return true
            }
            if !taken { throw WitnessFault(reason: "HTTP 503") }
        }

        var numbers: [Int64] { state.withLock { $0.heads.map(\.number) } }
        var areSigned: Bool { state.withLock { $0.heads.allSatisfy { $0.published?.head.isSigned == true } } }

        func go(away: Bool) { state.withLock { $0.isAway = away } }
    }

    @Test(
        "get every head once, in order, from the newest when they were named; after a fault later and later", arguments: TestStores.engines)
    func order(engine: TestEngine) async throws {
        try await TestDesk.with(engine) { desk in
            let (office, keeper) = (desk.office, Keeper())
            #expect(try await office.tellWitness(keeper) == false)
            try await desk.publish()
            try await desk.submit()
            try await desk.publish()
            #expect(try await office.tellWitness(keeper) == false)
            #expect(try await office.tellWitness(keeper) == false)
            #expect(keeper.numbers == [2] && keeper.areSigned)

            keeper.go(away: true)
            for _ in 0..<2 {
                try await desk.submit()
                try await desk.publish()
            }
            _ = try await office.tellWitness(keeper)
            desk.clock.pass(seconds: 30)
            _ = try await office.tellWitness(keeper)
            let away = try #require(try await WitnessState.all(office.store).first)
            #expect(away.failures == 2 && away.fault == "HTTP 503" && away.nextAt == desk.clock.read().adding(seconds: 60))
            keeper.go(away: false)
            _ = try await office.tellWitness(keeper)
            #expect(keeper.numbers == [2], "asked again too soon")
            desk.clock.pass(seconds: 60)
            _ = try await office.tellWitness(keeper)
            #expect(keeper.numbers == [2, 3, 4])
            #expect(try await WitnessState.all(office.store).map(\.failures) == [0])
        }
    }
}
