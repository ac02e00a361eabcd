import Domain
import Services

/// Where an administrator goes after a form was carried out, and what he should know there.
struct AdministrationOutcome: Sendable {
    private static let news = "kabar"
    private static let saved = "tersimpan"
    private static let lack = "kurang"

    let next: SiteURL
    /// What is shown once instead, and never again.
    var page: Page?
    /// What bodies lack now.
    var warnings: [HandOverWarning] = []

    var query: [(name: String, value: String)] {
        [(Self.news, Self.saved)]
            + warnings.map { warning in
                switch warning {
                case .noAgencyAdmin(let agency): (Self.lack, "\(agency)")
                case .noLiaisonOfficer(let body): (Self.lack, "\(body.agency).\(body.unit.map { "\($0)" } ?? "")")
                }
            }
    }

    /// The news at the top of the page where he is now; what the address names wrongly is left out.
    static func banners(_ scene: AdministrationScene, in list: AdministrationList? = nil) -> ViewValue {
        guard scene.query.first(news) != nil else { return .none }
        let lacks = scene.query.all(lack).prefix(8).compactMap { banner($0, scene) }
        let saved: Phrase = list == .requests ? "administration.request.news" : "administration.saved"
        return ViewValue([Banner(.success, saved)] + lacks as [any Component])
    }

    private static func banner(_ text: String, _ scene: AdministrationScene) -> Banner? {
        let parts = text.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        guard let agency = parts.first.flatMap({ ID<Agency>($0) }), scene.directory.agencyEver(agency) != nil else { return nil }
        let unit = parts.dropFirst().first.flatMap { ID<WorkUnit>($0) }
        let body = scene.words.name(of: Holder(agency: agency, unit: unit))
        let name = parts.count == 1 ? "admin" : "liaison"
        return Banner(
            .warning, Phrase("administration.lack.\(name)", ["body": body]), text: "administration.lack.\(name).text")
    }
}
