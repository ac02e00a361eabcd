import Domain
import Services

/// A surge as its officer sees it: the master problem, the reports that go on by themselves, and those that were joined.
struct SurgeCaseModel: ViewModel {
    let scene: SurgeCase
    let mayJoin: Bool
    let form: FormInput
    /// A form of this page was just carried out.
    let hasNews: Bool
    let words: DeskWords

    private var surge: Surge { scene.surge }

    var view: ViewObject {
        [
            "news": hasNews ? .component(Banner(.success, "desk.news.done")) : .none,
            "key": .component(HiddenField(FormGuard.composeFieldName, form.composeKey ?? RandomWord.make())),
            "kind": .phrase("desk.surge.kind.\(surge.kind.rawValue)"),
            "place": .text(words.region(surge.districtCode ?? surge.regencyCode)),
            "count": .phrase(Phrase("desk.surge.count", phrases: ["count": .number(surge.reports), "joined": .number(surge.joined)])),
            "action": .text(SiteURL.surge(surge.id.description).path), "mayJoin": .flag(mayJoin),
            "master": surge.masterCode.map { code in
                .object([
                    "title": .text(surge.title ?? ""), "code": .text(code.displayed),
                    "href": .text(SiteURL.officerReport(code.canonical).path),
                ])
            } ?? ViewValue.none,
            "isHidden": .flag(surge.reports > scene.apart.count + scene.joined.count + 1),
            "hasApart": .flag(!scene.apart.isEmpty), "apart": .list(scene.apart.map { line($0, isTicked: !form.has("langkah")) }),
            "hasJoined": .flag(!scene.joined.isEmpty), "joined": .list(scene.joined.map { line($0, isTicked: false) }),
            "reason": .component(form.area("reason", "desk.field.reason.reporter", rows: 4, limit: 2000)),
            "error": form.errors["kode"].map { .phrase($0.key) } ?? .none,
            "merge": .component(
                Button("desk.surge.merge", kind: .primary, name: "langkah", value: SurgeCasePages.Step.merge.rawValue)),
            "part": .component(
                Button("desk.surge.part", kind: .secondary, name: "langkah", value: SurgeCasePages.Step.part.rawValue)),
        ]
    }

    private func line(_ row: QueueRow, isTicked: Bool) -> ViewValue {
        .object([
            "value": .text(row.code.canonical), "code": .text(row.code.displayed), "title": .text(row.title),
            "href": .text(SiteURL.officerReport(row.code.canonical).path), "tag": .component(ReportStateTag.tag(row.state, row.closure)),
            "place": .text(words.region(row.regionCode)), "time": .text(words.moment(row.submittedAt)),
            "isTicked": .flag(isTicked || form.all("kode").contains(row.code.canonical)),
        ])
    }
}
