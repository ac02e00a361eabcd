public import DataAccess
public import Domain

/// How far a witness is behind.
public struct WitnessState: Sendable, Equatable {
    public let address: String
    /// The newest head that he has; 0 before the first.
    public let number: Int64
    /// Faults since he last took one.
    public let failures: Int
    /// When he is asked again at the earliest.
    public let nextAt: Instant
    public let fault: String?

    /// All that the office has written down, in the order of their addresses.
    public static func all(_ store: any DataStore) async throws -> [WitnessState] {
        try await store.read { session in try session.rows(WitnessSQL.all).map(WitnessSQL.state) }
    }
}

enum WitnessSQL {
    static let all = Query("select address, number, failures, next_at, fault from log_witnesses order by address", named: "witness.all")

    static func byAddress(_ address: String) -> Query {
        Query(
            "select address, number, failures, next_at, fault from log_witnesses where address = \(address)", named: "witness.byAddress")
    }

    static func save(_ state: WitnessState) -> Query {
        Query(
            """
            insert into log_witnesses (address, number, failures, next_at, fault)
            values (\(state.address), \(state.number), \(state.failures), \(state.nextAt), \(state.fault))
            on conflict (address) do update set
                number = excluded.number, failures = excluded.failures, next_at = excluded.next_at, fault = excluded.fault
            """, named: "witness.save")
    }

    static func state(_ row: ResultRow) throws -> WitnessState {
        WitnessState(
            address: try row.text(0), number: try row.int64(1), failures: try row.int(2), nextAt: try row.instant(3),
            fault: try row.optionalText(4))
    }

    static let samples = [
        all, byAddress("https://saksi.example/"),
        save(
            WitnessState(
                address: "https://saksi.example/", number: 1, failures: 0, nextAt: Instant(milliseconds: 0), fault: nil)),
    ]
}
