/// A moment of a report's life at which a step of an operating procedure starts or ends (C.4): something that happened, or a state that
/// was entered. The raw value of a state begins with `state:`.
public enum SopPoint: Hashable, Sendable, CaseIterable {
    case event(SopEvent)
    case state(ReportState)

    /// Every moment that a step may name.
    public static let allCases: [SopPoint] =
        SopEvent.allCases.map(SopPoint.event) + ReportState.allCases.filter { $0 != .draft }.map(SopPoint.state)

    /// Belongs to the receipt of a report and comes before any body has it: what was done then counts for every body that gets it.
    public var isOfReceipt: Bool {
        switch self {
        case .event(.submitted), .event(.verified), .state(.unverified): true
        default: false
        }
    }

    /// Comes in some lives only. A step that starts at it is not owed where it never came.
    public var isOccasional: Bool {
        switch self {
        case .event(.submitted), .event(.verified), .event(.disposed), .event(.firstFollowedUp), .event(.progressed),
            .event(.answerDrafted), .event(.answered), .event(.closed):
            false
        case .state(.unverified), .state(.disposed), .state(.inProgress), .state(.answered), .state(.closed): false
        default: true
        }
    }

    /// The reporter reads of it on the page of the case; of the others only the office knows.
    public var isTold: Bool {
        switch self {
        case .event(.answerDrafted), .event(.answerReturned), .event(.contributionAsked), .event(.contributed), .event(.transferOffered),
            .event(.fieldChecked):
            false
        default: true
        }
    }
}

extension SopPoint: RawRepresentable, Codable {
    private static let ofState = "state:"

    public init?(rawValue: String) {
        if rawValue.hasPrefix(Self.ofState) {
            guard let state = ReportState(rawValue: String(rawValue.dropFirst(Self.ofState.count))), state != .draft else { return nil }
            self = .state(state)
        } else {
            guard let event = SopEvent(rawValue: rawValue) else { return nil }
            self = .event(event)
        }
    }

    public var rawValue: String {
        switch self {
        case .event(let event): event.rawValue
        case .state(let state): Self.ofState + state.rawValue
        }
    }
}
