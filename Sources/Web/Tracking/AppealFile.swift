import Domain
import Sealing
import Services

/// The file of a case on one page, to print or to keep: what was told, what was answered, objected and decided, with every date. It goes
/// with an appeal to the level above and with a reference to the Ombudsman, and holds what its reader may see and no more.
struct AppealFile: ViewModel {
    /// Last part of its address, below a case.
    static let noun = "berkas"

    let file: CaseFile
    let words: CaseWords
    let now: Instant

    /// It is of use once the reporter may turn to somebody above.
    static func isOffered(_ file: CaseFile) -> Bool {
        file.isReferred
            || file.timeline.contains { ["objected", "answerAppealed", "archiveAppealed", "referred", "reopened"].contains($0.kind) }
            || file.clocks.contains { $0.running.key.isClassClock && $0.isLate }
    }

    func page(layout: Page.Layout, back: SiteURL) -> Page {
        Page(
            title: Phrase("track.file.title", ["code": file.code.displayed]), template: "track/packet", model: self, layout: layout,
            back: back)
    }

    var view: ViewObject {
        let dates = DueDates(file: file, words: words, now: now)
        return [
            "code": .text(file.code.displayed), "title": .text(file.title),
            "printedAt": .phrase(Phrase("track.print.at", ["date": words.moment(now)])),
            "tag": .component(CaseStage(file).tag), "facts": .component(facts), "gate": .component(gate), "dates": ViewValue(dates.views),
            "timeline": .component(CaseHistory(file: file, words: words, dates: dates).told),
            "mark": .text(mark), "files": FileList(file.files.filter { $0.writing == nil }, words: words.visit.words).value,
        ]
    }

    /// The same for the same reader as long as nothing new has happened: the paper can be held against the case (SHA-256).
    var mark: String {
        let steps = file.timeline.map { "\($0.at.rawValue) \($0.kind) \($0.detail ?? "") \($0.text ?? "")" }
        let told = [file.code.canonical, file.title, file.body, file.place.landmark, file.place.regionCode ?? ""]
        return ContentHash(of: Array((told + steps).joined(separator: "\u{1E}").utf8)).hex
    }

    private var facts: SummaryList {
        let rows: [SummaryRow?] =
            [
                SummaryRow("track.report.body", file.body), row("track.report.place", words.place(file.place)),
                row("track.report.category", words.category(file.category)),
            ] + words.extras(of: file) + [
                file.reportClass.map { SummaryRow("public.fact.class", .phrase("track.class.\($0.rawValue)")) },
                SummaryRow("public.fact.holder", .phrase(words.steward(of: file))),
            ]
        return SummaryList(rows.compactMap { $0 })
    }

    /// What the Ombudsman looks at first: that the body was asked, and that it is not too long ago.
    private var gate: SummaryList {
        let answered = file.timeline.last { $0.kind == "answered" }
        let objections = file.timeline.count { ["objected", "answerAppealed"].contains($0.kind) }
        let rows: [SummaryRow?] = [
            SummaryRow("track.file.complained", words.moment(file.submittedAt)),
            file.incidentDate.map { SummaryRow("track.file.incident", words.date($0)) }
                ?? SummaryRow("track.file.incident", .phrase("track.file.unknown")),
            answered.map { SummaryRow("track.file.answered", words.moment($0.at)) }
                ?? SummaryRow("track.file.answered", .phrase("track.file.notAnswered")),
            SummaryRow("track.file.objections", words.visit.words.number(objections)),
        ]
        return SummaryList(rows.compactMap { $0 })
    }

    private func row(_ label: Phrase, _ value: String) -> SummaryRow? { value.isEmpty ? nil : SummaryRow(label, value) }
}
