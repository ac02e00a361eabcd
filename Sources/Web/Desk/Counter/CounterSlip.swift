import Domain
import QRCodes
import Services

/// The slip that goes with the citizen (tanda terima): codes, dates, what was agreed to, and where the report is followed.
struct CounterSlip: ViewModel {
    let entry: CounterEntry
    let officer: DeskOfficer
    let words: DeskWords
    let site: Site
    let now: Instant
    /// What a screen reader says instead of the picture.
    let label: String
    /// The assistant may still read the report, or has a mandate.
    let isReadable: Bool

    var view: ViewObject {
        let code = entry.entry.code
        let address = site.publicOrigin + SiteURL.track.path(query: [(name: "kode", value: code.displayed)])
        return [
            "action": .text(SiteURL.counterEntry(code.canonical).path), "code": .text(code.displayed),
            "receipt": ViewValue(entry.slip?.receipt.displayed), "hasSlip": .flag(entry.slip != nil),
            "address": .text(site.publicOrigin + SiteURL.track.path), "picture": picture(of: address),
            "facts": .component(SummaryList(facts)), "place": ViewValue(officer.place), "name": .text(officer.displayName),
            "isLate": .flag(entry.isLate), "consent": .text(entry.consent), "mandate": .text(entry.mandate),
            "hasMandate": .flag(entry.entry.hasMandate),
            "caseLink": isReadable ? .text(SiteURL.officerReport(code.canonical).path) : .none,
            "until": .text(words.moment(entry.entry.visibleUntil)),
            "handOver": .component(Button("desk.counter.handOver")), "again": .component(LinkButton("desk.counter.next", to: .counter)),
        ]
    }

    private func picture(of address: String) -> ViewValue {
        guard let symbol = QRSymbol(address) else { return .none }
        return .html(SafeHTML(trusted: symbol.svg(label: label)))
    }

    private var facts: [SummaryRow] {
        var rows = [
            SummaryRow("desk.counter.receivedOn", words.date(entry.entry.receivedOn)),
            SummaryRow("desk.counter.enteredAt", words.moment(entry.entry.enteredAt)),
            SummaryRow("desk.counter.channel", .phrase("desk.channel.\(entry.channel)")),
            SummaryRow("desk.counter.relation", .phrase("desk.counter.relation.\(entry.entry.relation.rawValue)")),
            SummaryRow(
                "desk.counter.mode", .phrase("track.mode.\(PrivacyChoice.allCases.first { $0.mode == entry.mode }?.rawValue ?? "secret")")),
        ]
        if let slip = entry.slip {
            rows.append(SummaryRow("desk.counter.verifyBy", words.date(slip.verifyBy.date)))
            rows.append(SummaryRow("desk.counter.answerBy", words.date(slip.answerBy.date)))
        }
        return rows
    }
}
