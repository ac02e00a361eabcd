extension Decision {
    mutating func carryOutRights(_ wish: DataWish) throws(Refusal) {
        switch wish {
        case .ask(let right, let words): try ask(right, words)
        case .take(let right): try take(right)
        case .finish(let id, let words): try finish(id, words)
        case .refuse(let id, let reason): try refuse(id, reason)
        }
    }

    private mutating func ask(_ right: DataRight, _ words: Wording?) throws(Refusal) {
        try requireReporter()
        if let words { try require(words, field: "words") }
        if waiting(right, byProgram: words == nil) != nil { throw Refusal(.requestPending) }
        record(.dataRequested(try request(right, words)))
    }

    /// What waited for the same is done with it.
    private mutating func take(_ right: DataRight) throws(Refusal) {
        try requireReporter()
        if let waiting = waiting(right, byProgram: true) { return record(.dataRequestEnded(waiting.id, .done, nil)) }
        let request = try request(right, nil)
        record(.dataRequested(request))
        record(.dataRequestEnded(request.id, .done, nil))
    }

    private mutating func finish(_ id: ID<DataRequest>, _ words: Wording?) throws(Refusal) {
        let request = try open(id)
        // What the program does by itself nobody else calls done.
        guard actor.kind == .system ? request.isByProgram : !request.isByProgram && mayAnswer else { throw Refusal(.notPermitted) }
        record(.dataRequestEnded(id, .done, words))
    }

    private mutating func refuse(_ id: ID<DataRequest>, _ reason: Wording) throws(Refusal) {
        let request = try open(id)
        guard mayAnswer, !request.isByProgram else { throw Refusal(.notPermitted) }
        try require(reason, field: "reason")
        record(.dataRequestEnded(id, .refused, reason))
    }

    private var mayAnswer: Bool { report.mayAnswerDataRequests(actor, in: setting.office) }

    private func requireReporter() throws(Refusal) {
        guard actor.kind == .reporter, report.state != .draft else { throw Refusal(.notPermitted) }
    }

    private func request(_ right: DataRight, _ words: Wording?) throws(Refusal) -> DataRequest {
        DataRequest(
            id: ID(setting.requestID.rawValue), right: right, words: words, askedAt: setting.now, due: try end(of: right.clock))
    }

    private func open(_ id: ID<DataRequest>) throws(Refusal) -> DataRequest {
        guard let request = report.dataRequests.first(where: { $0.id == id && $0.outcome == .asked }) else {
            throw Refusal(.requestUnknown)
        }
        return request
    }

    private func waiting(_ right: DataRight, byProgram: Bool) -> DataRequest? {
        report.dataRequests.first { $0.right == right && $0.outcome == .asked && $0.isByProgram == byProgram }
    }
}
