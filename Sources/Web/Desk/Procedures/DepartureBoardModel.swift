import Domain
import Services

/// One quarter of the board, with the cases behind one of its steps where that is asked.
struct DepartureBoardModel: ViewModel {
    let board: DepartureBoard
    let cases: (step: SopStep, found: [DepartedCase])?
    let agency: AgencyEntry?
    let mayRevise: Bool
    let words: DeskWords
    let isCurrent: Bool

    /// Why a step is offered for revision, as it is written into the draft.
    static func mark(_ revision: DepartureBoard.Revision, _ quarter: Quarter) -> Phrase {
        Phrase(
            "sop.board.mark",
            phrases: ["cases": .number(revision.cases), "all": .number(revision.of), "quarter": name(quarter)])
    }

    private static func name(_ quarter: Quarter) -> Phrase {
        Phrase("sop.board.quarter", ["number": String(quarter.number), "year": String(quarter.year)])
    }

    var view: ViewObject {
        [
            "quarter": .phrase(Self.name(board.quarter)), "agency": ViewValue(agency?.name), "hasCases": .flag(board.cases > 0),
            "share": .phrase(
                Phrase("sop.board.share", phrases: ["clean": .number(board.clean), "all": .number(board.cases), "percent": percent])),
            "previous": .text(href(board.quarter.previous)), "next": isCurrent ? .none : .text(href(board.quarter.next)),
            "own": .text(SiteURL.ownDepartures.path), "table": board.lines.isEmpty ? .none : .component(table),
            "revisions": .list(board.revisions.map(revision)), "action": .text(SiteURL.departures.path),
            "cases": cases.map { cases in
                .object(["title": .text(cases.step.name), "rows": .list(cases.found.map(departed))])
            } ?? .none,
        ]
    }

    private var percent: Phrase {
        .verbatim(words.words.number(board.cases == 0 ? 0 : Double(board.clean * 100) / Double(board.cases), decimals: 1))
    }

    private func href(_ quarter: Quarter, _ more: [(name: String, value: String)] = []) -> String {
        var query: [(name: String, value: String)] = [(DepartureBoardPages.quarter, quarter.description)]
        if let agency { query.append((DepartureBoardPages.agency, agency.slug)) }
        return SiteURL.departures.path(query: query + more)
    }

    private func name(_ version: ID<SopVersion>, _ step: Int) -> String {
        let found = board.versions[version]
        return "\(step). \(found?.steps.first { $0.number == step }?.name ?? "")"
    }

    private var table: DataTable {
        DataTable(
            "sop.board.caption",
            columns: [
                .init("sop.board.step"), .init("sop.board.unit"), .init("sop.board.cases", numeric: true),
                .init("sop.kind.skipped", numeric: true), .init("sop.kind.outOfOrder", numeric: true),
                .init("sop.kind.late", numeric: true), .init("sop.kind.wrongRole", numeric: true), .init("sop.board.open", numeric: true),
            ],
            rows: board.lines.map(row), dense: true)
    }

    private func row(_ line: DepartureBoard.Line) -> [ViewValue] {
        let link = href(
            board.quarter, [(DepartureBoardPages.version, line.version.description), (DepartureBoardPages.step, String(line.step))])
        let kinds: [SopDeparture.Kind] = [.skipped, .outOfOrder, .late, .wrongRole]
        var cells: [ViewValue] = [.component(Link(.verbatim(name(line.version, line.step)), href: link + "#laporan"))]
        cells.append(line.holder.map { .text(words.name(of: $0)) } ?? .phrase("desk.holder.none"))
        cells.append(number(line.cases))
        cells += kinds.map { number(line.kinds[$0] ?? 0) }
        return cells + [number(line.open)]
    }

    private func number(_ count: Int) -> ViewValue { .text(words.words.number(count)) }

    private func revision(_ revision: DepartureBoard.Revision) -> ViewValue {
        .object([
            "name": .text(name(revision.version, revision.step)), "mark": .phrase(Self.mark(revision, board.quarter)),
            "version": .text(revision.version.description), "step": ViewValue(revision.step),
            "quarter": .text(board.quarter.description), "mayRevise": .flag(mayRevise),
        ])
    }

    private func departed(_ departed: DepartedCase) -> ViewValue {
        .object([
            "href": .text(SiteURL.officerProcedure(departed.code.canonical).path), "code": .text(departed.code.displayed),
            "kind": .phrase(StepWords.kind(departed.kind)), "time": .text(words.moment(departed.at)),
            "body": ViewValue(departed.holder.map { words.name(of: $0) }), "isOpen": .flag(departed.reason == nil),
        ])
    }
}
