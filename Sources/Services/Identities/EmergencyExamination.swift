import DataAccess
import Domain

/// An opening for danger to life that was found unjustified is examined: a case of its own against its author, with the inspectorate that
/// may examine his unit; where he acted for the nation, or none may, at the national desk. He himself does not see it (E.3, F.2).
struct EmergencyExamination: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker

    func open(after events: [Event], on stored: StoredReport, _ report: Report, in session: any Session) throws {
        for case .emergencyReviewed(let id, isJustified: false, let words) in events {
            guard let opening = report.emergencies.first(where: { $0.id == id }) else { continue }
            let person = opening.author.officer.map { [$0] } ?? []
            let bodies = opening.author.agency.flatMap { agency in opening.author.unit.map { [Accused(agency: agency, unit: $0)] } } ?? []
            let submission = Command.Submission(
                citizenType: .complaint, mode: .secret, isSensitive: true, accused: bodies, accusedPeople: person)
            let texts = try [opening.words, words].map { try session.first(ReportTextSQL.writing($0.id))?.text(0) ?? "" }
            let opened = ConfidentialCase(
                rules: rules, office: office, now: now, ids: ids, submission: submission, title: Self.title,
                body: Self.body(stored.code, opened: texts.first ?? "", judged: texts.last ?? ""), language: "id", regionCode: nil)
            _ = try opened.open(to: { report, setting in report.examiners(in: setting)?.map(\.holder) ?? [] }, in: session)
        }
    }

    /// The office's own words, in its language.
    private static let title = "Pembukaan darurat yang dinilai tidak beralasan"

    private static func body(_ code: TrackingCode, opened: String, judged: String) -> String {
        """
        Kontak pelapor laporan \(code.displayed) dibuka seorang diri karena keadaan darurat. Penilainya menyatakan pembukaan itu tidak beralasan.

        Alasan yang membuka: \(opened)

        Penilaian: \(judged)
        """
    }
}
