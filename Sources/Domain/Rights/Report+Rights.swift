extension Report {
    /// Whether this officer answers what reporters ask about their data: whoever keeps the rules of the office, where the report does
    /// not accuse him. He reads the request and not the case.
    public func mayAnswerDataRequests(_ actor: Actor, in office: OfficeScope) -> Bool {
        let standing = standing(in: office)
        guard actor.officer != nil, !standing.accuses(actor) else { return false }
        return Permissions.allows(.managePolicy, actor: actor, on: standing, office: office)
    }

    mutating func applyRights(_ event: Event) {
        switch event {
        case .dataRequested(let request):
            dataRequests.append(request)
        case .dataRequestEnded(let id, let outcome, _):
            for index in dataRequests.indices where dataRequests[index].id == id { dataRequests[index].outcome = outcome }
            // Ended ones stand in the history: what is carried along with every move stays small.
            dataRequests.removeAll { $0.outcome != .asked }
        default:
            break
        }
    }
}
