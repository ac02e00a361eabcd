import Domain

/// That an open report never lies between two desks: one body answers for it, somebody there can take it further, and its reporter sees
/// a date.
enum NextSteps {
    static func faults(in life: Life) -> [String] {
        let report = life.report
        guard report.state.isOpen else { return report.steward == nil ? [] : ["somebody answers for a report that is not open"] }
        guard let steward = report.steward else { return ["nobody answers for it [\(report.state)]"] }
        var faults: [String] = []
        if !report.runningClocks.contains(where: \.key.isToldToReporter) { faults.append("its reporter sees no date [\(report.state)]") }
        if !isReportersTurn(report, life), !seats(of: steward, in: life.office).contains(where: { canGoOn($0, report, life) }) {
            faults.append("nobody of \(steward) can take it further [\(report.state)]")
        }
        return faults
    }

    /// He was asked, or has the answer; where he is lost to the office, the system goes on without him.
    private static func isReportersTurn(_ report: Report, _ life: Life) -> Bool {
        switch report.state {
        case .awaitingReporter:
            report.permits(.complete, to: .reporter, office: life.office)
                || report.permits(.resumeWithoutReporter, to: .system, office: life.office)
        case .answered:
            report.permits(.confirm, to: .reporter, office: life.office) || report.permits(.lapseReply, to: .system, office: life.office)
        default: false
        }
    }

    /// Moves that bring a report nearer to its end.
    private static let onward: [Move] = [
        .verify, .handleDirectly, .redispose, .arbitrate, .disposeDown, .progress, .draftAnswer, .approveAnswer, .closeWithEvidence,
    ]

    private static func canGoOn(_ seat: Actor, _ report: Report, _ life: Life) -> Bool {
        onward.contains { report.permits($0, to: seat, office: life.office) }
    }

    /// People who have done nothing in the case yet, so that only their seat decides.
    private static func seats(of steward: Steward, in office: OfficeScope) -> [Actor] {
        switch steward {
        case .body(let holder) where holder.unit == nil:
            let desk = office == .nation && holder.agency == Cast.nation ? [Cast.officer(.nationalAdmin, 900, of: Cast.nation)] : []
            let inspectors = Cast.officer(.internalAuditor, 906, of: holder.agency, unit: Cast.inspectorate)
            return desk + [Cast.officer(.agencyAdmin, 901, of: holder.agency), inspectors]
        case .body(let holder):
            return [Role.liaisonOfficer, .unitOperator, .internalAuditor].map {
                Cast.officer($0, 902, of: holder.agency, unit: holder.unit)
            }
        case .inspectorate(let agency): return [Cast.officer(.internalAuditor, 903, of: agency, unit: Cast.inspectorate)]
        case .nationalDesk:
            // Each desk has its arbiters (C.2).
            return [desk(in: office, 905, []), desk(in: office, 907, [.arbiter])]
        case .arbiter: return [desk(in: office, 904, [.arbiter])]
        }
    }

    private static func desk(in office: OfficeScope, _ person: Int64, _ duties: Set<Duty>) -> Actor {
        switch office {
        case .agency(let home): Cast.officer(.agencyAdmin, person, of: home, duties: duties)
        case .nation: Cast.officer(.nationalAdmin, person, of: Cast.nation, duties: duties)
        }
    }
}
