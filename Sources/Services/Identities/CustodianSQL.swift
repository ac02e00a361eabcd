import DataAccess
import Domain

/// The custodians of identities as people to be told.
enum CustodianSQL {
    /// Every seat with the duty, the oldest first: the seat, its officer, the officer's language.
    static func seats(at now: Instant) -> Query {
        Query(
            """
            select \(splice: SeatSQL.columns), o.id, o.language from seats s join officers o on o.id = s.officer_id
            where s.duties like '%identityCustodian%' and (s.valid_to is null or s.valid_to > \(now)) and o.ended_at is null
            order by s.id limit 1000
            """, named: "custodian.seats")
    }

    static let samples = [seats(at: Instant(milliseconds: 0))]
}
