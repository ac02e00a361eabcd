import DataAccess
public import Domain

/// The report with which a reporter's own was joined, as everyone may read it: he follows it on his own page.
public struct JointCase: Sendable {
    public let code: TrackingCode
    public let state: ReportState
    /// Its public answers, oldest first, and how it ended.
    public let answers: [TimelineEntry]

    /// How far a report is followed that was joined to one that was joined itself.
    private static let deepest = 8

    /// Nil where the public may not know of it.
    init?(_ dossier: Dossier, rules: Rules, office: OfficeScope, now: Instant) {
        guard let file = CaseView(dossier: dossier, viewer: .everyone, rules: rules, office: office, now: now).file() else { return nil }
        code = file.code
        state = file.state
        answers = file.timeline.filter { ["answered", "closed"].contains($0.kind) }
    }

    /// Where the matter of a joined report is handled now; nil for a report that stands alone.
    static func master(of dossier: Dossier, in session: any Session) throws -> Dossier? {
        var (report, seen) = (dossier.stored.report, Set([dossier.stored.report.id]))
        for _ in 0..<deepest {
            guard report.closure == .merged, let parent = report.parent, seen.insert(parent).inserted,
                let next = try session.first(ReportSQL.byID(parent)).map(ReportSQL.stored)
            else { break }
            report = next.report
        }
        return report.id == dossier.stored.report.id ? nil : try Dossier.load(ReportSQL.byID(report.id), in: session)
    }
}
