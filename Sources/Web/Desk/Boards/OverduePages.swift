import Domain
import Hummingbird
import Services

/// What is late and what is about to be, by body and by kind of date, with the step of the ladder that was told.
struct OverduePages {
    let office: Office

    func register(in pages: PageGroup<OfficerContext<DeskOfficer>>) {
        pages.get(.overdue) { _, context in
            let rules = try await office.rules.current()
            let board = try await office.overdueBoard(for: context.officer.actor)
            return Page(
                title: "desk.board.overdue.title", template: "desk/overdue",
                model: OverdueModel(board: board, words: DeskWords(context, rules: rules), isOfNation: context.officer.isOfNation),
                layout: .officer,
                breadcrumbs: [Link("layout.section.queue", to: .officerQueue)])
        }
    }
}

private struct OverdueModel: ViewModel {
    let board: OverdueBoard
    let words: DeskWords
    let isOfNation: Bool

    var view: ViewObject {
        [
            "lateCount": .text(words.words.number(board.late.reduce(0) { $0 + $1.count })),
            "soonCount": .text(words.words.number(board.soon.reduce(0) { $0 + $1.count })),
            "hasLate": .flag(!board.late.isEmpty), "hasSoon": .flag(!board.soon.isEmpty), "hasWorst": .flag(!board.worst.isEmpty),
            "late": .list(board.late.map { group($0, view: .late) }), "soon": .list(board.soon.map { group($0, view: .open) }),
            "worst": .list(board.worst.map(line)), "days": .text(String(OverdueBoard.soonDays)),
        ]
    }

    private func group(_ group: OverdueBoard.Group, view: QueueFilter.View) -> ViewValue {
        .object([
            "body": name(group.body), "clock": clock(group.clock), "count": .text(words.words.number(group.count)),
            "oldest": .text(due(group.oldest, group.body)), "href": .text(queue(group.body, view)),
            "step": step(group.level), "hasTold": .flag(!group.told.isEmpty || group.isNationTold), "told": told(group),
        ])
    }

    private func line(_ line: OverdueBoard.Line) -> ViewValue {
        .object([
            "href": .text(SiteURL.officerReport(line.code.canonical).path), "title": .text(line.title), "code": .text(line.code.displayed),
            "body": name(line.body), "clock": clock(line.clock), "due": .text(due(line.dueAt, line.body)), "step": step(line.level),
        ])
    }

    private func name(_ body: Holder?) -> ViewValue { body.map { .text(words.name(of: $0)) } ?? .phrase("desk.who.nation") }

    private func clock(_ key: ClockKey?) -> ViewValue { .phrase(key.map { "desk.clock.\($0.rawValue)" } ?? "desk.board.clock.unknown") }

    private func step(_ level: LadderLevel?) -> ViewValue {
        .phrase(level.map { "desk.board.step.\($0.rawValue)" } ?? "desk.board.step.none")
    }

    /// Who was told at the step reached, by role.
    private func told(_ group: OverdueBoard.Group) -> ViewValue {
        var seen: Set<Role> = []
        let roles = group.told.filter { seen.insert($0).inserted }.map { Phrase("desk.role.\($0.rawValue)") }
        return .list((roles + (group.isNationTold ? ["desk.who.nation"] : [])).map { .phrase($0) })
    }

    /// What is over at midnight was due the day before, by the clock of its body.
    private func due(_ moment: Instant, _ body: Holder?) -> String {
        let zone = body.flatMap { words.rules.directory.agencyEver($0.agency)?.zone } ?? .wib
        return words.shortDate(zone.date(of: moment.adding(milliseconds: -1)))
    }

    /// The same cases in the queue; those of the national desk have no filter of their own.
    private func queue(_ body: Holder?, _ view: QueueFilter.View) -> String {
        let agency = isOfNation ? body.flatMap { words.rules.directory.agency($0.agency) }?.name : nil
        let query: [(name: String, value: String)] = [
            ("tampilan", view.rawValue), ("instansi", agency ?? ""), ("unit", body?.unit?.description ?? ""),
        ]
        return SiteURL.officerQueue.path(query: query.filter { !$0.value.isEmpty })
    }
}
