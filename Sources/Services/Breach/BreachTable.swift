public import Domain

/// The workbook of a breach as text that a spreadsheet reads: one line for each look, the first names the columns.
public struct BreachTable: Sendable {
    public let text: String

    /// - Parameter body: the name of a body; nil where it is not known.
    public init(_ workbook: BreachWorkbook, body: (ID<Agency>) -> String?) {
        let rows = workbook.looks.map { look in
            [
                look.code.displayed, Self.moment(look.at), look.officerName, look.officer.map { "\($0)" } ?? "",
                look.agency.flatMap(body) ?? "",
                look.ground, look.showedNumber ? "yes" : "no", look.hasContact ? "yes" : "no", look.isErased ? "yes" : "no",
                look.role?.rawValue ?? "", DisclosedKind.allCases.filter(look.data.contains).map(\.rawValue).joined(separator: " "),
                look.isInOffice ? "yes" : "no", look.isInVault ? "yes" : workbook.hasVaultLog ? "no" : "unknown",
                look.wasShown ? "yes" : "no",
            ]
        }
        text =
            CSVTable(
                columns: [
                    "code", "at", "officer", "officer_id", "agency", "ground", "identity_number", "contact", "erased", "role", "data",
                    "office_register", "vault_log", "shown",
                ], rows: rows
            ).text
    }

    /// By the clock of the capital, as the law's 72 hours are counted.
    private static func moment(_ moment: Instant) -> String {
        let day = ClockZone.wib.date(of: moment)
        let seconds = (moment.rawValue - ClockZone.wib.startOfDay(day).rawValue) / 1000
        let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
        return "\(day)T\(parts.joined(separator: ":"))+07:00"
    }
}
