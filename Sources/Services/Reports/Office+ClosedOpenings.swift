import DataAccess
import Domain
import Sealing

extension HashPurpose {
    /// An opening of a case that its reporter has closed again.
    static let closedOpening = HashPurpose(rawValue: "closed-opening")
}

extension Office {
    /// The reporter has closed what he had opened: nobody gets in by it any more, whoever holds a copy of it.
    /// - Parameter opening: the word that every cookie of this opening carries.
    /// - Parameter seconds: after which it would have ended by itself.
    public func closeOpening(_ opening: String, for seconds: Int64) async throws {
        let mark = hashes.hash(opening, for: .closedOpening)
        let end = now().adding(seconds: seconds)
        try await store.write { session in _ = try session.run(ClosedOpeningSQL.close(mark, until: end)) }
    }

    /// Whether its reporter has closed it: then no cookie of it opens anything.
    public func isOpeningClosed(_ opening: String) async throws -> Bool {
        let mark = hashes.hash(opening, for: .closedOpening)
        return try await store.read { session in try session.first(ClosedOpeningSQL.find(mark)) != nil }
    }
}

enum ClosedOpeningSQL {
    static func close(_ mark: [UInt8], until end: Instant) -> Query {
        Query(
            """
            insert into closed_openings (opening_hash, until) values (\(mark), \(end)) on conflict (opening_hash) do nothing
            """, named: "closedOpening.close")
    }

    static func find(_ mark: [UInt8]) -> Query {
        Query("select 1 from closed_openings where opening_hash = \(mark)", named: "closedOpening.find")
    }

    /// Those that would have ended by themselves.
    static func forget(before now: Instant) -> Query {
        Query("delete from closed_openings where until <= \(now)", named: "closedOpening.forget")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [close([1], until: moment), find([1]), forget(before: moment)]
    }()
}
