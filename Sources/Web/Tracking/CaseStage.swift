import Domain
import Services

/// Where a case stands, as a citizen reads it: one of the five steps of the service, and a word for the state.
struct CaseStage {
    /// The steps by their number; the texts are found under it.
    static let steps = 1...5

    let file: CaseFile

    init(_ file: CaseFile) {
        self.file = file
    }

    /// Verification is 2, follow-up 3, the reporter's reaction 4, the end 5. What was set aside stays where it was.
    var step: Int {
        switch file.state {
        case .draft: 1
        case .unverified, .awaitingReporter: file.isVerified || file.isBeingPassedOn ? 3 : 2
        case .disposed, .inArbitration, .inProgress, .referredToOmbudsman: 3
        case .answered: 4
        case .closed: 5
        case .archived: 2
        }
    }

    /// The name under which texts tell the state: a closed report by how it ended, one between two bodies as being passed on.
    var name: String {
        switch file.state {
        case .closed where file.closure == .withdrawn && file.isWithoutReporter: "closed.left"
        case .closed: file.closure.map { "closed.\($0.rawValue)" } ?? "closed"
        case .unverified where file.isBeingPassedOn: "rerouting"
        default: file.state.rawValue
        }
    }

    var label: Phrase { file.isBeingPassedOn ? "track.state.rerouting" : Self.label(file.state, file.closure) }

    var tag: StatusTag { StatusTag(label, tone: file.isBeingPassedOn ? .progress : Self.tone(file.state, file.closure)) }

    static func tag(_ state: ReportState, _ closure: ClosureKind?) -> StatusTag {
        StatusTag(label(state, closure), tone: tone(state, closure))
    }

    private static func label(_ state: ReportState, _ closure: ClosureKind?) -> Phrase {
        closure.map { "track.closure.\($0.rawValue)" } ?? "track.state.\(state.rawValue)"
    }

    private static func tone(_ state: ReportState, _ closure: ClosureKind?) -> StatusTag.Tone {
        switch state {
        case .draft, .unverified, .archived: .neutral
        case .awaitingReporter, .answered: .waiting
        case .disposed, .inArbitration, .inProgress, .referredToOmbudsman: .progress
        case .closed: closure?.countsAsFinished == true ? .done : .neutral
        }
    }
}
