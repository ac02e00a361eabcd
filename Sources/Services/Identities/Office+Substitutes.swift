import DataAccess
import Domain

extension Office {
    /// Tells those who may answer a request for an identity by now and could not before, because the time of the one before them has run
    /// out (rule C.2). Gives how many requests were told of.
    public func askSubstitutes(limit: Int = 200) async throws -> Int {
        let rules = try await rules.current()
        let (moment, scope, ids) = (now(), scope, ids)
        return try await store.write { session in
            var told = 0
            for row in try session.rows(IdentityAccessSQL.waiting(limit: limit)) {
                let (id, last): (ID<Reveal>, Instant) = (try row.id(0), try row.instant(2))
                guard let found = try session.first(ReportSQL.byID(try row.id(1))) else { continue }
                let stored = try ReportSQL.stored(found)
                let report = rules.placed(stored.report)
                let setting = rules.setting(for: report, now: moment, office: scope, requestID: ids.next())
                guard report.substitutes(for: id, in: setting) > report.substitutes(for: id, in: setting.at(last)) else { continue }
                var letters = OfficerLetters(
                    about: report, .officerIdentity, .init(code: stored.code), rules: rules, office: scope, now: moment, ids: ids)
                try letters.ask(substitutesFor: id, since: last, in: session)
                try session.run(IdentityAccessSQL.tell(id.rawValue, at: moment))
                told += 1
            }
            return told
        }
    }
}
