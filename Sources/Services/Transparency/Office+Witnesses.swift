import DataAccess
import Domain
import Foundation

extension Office {
    /// A witness who takes nothing is asked again after half a minute, then after ever longer, at most an hour.
    private static let witnessPatience: (first: Int64, most: Int64) = (30, 3600)

    /// Hands each witness the heads that he does not have yet, in their order, from the one that was newest when he was first named. True
    /// where he may want more at once.
    public func tellWitness(_ witness: any LogWitness) async throws -> Bool {
        guard let latest = try await latestHead() else { return false }
        let moment = now()
        let known = try await store.read { session in
            try session.first(WitnessSQL.byAddress(witness.address)).map(WitnessSQL.state)
        }
        let state =
            known ?? WitnessState(address: witness.address, number: latest.number - 1, failures: 0, nextAt: moment, fault: nil)
        guard state.number < latest.number, state.nextAt <= moment else { return false }
        var number = state.number
        do {
            for head in try await heads(after: state.number) {
                try await witness.keep([UInt8](JSONEncoder().encode(LogWire.Head(head))))
                number = head.number
            }
        } catch let fault as WitnessFault {
            let failures = number > state.number ? 1 : state.failures + 1
            let wait = min(Self.witnessPatience.first << Int64(min(failures - 1, 10)), Self.witnessPatience.most)
            try await save(
                WitnessState(
                    address: witness.address, number: number, failures: failures, nextAt: moment.adding(seconds: wait), fault: fault.reason)
            )
            return false
        }
        try await save(WitnessState(address: witness.address, number: number, failures: 0, nextAt: moment, fault: nil))
        return number < latest.number
    }

    private func save(_ state: WitnessState) async throws {
        try await store.write { session in _ = try session.run(WitnessSQL.save(state)) }
    }
}
