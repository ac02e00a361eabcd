import Domain
import IndonesianText
import QRCodes
import Services

/// A sheet of a case for paper: the disposition sheet (lembar disposisi), or the record of a visit (berita acara). It tells the matter and
/// nobody's identity, for paper lies about.
struct CaseSheet: ViewModel {
    let number: SheetNumber
    let scene: CaseScene
    let site: Site
    /// What a screen reader says instead of the picture.
    let label: String

    private var file: CaseFile { scene.file }
    private var words: DeskWords { scene.words }

    var view: ViewObject {
        let address = site.publicOrigin + SiteURL.returnedSheet.path(query: [(SheetNumber.queryName, number.displayed)])
        let isVisit = number.kind == .visit
        return [
            "body": ViewValue(scene.agency.map { words.name(of: Holder(agency: $0)) }),
            "heading": .phrase("desk.sheet.\(number.kind.rawValue)"), "number": .text(number.displayed), "picture": picture(of: address),
            "isVisit": .flag(isVisit), "facts": .component(SummaryList(isVisit ? matter : matter + path)),
            "dates": .component(SummaryList(dates)), "hasDates": .flag(!isVisit && !dates.isEmpty),
            "instruction": ViewValue(instruction), "hasInstruction": .flag(!isVisit),
            "return": .text(site.publicOrigin + SiteURL.returnedSheet.path), "case": .text(SiteURL.officerReport(file.code.canonical).path),
            "printedAt": .text(words.moment(scene.now)),
        ]
    }

    /// The title that was made for the public, where there is one.
    static func title(of file: CaseFile) -> String { PersonalData.masked(file.publicText?.title ?? file.title) }

    private func picture(of address: String) -> ViewValue {
        guard let symbol = QRSymbol(address) else { return .none }
        return .html(SafeHTML(trusted: symbol.svg(label: label)))
    }

    private var matter: [SummaryRow] {
        func row(_ label: Phrase, _ text: String) -> SummaryRow? { text.isEmpty ? nil : SummaryRow(label, text) }
        let rows: [SummaryRow?] = [
            SummaryRow("desk.sheet.matter", Self.title(of: file)),
            SummaryRow("desk.sheet.class", .phrase(file.reportClass.map { "desk.class.\($0.rawValue)" } ?? "desk.fact.class.none")),
            row("desk.fact.category", words.category(file.category)), row("desk.fact.region", words.region(file.place.regionCode)),
            row("desk.fact.landmark", PersonalData.masked(file.place.landmark)),
            SummaryRow("desk.fact.submitted", words.moment(file.submittedAt)),
        ]
        return rows.compactMap(\.self)
    }

    /// From whom it came last, and to whom.
    private var path: [SummaryRow] {
        let from = handing.map { entry -> ViewValue in
            switch entry.who {
            case .reporter: .phrase("desk.who.reporter")
            case .system: .phrase("desk.who.system")
            case .nation: .phrase("desk.who.nation")
            case .body(let holder): .text(words.name(of: holder))
            }
        }
        return [
            SummaryRow("desk.sheet.from", from ?? .phrase("desk.who.nation")),
            SummaryRow("desk.sheet.to", file.holder.map { .text(words.name(of: $0)) } ?? .phrase("desk.holder.none")),
        ]
    }

    private var handing: TimelineEntry? { file.timeline.last { ["disposed", "disposedDown", "handledDirectly"].contains($0.kind) } }

    private var instruction: String? { handing?.text.map(PersonalData.masked) }

    private var dates: [SummaryRow] {
        file.clocks.filter { $0.running.isRunning && !$0.deadline.isPaused && $0.running.key.isOwed }
            .sorted { $0.deadline.instant < $1.deadline.instant }
            .map { SummaryRow("desk.clock.\($0.running.key.rawValue)", words.date($0.deadline.date)) }
    }
}
