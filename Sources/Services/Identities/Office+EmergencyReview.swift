import DataAccess
import Domain

extension Office {
    /// Reminds of openings for danger to life that nobody has judged: the custodians on the morning of the last day; when that day is over,
    /// and each day from then on, also the head of the level above and the national desk, who may then judge them too. Gives how many were
    /// told of.
    public func remindOfReviews(limit: Int = 200) async throws -> Int {
        let rules = try await rules.current()
        let (moment, scope, ids) = (now(), scope, ids)
        return try await store.write { session in
            var told = 0
            for row in try session.rows(IdentityAccessSQL.unreviewed(limit: limit)) {
                let (id, last): (ID<EmergencyOpening>, Instant) = (try row.id(0), try row.instant(2))
                guard let found = try session.first(ReportSQL.byID(try row.id(1))) else { continue }
                let stored = try ReportSQL.stored(found)
                let report = rules.placed(stored.report)
                let setting = rules.setting(for: report, now: moment, office: scope, requestID: ids.next())
                guard let opening = report.emergencies.first(where: { $0.id == id }),
                    let due = report.reviewDue(of: opening, in: setting)?.instant,
                    Self.isToldAgain(since: last, due: due, now: moment)
                else { continue }
                var letters = OfficerLetters(
                    about: report, .officerIdentity, .init(code: stored.code), rules: rules, office: scope, now: moment, ids: ids,
                    after: opening.author)
                try letters.ask(custodians: [.review(opening)], in: session)
                if due <= moment {
                    let heads = setting.levelAbove.map { [OfficerGroup(body: Holder(agency: $0), roles: [.leader])] } ?? []
                    try letters.tell([.nation] + heads, in: session)
                }
                try session.run(IdentityAccessSQL.tell(id.rawValue, at: moment))
                told += 1
            }
            return told
        }
    }

    /// At 08:00 of the last day, at its end, and at the end of each day after it.
    private static func isToldAgain(since last: Instant, due: Instant, now: Instant) -> Bool {
        let day: Int64 = 24 * 3600
        if now < due { return last < due.adding(seconds: -16 * 3600) && due.adding(seconds: -16 * 3600) <= now }
        let lateDays = (now.rawValue - due.rawValue) / (day * 1000)
        return last < due.adding(seconds: lateDays * day)
    }
}
