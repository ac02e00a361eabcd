import DataAccess
public import Domain

extension Office {
    /// A report as this viewer may see it. `ServiceFault.notFound` for an unknown code and for one that the viewer may not know
    /// of: the two are never told apart.
    public func caseFile(_ code: TrackingCode, for viewer: Viewer) async throws -> CaseFile {
        let rules = try await rules.current()
        let moment = now()
        let (dossier, master) = try await store.read { session in
            let dossier = try Dossier.load(
                ReportSQL.byCode(code), forOfficer: viewer.actor != nil, withProcedure: viewer != .everyone,
                visitsAt: viewer.actor == nil ? nil : moment, in: session)
            return (dossier, viewer == .reporter ? try dossier.flatMap { try JointCase.master(of: $0, in: session) } : nil)
        }
        guard let dossier, var file = CaseView(dossier: dossier, viewer: viewer, rules: rules, office: scope, now: moment).file() else {
            throw ServiceFault.notFound
        }
        // A reporter who has taken his report back follows nothing any more.
        if file.closure == .merged { file.joint = master.flatMap { JointCase($0, rules: rules, office: scope, now: moment) } }
        return file
    }

    /// Which version of a report the public may see; nil for an unknown code and for one that the public may not know of, after
    /// the same look at the same index.
    public func publicVersion(of code: TrackingCode) async throws -> Int64? {
        try await store.read { session in try session.first(ReportSQL.publicVersion(code))?.int64(0) }
    }
}
