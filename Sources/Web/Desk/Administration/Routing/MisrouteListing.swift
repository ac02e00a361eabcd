import Domain
import Services

/// How the suggestions of each rule, row and version of the model have fared.
struct MisrouteListing: AdministrationListing {
    let list = AdministrationList.misroutes
    private static let most = 300

    func table(_ scene: AdministrationScene) async throws -> AdministrationTable {
        let lines = try await scene.office.misroutes(by: scene.actor)
        return AdministrationTable(
            columns: [
                .init("administration.misroute.source"), .init("administration.misroute.suggested", numeric: true),
                .init("administration.misroute.taken", numeric: true), .init("administration.misroute.changed", numeric: true),
                .init("administration.misroute.misrouted", numeric: true), .init("administration.misroute.share", numeric: true),
            ],
            rows: lines.prefix(Self.most).map { line in
                let record = line.record
                let share = record.wrongShare.map { "\(scene.words.words.number(Double($0), decimals: 0)) %" }
                return [.phrase(name(line, scene))]
                    + [record.suggested, record.taken, record.changed, record.misrouted].map { .phrase(.number($0)) } + [ViewValue(share)]
            })
    }

    private func name(_ line: MisrouteLine, _ scene: AdministrationScene) -> Phrase {
        switch line.source {
        case .rule:
            let words = line.rule?.phrases.prefix(3).joined(separator: ", ") ?? ""
            return Phrase("administration.misroute.of.rule", ["number": line.rule.map { String($0.number) } ?? "?", "words": words])
        case .registry:
            let matter = line.row?.category.map { scene.words.category($0) } ?? ""
            return Phrase(
                "administration.misroute.of.registry", ["matter": matter, "place": scene.words.region(line.row?.region)])
        case .model: return Phrase("administration.misroute.of.model", ["version": String(line.entry)])
        case .reporter, .correction, .examiner: return "administration.misroute.of.\(line.source.rawValue)"
        }
    }
}
