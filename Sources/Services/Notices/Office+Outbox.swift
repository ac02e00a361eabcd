import DataAccess
import Domain

/// A letter that a worker has taken in hand for a while. Nobody else sends it until then.
public struct ClaimedLetter: Sendable {
    public let letter: OutboxLetter
    public let attempts: Int
    /// The address of an officer, or the official one of a body that is sent a link; a reporter's is opened by the vault's side alone.
    public let officerEmail: String?
    /// The page that an officer's one-time key opens; made for this sending, and stored nowhere.
    public internal(set) var officerLink: String?
}

/// How sending a letter ended.
public enum LetterOutcome: Sendable, Equatable {
    case sent
    /// There is nobody to write to: no address, or an account that has ended.
    case dropped
    /// To be tried again; the words are the server's.
    case failed(String)
    /// Never to be tried again by itself.
    case dead(String)
    /// Nobody was there to send it: it stays in line, and no attempt is counted.
    case waits
}

extension Office {
    /// Seconds to wait before each next attempt; after the last one the letter is dead and can be replayed by an operator.
    static let retryDelays: [Int64] = [60, 300, 1800, 7200, 21600, 43200, 86400, 86400]
    /// Seconds after which a letter that found nobody to send it is taken up again.
    static let letterPause: Int64 = 30

    /// Takes up to `limit` letters that are due, for `seconds`.
    public func claimLetters(limit: Int = 20, for seconds: Int64 = 120) async throws -> [ClaimedLetter] {
        let moment = now()
        return try await store.write { [hashes] session in
            let rows = try session.rows(OutboxSQL.due(at: moment, limit: limit, claim: session.dialect.claim))
            return try rows.map { row in
                var claimed = try OutboxSQL.claimed(row)
                claimed.officerLink =
                    OfficerKeySeed.link(in: claimed.letter, by: hashes) ?? BodyLinkSeed.link(in: claimed.letter, by: hashes)
                try session.run(OutboxSQL.claim(claimed.letter.id, until: moment.adding(seconds: seconds)))
                return claimed
            }
        }
    }

    /// Says how it ended: gone for good, to be tried again after a while, or dead until an operator replays it.
    public func settle(_ claimed: ClaimedLetter, as outcome: LetterOutcome) async throws {
        let moment = now()
        let query: Query =
            switch outcome {
            case .sent: OutboxSQL.finish(claimed.letter.id, state: "sent", fault: nil, at: moment)
            case .dropped: OutboxSQL.finish(claimed.letter.id, state: "dropped", fault: nil, at: moment)
            case .dead(let fault): OutboxSQL.finish(claimed.letter.id, state: "dead", fault: fault, at: moment)
            case .waits: OutboxSQL.postpone(claimed.letter.id, until: moment.adding(seconds: Self.letterPause))
            case .failed(let fault):
                if claimed.attempts < Self.retryDelays.count {
                    OutboxSQL.retry(claimed.letter.id, at: moment.adding(seconds: Self.retryDelays[claimed.attempts]), fault: fault)
                } else {
                    OutboxSQL.finish(claimed.letter.id, state: "dead", fault: fault, at: moment)
                }
            }
        try await store.write { session in _ = try session.run(query) }
    }

    /// How many letters there are in each state.
    public func letterCounts() async throws -> [(state: String, count: Int)] {
        try await store.read { session in
            try session.rows(OutboxSQL.counts).map { (state: try $0.text(0), count: try $0.int(1)) }
        }
    }

    /// Puts every dead letter back in line. Returns how many.
    public func replayDeadLetters() async throws -> Int {
        let moment = now()
        return try await store.write { session in
            let count = try session.run(OutboxSQL.replay(at: moment))
            if count > 0 {
                try session.run(OfficeLogSQL.insert(act(.lettersReplayed, by: .system, subject: "outbox", detail: ["count": "\(count)"])))
            }
            return count
        }
    }
}

enum OutboxSQL {
    static let counts = Query("select state, count(*) from outbox group by state order by state", named: "outbox.counts")

    static func due(at now: Instant, limit: Int, claim: Query) -> Query {
        Query(
            """
            select o.id, o.report_id, o.officer_id, o.template, o.language, o.payload, o.attempts,
                coalesce((select p.email from officers p where p.id = o.officer_id and p.ended_at is null),
                    (select l.email from body_links l where l.letter_id = o.id and l.ended_at is null))
            from outbox o
            where o.state = 'waiting' and o.due_at <= \(now) and (o.claimed_until is null or o.claimed_until <= \(now))
            order by o.due_at, o.id limit \(limit)\(splice: claim)
            """, named: "outbox.due")
    }

    static func claimed(_ row: ResultRow) throws -> ClaimedLetter {
        ClaimedLetter(
            letter: OutboxLetter(
                id: try row.id(0), report: try row.optionalID(1), officer: try row.optionalID(2), template: try row.raw(3),
                language: try row.text(4), payload: try StoredJSON.decode(from: try row.text(5))),
            attempts: try row.int(6), officerEmail: try row.optionalText(7))
    }

    static func claim(_ id: ID<OutboxLetter>, until moment: Instant) -> Query {
        Query("update outbox set claimed_until = \(moment) where id = \(id)", named: "outbox.claim")
    }

    /// The payload is emptied with the letter's end: a one-time key may be made from it.
    static func finish(_ id: ID<OutboxLetter>, state: String, fault: String?, at now: Instant) -> Query {
        Query(
            """
            update outbox set state = \(state), last_fault = \(fault), attempts = attempts + 1, claimed_until = null, sent_at = \(now),
                payload = case when \(state) = 'dead' then payload else '{}' end
            where id = \(id)
            """, named: "outbox.finish")
    }

    static func retry(_ id: ID<OutboxLetter>, at moment: Instant, fault: String) -> Query {
        Query(
            """
            update outbox set due_at = \(moment), attempts = attempts + 1, claimed_until = null, last_fault = \(fault) where id = \(id)
            """, named: "outbox.retry")
    }

    static func postpone(_ id: ID<OutboxLetter>, until moment: Instant) -> Query {
        Query("update outbox set due_at = \(moment), claimed_until = null where id = \(id)", named: "outbox.postpone")
    }

    static func replay(at now: Instant) -> Query {
        Query(
            """
            update outbox set state = 'waiting', attempts = 0, due_at = \(now), claimed_until = null where state = 'dead'
            """, named: "outbox.replay")
    }

    static func samples(_ dialect: Dialect) -> [Query] {
        let moment = Instant(milliseconds: 0)
        return [
            counts, due(at: moment, limit: 1, claim: dialect.claim), claim(ID(1), until: moment),
            finish(ID(1), state: "sent", fault: nil, at: moment), retry(ID(1), at: moment, fault: ""), postpone(ID(1), until: moment),
            replay(at: moment),
        ]
    }
}
