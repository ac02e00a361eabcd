import DataAccess
import Domain
import Sealing

/// What is stored of those who follow a report by e-mail.
enum FollowerSQL {
    static func insert(
        _ id: ID<Follower>, of report: ID<Report>, language: String, sealed: SealedIdentity, tokenHash: [UInt8], at now: Instant
    ) -> Query {
        Query(
            """
            insert into report_followers (id, report_id, language, schema_version, key_fingerprint, wrapped_key, ciphertext, token_hash,
                asked_at)
            values (\(id), \(report), \(language), \(Int(sealed.schema)), \(sealed.keyFingerprint), \(sealed.wrappedKey),
                \(sealed.fields[.email] ?? []), \(tokenHash), \(now))
            """, named: "follower.insert")
    }

    /// Wishes of today that nobody has confirmed, for one report.
    static func unconfirmed(of report: ID<Report>, since moment: Instant) -> Query {
        Query(
            """
            select count(*) from report_followers where report_id = \(report) and confirmed_at is null and asked_at >= \(moment)
            """, named: "follower.unconfirmed")
    }

    static func byToken(_ hash: [UInt8]) -> Query {
        Query(
            """
            select f.id, f.confirmed_at, r.code, t.public_title from report_followers f
            left join reports r on r.id = f.report_id and r.public_at is not null
            left join report_texts t on t.report_id = r.id
            where f.token_hash = \(hash) and f.ciphertext is not null
            """, named: "follower.byToken")
    }

    static func confirm(_ hash: [UInt8], at now: Instant, since moment: Instant) -> Query {
        Query(
            """
            update report_followers set confirmed_at = \(now)
            where token_hash = \(hash) and ciphertext is not null and confirmed_at is null and asked_at >= \(moment)
            """, named: "follower.confirm")
    }

    /// What is left cannot be read by anybody; the row stays until the vault has destroyed the key.
    static func leave(_ hash: [UInt8]) -> Query {
        Query(
            """
            update report_followers set ciphertext = null, wrapped_key = null, news = null, confirmed_at = null where token_hash = \(hash)
            """, named: "follower.leave")
    }

    /// The same of one follower, by his number.
    static func end(_ id: ID<Follower>) -> Query {
        Query(
            """
            update report_followers set ciphertext = null, wrapped_key = null, news = null, confirmed_at = null where id = \(id)
            """, named: "follower.end")
    }

    /// The same for wishes that nobody confirmed in time.
    static func expire(unconfirmedBefore asked: Instant) -> Query {
        Query(
            """
            update report_followers set ciphertext = null, wrapped_key = null, news = null, confirmed_at = null
            where ciphertext is not null and confirmed_at is null and asked_at < \(asked)
            """, named: "follower.expire")
    }

    /// When the report ended that he follows.
    private static let endedAt: Query = "coalesce(r.closed_at, r.submitted_at)"

    /// How many follow reports that ended before that, and the first and the last of those ends.
    static func aged(before cutoff: Instant) -> Query {
        Query(
            """
            select count(*), min(\(splice: endedAt)), max(\(splice: endedAt))
            from report_followers f join reports r on r.id = f.report_id
            where f.ciphertext is not null and r.stage = 'finished' and \(splice: endedAt) < \(cutoff)
            """, named: "follower.aged")
    }

    /// The next of them, by the end of their reports, each with that end.
    static func someAged(before cutoff: Instant, limit: Int) -> Query {
        Query(
            """
            select f.id, \(splice: endedAt) from report_followers f join reports r on r.id = f.report_id
            where f.ciphertext is not null and r.stage = 'finished' and \(splice: endedAt) < \(cutoff)
            order by \(splice: endedAt), f.id limit \(limit)
            """, named: "follower.someAged")
    }

    static func gone(limit: Int) -> Query {
        Query("select id from report_followers where ciphertext is null order by id limit \(limit)", named: "follower.gone")
    }

    static func forget(_ id: ID<Follower>) -> Query {
        Query("delete from report_followers where id = \(id) and ciphertext is null", named: "follower.forget")
    }

    /// Every confirmed follower of these reports has a letter to get.
    static func tell(_ template: NoticeTemplate, followersOf reports: [ID<Report>]) -> Query {
        Query(
            """
            update report_followers set news = \(template)
            where report_id in \(list: reports) and confirmed_at is not null and ciphertext is not null
            """, named: "follower.tell")
    }

    static func untold(limit: Int) -> Query {
        Query(
            """
            select f.id, f.report_id, f.language, f.news, r.code from report_followers f join reports r on r.id = f.report_id
            where f.news is not null order by f.id limit \(limit)
            """, named: "follower.untold")
    }

    /// 0 rows where another worker has written it.
    static func told(_ id: ID<Follower>) -> Query {
        Query("update report_followers set news = null where id = \(id) and news is not null", named: "follower.told")
    }

    static func sealed(_ id: ID<Follower>) -> Query {
        Query(
            """
            select schema_version, key_fingerprint, wrapped_key, ciphertext, confirmed_at from report_followers
            where id = \(id) and ciphertext is not null
            """, named: "follower.sealed")
    }

    static func waiting(limit: Int) -> Query {
        Query(
            """
            select id, key_fingerprint, wrapped_key from report_followers where wrapped_key is not null order by id limit \(limit)
            """, named: "follower.waiting")
    }

    /// Forgets exactly the key that the vault has taken, and no other.
    static func letGo(_ key: WrappedKey, at now: Instant) -> Query {
        Query(
            """
            update report_followers set wrapped_key = null, moved_at = \(now)
            where id = \(key.report.rawValue) and wrapped_key = \(key.wrapped.bytes)
            """, named: "follower.letGo")
    }

    /// A key that the vault will not take opens nothing, ever: the wish is over.
    static func strand(_ report: ID<Report>) -> Query {
        Query(
            """
            update report_followers set ciphertext = null, wrapped_key = null, news = null
            where id = \(report.rawValue) and wrapped_key is not null
            """, named: "follower.strand")
    }

    static func count(of report: ID<Report>) -> Query {
        Query(
            "select count(*) from report_followers where report_id = \(report) and confirmed_at is not null", named: "follower.count")
    }

    static let samples: [Query] = {
        let moment = Instant(milliseconds: 0)
        let address = SealedIdentity(schema: 1, keyFingerprint: "", wrappedKey: [1], fields: [:])
        return [
            insert(ID(1), of: ID(1), language: "id", sealed: address, tokenHash: [1], at: moment),
            unconfirmed(of: ID(1), since: moment), byToken([1]), confirm([1], at: moment, since: moment), leave([1]),
            expire(unconfirmedBefore: moment), end(ID(1)), aged(before: moment),
            someAged(before: moment, limit: 1), gone(limit: 1), forget(ID(1)),
            tell(.followAnswer, followersOf: [ID(1)]), untold(limit: 1), told(ID(1)), sealed(ID(1)), waiting(limit: 1),
            letGo(WrappedKey(report: ID(1), fingerprint: "", wrapped: []), at: moment), strand(ID(1)), count(of: ID(1)),
        ]
    }()
}
