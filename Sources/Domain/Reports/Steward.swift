/// Who answers for an open report now. There is always exactly one, so that nothing lies between two desks (S2, S12).
public enum Steward: Codable, Hashable, Sendable {
    /// The body that has it in hand, or that verifies it at its own door.
    case body(Holder)
    /// The inspectorate of an agency's own installation, while nobody else of the agency may know of the report (rule F.1).
    case inspectorate(ID<Agency>)
    /// It verifies, or names the next body after one has said that the matter is not its own.
    case nationalDesk
    /// Decides between bodies that have all said that the matter is not theirs.
    case arbiter
}

extension Report {
    /// Nil before the report is sent, once it has ended or is set aside, and while it lies with the Ombudsman.
    public var steward: Steward? {
        state == .awaitingReporter ? stateBefore.flatMap(steward) : steward(in: state)
    }

    private func steward(in state: ReportState) -> Steward? {
        switch state {
        case .draft, .awaitingReporter, .closed, .archived, .referredToOmbudsman: nil
        case .inArbitration: .arbiter
        case .unverified: needsRedisposition ? .nationalDesk : door.steward
        case .disposed, .inProgress, .answered: holder.map { .body($0.holder) }
        }
    }
}

extension Door {
    var steward: Steward {
        switch self {
        case .agency(let agency): .body(Holder(agency: agency))
        case .inspectorate(let agency): .inspectorate(agency)
        case .national: .nationalDesk
        }
    }
}
