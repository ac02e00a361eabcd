import DataAccess
public import Domain
import IndonesianText

extension Office {
    /// What waits for this officer's answer, the one that is due first at the head; what the program waits for by itself stands among
    /// them, so that a vault that is down too long is seen.
    public func openDataRequests(for actor: Actor, limit: Int = 200) async throws -> [OpenDataRequest] {
        try require(.managePolicy, by: actor)
        let (moment, scope) = (now(), scope)
        return try await store.read { session in
            var found: [OpenDataRequest] = []
            for row in try session.rows(DataRequestSQL.open(limit: limit)) {
                guard let code = TrackingCode(try row.text(1)), let stored = try session.first(ReportSQL.byCode(code)) else { continue }
                let report = try ReportSQL.stored(stored).report
                let id: ID<DataRequest> = try row.id(0)
                guard report.mayAnswerDataRequests(actor, in: scope), let request = report.dataRequests.first(where: { $0.id == id }) else {
                    continue
                }
                let words = try request.words.flatMap { try session.first(ReportTextSQL.writing($0.id))?.text(0) } ?? ""
                let shown = report.showsOriginal(to: actor, in: scope) ? words : PersonalData.masked(words)
                found.append(OpenDataRequest(request: request, code: code, words: shown, isLate: request.due <= moment))
            }
            return found
        }
    }

    /// Tells those who answer of requests that are due within a day, and once more when the time is over. Gives how many requests were
    /// told of.
    public func remindOfDataRequests(limit: Int = 100) async throws -> Int {
        let rules = try await rules.current()
        let (moment, scope, ids) = (now(), scope, ids)
        return try await store.write { session in
            let due = try session.rows(DataRequestSQL.toRemind(before: moment.adding(seconds: 24 * 3600), now: moment, limit: limit))
            for row in due {
                guard let found = try session.first(ReportSQL.byID(try row.id(1))) else { continue }
                let stored = try ReportSQL.stored(found)
                let date = ClockZone.wib.date(of: try row.instant(2))
                var letters = OfficerLetters(
                    about: stored.report, .officerDataRequest, .init(code: stored.code, date: date), rules: rules, office: scope,
                    now: moment, ids: ids)
                try letters.tell([.nation], in: session)
                try session.run(DataRequestSQL.remind(try row.id(0), at: moment))
            }
            return due.count
        }
    }

    /// Carries out the erasures that waited for the vault. Gives how many; while it is down they wait on.
    public func finishErasures(limit: Int = 50) async throws -> Int {
        let waiting = try await store.read { session in
            try session.rows(DataRequestSQL.unfinishedErasures(limit: limit)).map {
                (id: try $0.id(0, of: DataRequest.self), code: try $0.text(1))
            }
        }
        var done = 0
        for request in waiting {
            guard let code = TrackingCode(request.code) else { continue }
            guard try await carryOutErasure(of: code, request: request.id) else { return done }
            done += 1
        }
        return done
    }
}
