import Domain
import Services

/// Signs and marks in the words of an officer's page.
struct TriageWords {
    let words: DeskWords

    func sign(_ sign: TriageSign) -> ViewValue {
        switch sign {
        case .crowded(let reason): line("triage.sign.crowded.\(reason == .abuse ? "abuse" : "budget")")
        case .sameText(let count): line(Phrase("triage.sign.sameText", phrases: ["count": .number(count)]))
        case .abuse(let found): line(Phrase("triage.sign.abuse", ["words": found.map { "“\($0)”" }.joined(separator: ", ")]))
        case .setAside(let code): line("triage.sign.setAside", code)
        case .earlier(let code, let grade):
            line(Phrase("triage.sign.earlier", phrases: ["grade": "triage.grade.\(grade.rawValue)"]), code)
        }
    }

    private func line(_ phrase: Phrase, _ code: TrackingCode? = nil) -> ViewValue {
        .object([
            "text": .phrase(phrase), "href": code.map { .text(SiteURL.officerReport($0.canonical).path) } ?? .none,
            "code": ViewValue(code?.displayed),
        ])
    }

    func record(_ record: TriageRecord) -> ViewValue {
        let mark = record.mark
        return .object([
            "grade": .phrase("triage.grade.\(mark.grade.rawValue)"), "ground": .phrase("triage.ground.\(mark.ground.rawValue)"),
            "state": .component(
                StatusTag(
                    "triage.state.\(mark.state.rawValue)",
                    tone: mark.state.isOpen ? (mark.counts ? .late : .waiting) : .neutral)),
            "due": mark.due.map { .phrase(Phrase("triage.due", ["date": words.lastDay(before: $0)])) } ?? .none,
            "steps": .list(
                record.steps.map { step in
                    .object([
                        "title": .phrase("triage.step.\(step.kind.rawValue)"), "time": .text(words.moment(step.at)),
                        "who": who(step), "words": ViewValue(step.words.isEmpty ? nil : step.words),
                    ])
                }),
        ])
    }

    private func who(_ step: TriageRecord.Step) -> ViewValue {
        switch step.kind {
        case .appealed: .phrase("track.who.reporter")
        case .lapsed: .phrase("track.who.system")
        default:
            .text(
                [step.officer ?? "", step.agency.map { words.name(of: Holder(agency: $0)) } ?? ""].filter { !$0.isEmpty }
                    .joined(separator: ", "))
        }
    }
}
