import Domain
import IndonesianText
import Services

/// A case and the reports like it, with the reasons for each.
struct SimilarModel: ViewModel {
    let scene: CaseScene
    let found: [SimilarCase]
    let mayJoin: Bool
    let form: FormInput
    let news: SimilarPages.Step?

    private var words: DeskWords { scene.words }

    var view: ViewObject {
        [
            "news": news.map { .component(Banner(.success, "desk.similar.news.\($0.rawValue)")) } ?? .none,
            "code": .text(scene.file.code.displayed), "title": .text(scene.file.title), "body": .text(scene.file.body),
            "action": .text(SiteURL.officerSimilar(scene.file.code.canonical).path), "mayJoin": .flag(mayJoin),
            "isOpen": .flag(isOpen), "isEmpty": .flag(found.isEmpty), "cases": .list(found.map(line)),
            "codes": .component(form.line("code", "desk.similar.code", hint: "desk.similar.code.hint", width: .medium, limit: 400)),
            "reason": .component(form.area("reason", "desk.field.reason.reporter", rows: 4, limit: 2000)),
            "merge": .component(
                Button("desk.similar.merge", kind: .primary, name: "langkah", value: SimilarPages.Step.merge.rawValue)),
            "link": .component(
                Button("desk.similar.link", kind: .secondary, name: "langkah", value: SimilarPages.Step.link.rawValue)),
            "apart": .component(
                Button("desk.similar.apart", kind: .secondary, name: "langkah", value: SimilarPages.Step.apart.rawValue)),
        ]
    }

    /// Others are joined only to a report that goes on.
    private var isOpen: Bool { scene.file.state != .closed && scene.file.state != .archived }

    private func line(_ other: SimilarCase) -> ViewValue {
        let code = other.row.code
        return .object([
            "code": .text(code.displayed), "value": .text(code.canonical), "href": .text(SiteURL.officerReport(code.canonical).path),
            "title": .text(other.row.title), "body": .text(other.body),
            "tag": .component(ReportStateTag.tag(other.row.state, other.row.closure)),
            "isTicked": .flag(form.all("kode").contains(code.canonical)), "mayBeSame": .flag(other.mayBeSame),
            "isSecret": .flag(other.row.mode.isSecret), "isLinked": .flag(other.isLinked),
            "holder": ViewValue(other.row.holder.map { words.name(of: $0) }), "place": .text(words.region(other.row.regionCode)),
            "time": .text(words.moment(other.row.submittedAt)), "reasons": .list(reasons(other).map { .phrase($0) }),
        ])
    }

    private func reasons(_ other: SimilarCase) -> [Phrase] {
        var reasons: [Phrase] = []
        if !other.likeness.shared.isEmpty {
            reasons.append(Phrase("desk.similar.reason.words", ["words": other.likeness.shared.joined(separator: ", ")]))
        }
        if let kilometres = other.nearness.kilometres {
            reasons.append(Phrase("desk.similar.reason.distance", ["distance": words.words.number(kilometres, decimals: 1)]))
        } else if other.nearness.place != .unknown {
            reasons.append("desk.similar.reason.place.\(other.nearness.place.name)")
        }
        reasons.append(Phrase("desk.similar.reason.days", phrases: ["days": .number(other.nearness.days)]))
        reasons.append(Phrase("desk.similar.reason.score", phrases: ["score": .number(Int((other.score * 100).rounded()))]))
        return reasons
    }
}

extension Nearness.Place {
    /// Under which texts name it.
    fileprivate var name: String {
        switch self {
        case .unknown: "unknown"
        case .apart: "apart"
        case .province: "province"
        case .regency: "regency"
        case .district: "district"
        case .village: "village"
        }
    }
}

/// What became of each of the reports that were to be joined.
struct MergedModel: ViewModel {
    let master: CaseFile
    let results: [MergingOfMany.Result]
    var isParting = false
    var back: SiteURL?

    var view: ViewObject {
        [
            "lead": .phrase(
                Phrase(
                    isParting ? "desk.similar.done.parted" : "desk.similar.done.lead",
                    phrases: [
                        "done": .number(results.count { $0.fault == nil }), "all": .number(results.count),
                        "code": .verbatim(master.code.displayed),
                    ])),
            "results": .list(
                results.map { result in
                    .object([
                        "code": .text(result.code.displayed), "href": .text(SiteURL.officerReport(result.code.canonical).path),
                        "isDone": .flag(result.fault == nil && !isParting), "isParted": .flag(result.fault == nil && isParting),
                        "fault": result.fault.map { .phrase($0) } ?? ViewValue.none,
                    ])
                }),
            "back": .component(
                back.map { LinkButton("desk.surge.back", to: $0) }
                    ?? LinkButton("desk.similar.done.back", to: .officerReport(master.code.canonical))),
            "undo": isParting ? .none : .phrase("desk.similar.done.undo"),
        ]
    }
}
