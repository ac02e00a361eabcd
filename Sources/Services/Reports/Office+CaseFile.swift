import DataAccess
public import Domain

extension Office {
    /// A report as this viewer may see it. `ServiceFault.notFound` for an unknown code and for one that the viewer may not know
    /// of: the two are never told apart.
    public func caseFile(_ code: TrackingCode, for viewer: Viewer) async throws -> CaseFile {
        let rules = try await rules.current()
        // For everyone one small look decides, so that an unknown code and a private report also take equally long.
        if viewer == .everyone, try await store.read({ session in try session.first(ReportSQL.isPublic(code)) }) == nil {
            throw ServiceFault.notFound
        }
        let dossier = try await store.read { session in try Dossier.load(ReportSQL.byCode(code), in: session) }
        guard let dossier, let file = CaseView(dossier: dossier, viewer: viewer, rules: rules, office: scope, now: now()).file() else {
            throw ServiceFault.notFound
        }
        return file
    }
}
