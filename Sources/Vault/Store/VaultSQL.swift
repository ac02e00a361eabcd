import DataAccess
import Domain
import Services

/// The statements of the vault's own store.
enum VaultSQL {
    static func kept(_ report: ID<Report>) -> Query {
        Query("select key_fingerprint, wrapped_key from kept_keys where report_id = \(report)", named: "vault.kept")
    }

    static func keep(_ key: WrappedKey, at now: Instant) -> Query {
        Query(
            """
            insert into kept_keys (report_id, key_fingerprint, wrapped_key, kept_at)
            values (\(key.report), \(key.fingerprint), \(key.wrapped.bytes), \(now))
            """, named: "vault.keep")
    }

    static func replace(_ key: WrappedKey, at now: Instant) -> Query {
        Query(
            """
            update kept_keys set key_fingerprint = \(key.fingerprint), wrapped_key = \(key.wrapped.bytes), kept_at = \(now)
            where report_id = \(key.report)
            """, named: "vault.replace")
    }

    /// Guarded by the value: a key that was destroyed meanwhile stays destroyed.
    static func rewrap(_ old: WrappedKey, as new: WrappedKey) -> Query {
        Query(
            """
            update kept_keys set key_fingerprint = \(new.fingerprint), wrapped_key = \(new.wrapped.bytes)
            where report_id = \(old.report) and wrapped_key = \(old.wrapped.bytes)
            """, named: "vault.rewrap")
    }

    static func notUnder(_ fingerprint: String, after report: ID<Report>, limit: Int) -> Query {
        Query(
            """
            select report_id, key_fingerprint, wrapped_key from kept_keys
            where key_fingerprint <> \(fingerprint) and report_id > \(report) order by report_id limit \(limit)
            """, named: "vault.notUnder")
    }

    static func all(after report: ID<Report>, limit: Int) -> Query {
        Query(
            """
            select report_id, key_fingerprint, wrapped_key from kept_keys where report_id > \(report) order by report_id limit \(limit)
            """, named: "vault.all")
    }

    static let counts = Query("select key_fingerprint, count(*) from kept_keys group by key_fingerprint", named: "vault.counts")

    static func destroyed(_ report: ID<Report>) -> Query {
        Query("select destroyed_at from destroyed_keys where report_id = \(report)", named: "vault.destroyed")
    }

    static func bury(_ report: ID<Report>, at moment: Instant) -> Query {
        Query(
            """
            insert into destroyed_keys (report_id, destroyed_at) values (\(report), \(moment)) on conflict (report_id) do nothing
            """, named: "vault.bury")
    }

    static func forget(_ report: ID<Report>) -> Query {
        Query("delete from kept_keys where report_id = \(report)", named: "vault.forget")
    }

    static let destroyedCount = Query("select count(*) from destroyed_keys", named: "vault.destroyedCount")
    static let tombstones = Query("select report_id, destroyed_at from destroyed_keys order by report_id", named: "vault.tombstones")

    static func log(_ opening: LoggedOpening) -> Query {
        Query(
            """
            insert into openings (id, at, report_id, fields, purpose, asked_by, reason)
            values (\(opening.id), \(opening.at), \(opening.report), \(opening.fields), \(opening.purpose), \(opening.askedBy),
                \(opening.reason))
            on conflict (id) do nothing
            """, named: "vault.log")
    }

    static func openings(after id: Int64, limit: Int) -> Query {
        Query(
            """
            select id, at, report_id, fields, purpose, asked_by, reason from openings where id > \(id) order by id limit \(limit)
            """, named: "vault.openings")
    }

    /// What left the vault in a time; letters that it wrote itself are none.
    static func openings(_ asked: OpeningsAsked) -> Query {
        let (at, id) = (asked.afterAt ?? asked.from, asked.afterAt == nil ? Int64.min : asked.afterID ?? Int64.min)
        return Query(
            """
            select id, at, report_id, fields, purpose, asked_by, reason from openings
            where purpose = 'reveal' and at >= \(at) and at < \(asked.to) and (at > \(at) or id > \(id))
            order by at, id limit \(OpeningsAsked.most)
            """, named: "vault.openingsOf")
    }

    static func aged(before moment: Instant) -> Query {
        Query("select count(*), min(at), max(at) from openings where at < \(moment)", named: "vault.aged")
    }

    static func forgetOpenings(before moment: Instant) -> Query {
        Query("delete from openings where at < \(moment)", named: "vault.forgetOpenings")
    }

    static func retire(_ fingerprint: String, at moment: Instant) -> Query {
        Query(
            """
            insert into retired_keys (fingerprint, retired_at, seen_at) values (\(fingerprint), \(moment), \(moment))
            on conflict (fingerprint) do nothing
            """, named: "vault.retire")
    }

    static func see(_ fingerprint: String, at moment: Instant) -> Query {
        Query("update retired_keys set seen_at = \(moment) where fingerprint = \(fingerprint)", named: "vault.see")
    }

    /// Earlier keys that nothing has met since `moment`: neither the store nor a survey of the office, the last of which came after it.
    static func spent(since moment: Instant) -> Query {
        Query(
            """
            select r.fingerprint from retired_keys r
            where r.seen_at <= \(moment) and r.retired_at <= \(moment)
                and not exists (select 1 from kept_keys k where k.key_fingerprint = r.fingerprint)
                and exists (select 1 from occasions o where o.name = 'survey' and o.at > r.seen_at and o.at > r.retired_at)
            """, named: "vault.spent")
    }

    static func forgetRetired(_ fingerprint: String) -> Query {
        Query("delete from retired_keys where fingerprint = \(fingerprint)", named: "vault.forgetRetired")
    }

    static func mark(_ occasion: Occasion, at moment: Instant) -> Query {
        Query(
            """
            insert into occasions (name, at) values (\(occasion), \(moment)) on conflict (name) do update set at = excluded.at
            """, named: "vault.mark")
    }

    static func last(_ occasion: Occasion) -> Query {
        Query("select at from occasions where name = \(occasion)", named: "vault.last")
    }

    static func key(_ row: ResultRow) throws -> WrappedKey {
        WrappedKey(report: try row.id(0), fingerprint: try row.text(1), wrapped: try row.blob(2))
    }
}

/// What happens again and again, and of which the last moment is known.
enum Occasion: String, Sendable {
    /// The office said which of the vault's keys are still in use there.
    case survey
    case backup
}
