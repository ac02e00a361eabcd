import DataAccess
public import Domain
import Sealing

extension Office {
    /// Carries out a form of the office's administration once, however often it is sent: what comes again beside the first or after it
    /// waits for its answer and gets the same.
    ///
    /// - Parameters:
    ///   - formKey: made when the form was drawn.
    ///   - act: says where to go on, or nil where something is wrong with the form and nothing was done.
    public func once(_ formKey: String, by officer: ID<Officer>?, _ act: () async throws -> String?) async throws -> String? {
        let hash = hashes.hash("formulir \(officer?.description ?? "") \(formKey)", for: .idempotencyKey)
        for _ in 0..<Self.looks {
            let moment = now()
            if try await store.write({ session in try session.run(FormOnceSQL.begin(hash, at: moment)) }) == 1 {
                return try await carryOut(hash, act)
            }
            let answer = try await store.read { session in try session.first(FormOnceSQL.answer(hash))?.text(0) }
            if let answer, !answer.isEmpty { return answer }
            try await Task.sleep(for: .milliseconds(100))
        }
        throw ServiceFault.conflict
    }

    /// Of a form that is under way, over some five seconds.
    private static let looks = 50

    private func carryOut(_ hash: [UInt8], _ act: () async throws -> String?) async throws -> String? {
        let answer: String?
        do {
            answer = try await act()
        } catch {
            try await forget(hash)
            throw error
        }
        guard let answer else {
            try await forget(hash)
            return nil
        }
        try await store.write { session in _ = try session.run(FormOnceSQL.end(hash, answer: answer)) }
        return answer
    }

    private func forget(_ hash: [UInt8]) async throws {
        try await store.write { session in _ = try session.run(FormOnceSQL.forget(hash)) }
    }
}

enum FormOnceSQL {
    /// 0 rows where the same form is under way or answered.
    static func begin(_ hash: [UInt8], at now: Instant) -> Query {
        Query(
            """
            insert into answered_requests (key_hash, at, outcome) values (\(hash), \(now), '') on conflict (key_hash) do nothing
            """, named: "formOnce.begin")
    }

    static func end(_ hash: [UInt8], answer: String) -> Query {
        Query("update answered_requests set outcome = \(answer) where key_hash = \(hash)", named: "formOnce.end")
    }

    static func answer(_ hash: [UInt8]) -> Query {
        Query("select outcome from answered_requests where key_hash = \(hash)", named: "formOnce.answer")
    }

    static func forget(_ hash: [UInt8]) -> Query {
        Query("delete from answered_requests where key_hash = \(hash) and outcome = ''", named: "formOnce.forget")
    }

    static let samples: [Query] = [begin([1], at: Instant(milliseconds: 0)), end([1], answer: ""), answer([1]), forget([1])]
}
