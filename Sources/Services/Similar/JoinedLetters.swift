import DataAccess
import Domain

/// Letters that go to the reporters of reports that are handled together: one answer reaches them all, each under his own code.
struct JoinedLetters {
    /// How far reports are followed that were joined to one that was joined itself.
    private static let deepest = 8
    private static let most = 5_000
    /// Seconds within which the reporter of a master is told once, however many reports are joined to it.
    private static let pause: Int64 = 86_400

    let now: Instant
    let ids: IDMaker

    func send(after events: [Event], on report: Report, in session: any Session) throws {
        for event in events {
            switch event {
            case .closed(.merged, let closing):
                if let master = closing.parent { try tellMaster(master, of: report, in: session) }
            case .answered(let answer, _):
                // What the public may not read was written to one reporter alone.
                if report.isPublic, !answer.isSecret { try tellJoined(to: report.id, .jointAnswer, in: session) }
            case .closed, .archived:
                try tellJoined(to: report.id, .jointClosed, in: session)
            default: break
            }
        }
    }

    /// The reporter of the report to which another was joined learns that there is one, and nothing of it; of a secret one not even that.
    private func tellMaster(_ id: ID<Report>, of joined: Report, in session: any Session) throws {
        guard !joined.mode.isSecret, !joined.isSensitive,
            let master = try session.first(ReportSQL.byID(id)).map(ReportSQL.stored),
            try session.first(JoinedSQL.wasTold(master.report.identityOwner, .joined, since: now.adding(seconds: -Self.pause))) == nil
        else { return }
        try write(.joined, about: master, in: session)
    }

    private func tellJoined(to id: ID<Report>, _ template: NoticeTemplate, in session: any Session) throws {
        var (parents, seen): ([ID<Report>], Set<ID<Report>>) = ([id], [id])
        for _ in 0..<Self.deepest {
            guard !parents.isEmpty else { return }
            let children = try session.rows(JoinedSQL.children(of: parents, limit: Self.most)).map(ReportSQL.stored)
                .filter { seen.insert($0.report.id).inserted }
            for child in children { try write(template, about: child, in: session) }
            let followed = children.filter { $0.report.isPublic }.map(\.report.id)
            if !followed.isEmpty {
                try session.run(FollowerSQL.tell(template == .jointAnswer ? .followAnswer : .followClosed, followersOf: followed))
            }
            parents = children.map(\.report.id)
        }
    }

    private func write(_ template: NoticeTemplate, about stored: StoredReport, in session: any Session) throws {
        guard stored.hasEmail, !stored.report.hasLostReporter else { return }
        let letter = OutboxLetter(
            id: ids.next(), report: stored.report.identityOwner, template: template, language: stored.language,
            payload: .init(code: stored.code))
        try OutboxWrites.insert(letter, at: now, in: session)
    }
}
