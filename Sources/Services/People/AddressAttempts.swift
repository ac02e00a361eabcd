import DataAccess
import Domain

/// How often an address was tried. Counted for every address alike, an officer's or not, so that neither the answer nor its time tells
/// who has an account.
enum AddressAttempts {
    /// Counts one attempt before it is made. False while the address is locked: the attempt must then fail whatever it holds.
    static func admit(_ hash: [UInt8], for purpose: AddressPurpose, at now: Instant, in session: any Session) throws -> Bool {
        // A day without any attempt forgets the earlier ones.
        try session.run(forgetOlder(than: now.adding(seconds: -AddressPurpose.longestLock)))
        let known = try session.first(byAddress(hash, purpose))
        if let until = try known?.optionalInstant(1), until > now {
            try session.run(touch(hash, purpose, at: now))
            return false
        }
        let count = (try known?.int(0) ?? 0) + 1
        let until = purpose.lock(after: count).map { now.adding(seconds: $0) }
        try session.run(store(hash, purpose, count: count, until: until, at: now))
        return true
    }

    static func byAddress(_ hash: [UInt8], _ purpose: AddressPurpose) -> Query {
        Query(
            "select count, locked_until from address_attempts where purpose = \(purpose) and address_hash = \(hash)",
            named: "addressAttempts.byAddress")
    }

    static func store(_ hash: [UInt8], _ purpose: AddressPurpose, count: Int, until: Instant?, at now: Instant) -> Query {
        Query(
            """
            insert into address_attempts (purpose, address_hash, count, locked_until, last_at)
            values (\(purpose), \(hash), \(count), \(until), \(now))
            on conflict (purpose, address_hash)
                do update set count = excluded.count, locked_until = excluded.locked_until, last_at = excluded.last_at
            """, named: "addressAttempts.store")
    }

    static func touch(_ hash: [UInt8], _ purpose: AddressPurpose, at now: Instant) -> Query {
        Query(
            "update address_attempts set last_at = \(now) where purpose = \(purpose) and address_hash = \(hash)",
            named: "addressAttempts.touch")
    }

    static func forget(_ hash: [UInt8], _ purpose: AddressPurpose) -> Query {
        Query(
            "delete from address_attempts where purpose = \(purpose) and address_hash = \(hash)", named: "addressAttempts.forget")
    }

    static func forgetOlder(than moment: Instant) -> Query {
        Query("delete from address_attempts where last_at < \(moment)", named: "addressAttempts.forgetOlder")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        return [
            byAddress([], .signIn), store([], .signIn, count: 1, until: nil, at: moment), touch([], .signIn, at: moment),
            forget([], .reset), forgetOlder(than: moment),
        ]
    }()
}
