/// The manual of the lifecycle, drawn from the table of moves, so that it cannot say anything else than the program does.
public enum LifecycleManual {
    /// `docs/report-lifecycle.md`, whole.
    public static func markdown() -> String {
        [opening, states, diagram, moves, ending].joined(separator: "\n\n") + "\n"
    }

    private static let opening = """
        # The life of a report

        This page is written by `LifecycleManual.markdown()` from `MoveTable`; a test compares the two. To change it, change the table,
        then run `LAPOR_WRITE_MANUAL=1 swift test --filter LifecycleManualTests`.

        How to read it: a report (laporan) stands in one state and has at most one holder. A move is made by somebody who may make it,
        from a state in which it is possible, with what it must carry; otherwise it is refused with a reason and nothing changes. A move
        that needs a second yes (persetujuan kedua) waits as a request: the state stays, the clocks run. The numbers are those of the
        office's rules; a letter marks a part of the same rule.
        """

    private static var states: String {
        let rows = ReportState.allCases.map {
            "| `\($0.rawValue)` | \(term($0)) | \($0.isOpen ? "yes" : "") | \($0.isActive ? "yes" : "") |"
        }
        return (["## States", "", "| State | Di kantor | Open | Active |", "|---|---|---|---|"] + rows).joined(separator: "\n")
    }

    private static var diagram: String {
        var numbers: [String: [String]] = [:]
        var order: [String] = []
        for rule in MoveTable.rules where rule.from.count < 6 && rule.to.count < 6 {
            let from = rule.from.isEmpty ? ["[*]"] : sorted(rule.from).map(\.rawValue)
            for start in from {
                for end in ends(of: rule, from: start) {
                    let arrow = "\(start) --> \(end)"
                    if numbers[arrow] == nil { order.append(arrow) }
                    numbers[arrow, default: []].append(rule.move.rawValue)
                }
            }
        }
        let lines = order.map { "    \($0) : \(numbers[$0, default: []].joined(separator: " "))" }
        return """
            ## Diagram

            Moves that are possible from nearly everywhere, or lead back to wherever the report was, stand in the table only.

            ```mermaid
            stateDiagram-v2
            \(lines.joined(separator: "\n"))
            ```
            """
    }

    /// From a state in which the report may also stay, the other such states are not ends; a verified report goes to a body.
    private static func ends(of rule: MoveRule, from start: String) -> [String] {
        let mayStay = rule.to.contains { $0.rawValue == start }
        let ends = sorted(rule.to).filter { end in end.rawValue == start || !mayStay || !rule.from.contains(end) }
        return (rule.move == .verify ? Array(ends.prefix(1)) : ends).map(\.rawValue).filter { $0 != start || rule.to.count == 1 }
    }

    private static var moves: String {
        let rows = MoveTable.rules.map { rule in
            "| \(rule.move.rawValue) | `\(rule.move)` | \(places(rule.from)) | \(people(rule)) | \(places(rule.to)) | \(rule.requires) |"
        }
        return (["## Moves", "", "| # | Move | From | By | To | Carries |", "|---|---|---|---|---|---|"] + rows).joined(separator: "\n")
    }

    private static let ending = """
        Abbreviations: Rp pelapor, As pembantu pelapor, UO operator unit, LO pejabat penghubung, AA admin instansi, Sv pimpinan
        menengah, IA APIP, NA admin nasional, Or Ombudsman, In aplikasi terhubung, sistem the worker. A star marks who makes the move
        only while his own body holds the report. In an agency's own installation its admins have the rights of the national intake.
        """

    private static func people(_ rule: MoveRule) -> String {
        let names = rule.actors.flatMap { actor -> [String] in
            switch actor {
            case .reporter: ["Rp"]
            case .system: ["sistem"]
            case .officer(let action):
                Role.allCases.filter { role in
                    role != .reporter && Permissions.grant(for: action, of: role) != nil && rule.only?.contains(role) != false
                }.map { abbreviation($0) + (rule.holding.contains($0) ? "\\*" : "") }
            }
        }
        return names.reduce(into: []) { found, name in if !found.contains(name) { found.append(name) } }.joined(separator: ", ")
    }

    private static func places(_ states: Set<ReportState>) -> String {
        if states.isEmpty { return "–" }
        if states == .anyButDraft { return "all but `draft`" }
        if states == .open { return "open" }
        if states == .active { return "active" }
        return sorted(states).map { "`\($0.rawValue)`" }.joined(separator: " ")
    }

    private static func sorted(_ states: Set<ReportState>) -> [ReportState] {
        ReportState.allCases.filter(states.contains)
    }

    private static func term(_ state: ReportState) -> String {
        switch state {
        case .draft: "draf"
        case .unverified: "belum terverifikasi; setelah \"bukan wewenang\": sedang dialihkan"
        case .awaitingReporter: "tunda: menunggu keterangan dari pelapor"
        case .disposed: "terdisposisi, belum ditindaklanjuti"
        case .inArbitration: "menunggu keputusan pemutus kewenangan"
        case .inProgress: "sedang diproses"
        case .answered: "dijawab, menunggu tanggapan pelapor"
        case .closed: "selesai, atau arsip bila digabung atau dicabut"
        case .archived: "diarsipkan, dapat disanggah"
        case .referredToOmbudsman: "dilimpahkan ke Ombudsman tanpa penyelenggara"
        }
    }

    private static func abbreviation(_ role: Role) -> String {
        switch role {
        case .reporter: "Rp"
        case .assistant: "As"
        case .unitOperator: "UO"
        case .liaisonOfficer: "LO"
        case .agencyAdmin: "AA"
        case .supervisor: "Sv"
        case .leader: "Ld"
        case .internalAuditor: "IA"
        case .nationalAdmin: "NA"
        case .ombudsman: "Or"
        case .nationalPartner: "NP"
        case .integrator: "In"
        }
    }
}
