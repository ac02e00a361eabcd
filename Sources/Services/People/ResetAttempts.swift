import DataAccess
import Domain

/// How often a letter for another password was asked for at an address. Counted for every address alike, an officer's or not, so
/// that neither the answer nor its time tells who has an account.
enum ResetAttempts {
    /// Letters that are free; each further block of as many holds the next ones back again, twice as long.
    private static let free = 3
    /// Seconds for which the first block holds the next letter back.
    private static let firstPause: Int64 = 60 * 60
    private static let longestPause: Int64 = 24 * 60 * 60

    /// Counts one letter before it is written. False while the address has had enough of them: none may then be sent.
    static func admit(_ hash: [UInt8], at now: Instant, in session: any Session) throws -> Bool {
        // A day without any attempt forgets the earlier ones.
        try session.run(forgetOlder(than: now.adding(seconds: -longestPause)))
        let known = try session.first(byAddress(hash))
        if let until = try known?.optionalInstant(1), until > now {
            try session.run(touch(hash, at: now))
            return false
        }
        let count = (try known?.int(0) ?? 0) + 1
        try session.run(store(hash, count: count, until: pause(after: count).map { now.adding(seconds: $0) }, at: now))
        return true
    }

    /// Nil while none is due; else its length in seconds.
    private static func pause(after count: Int) -> Int64? {
        guard count >= free, count % free == 0 else { return nil }
        return min(firstPause << min(count / free - 1, 10), longestPause)
    }

    private static func byAddress(_ hash: [UInt8]) -> Query {
        Query("select count, paused_until from reset_attempts where address_hash = \(hash)", named: "resetAttempts.byAddress")
    }

    private static func store(_ hash: [UInt8], count: Int, until: Instant?, at now: Instant) -> Query {
        Query(
            """
            insert into reset_attempts (address_hash, count, paused_until, last_at)
            values (\(hash), \(count), \(until), \(now))
            on conflict (address_hash)
                do update set count = excluded.count, paused_until = excluded.paused_until, last_at = excluded.last_at
            """, named: "resetAttempts.store")
    }

    private static func touch(_ hash: [UInt8], at now: Instant) -> Query {
        Query("update reset_attempts set last_at = \(now) where address_hash = \(hash)", named: "resetAttempts.touch")
    }

    private static func forgetOlder(than moment: Instant) -> Query {
        Query("delete from reset_attempts where last_at < \(moment)", named: "resetAttempts.forgetOlder")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [byAddress([]), store([], count: 1, until: nil, at: moment), touch([], at: moment), forgetOlder(than: moment)]
    }()
}
