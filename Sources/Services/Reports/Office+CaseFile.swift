import DataAccess
public import Domain

extension Office {
    /// A report as this viewer may see it. `ServiceFault.notFound` for an unknown code and for one that the viewer may not know
    /// of: the two are never told apart.
    public func caseFile(_ code: TrackingCode, for viewer: Viewer) async throws -> CaseFile {
        let rules = try await rules.current()
        let dossier = try await store.read { session in
            try Dossier.load(ReportSQL.byCode(code), forOfficer: viewer.actor != nil, in: session)
        }
        guard let dossier, let file = CaseView(dossier: dossier, viewer: viewer, rules: rules, office: scope, now: now()).file() else {
            throw ServiceFault.notFound
        }
        return file
    }

    /// Which version of a report the public may see; nil for an unknown code and for one that the public may not know of, after
    /// the same look at the same index.
    public func publicVersion(of code: TrackingCode) async throws -> Int64? {
        try await store.read { session in try session.first(ReportSQL.publicVersion(code))?.int64(0) }
    }
}
