extension Decision {
    mutating func carryOutCrosscutting(_ command: Command) throws(Refusal) {
        switch command {
        case .merge(let parent, let reason): try merge(into: parent, reason: reason)
        case .unmerge(let reason): try unmerge(reason)
        case .split(let children, let reason): try split(children, reason: reason)
        case .raiseSecrecy(let mode, let reason): try raiseSecrecy(to: mode, reason: reason)
        case .lowerSecrecy(let mode): try lowerSecrecy(to: mode)
        case .refer: try refer()
        case .referWithoutProvider(let statement): try referWithoutProvider(statement)
        case .recordOmbudsmanResult(let result, let document): try recordOmbudsmanResult(result, document: document)
        case .addInformation(let wording, let hasFiles): try addInformation(wording, hasFiles: hasFiles)
        case .succeed(let succession): try succeed(succession)
        default: throw Refusal(.notPermitted)
        }
    }

    /// A secret report may support a public one: it keeps its own mode, and the other's page says nothing of it (row 29).
    private mutating func merge(into parent: ID<Report>, reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard !report.appealPending else { throw Refusal(.requestPending) }
        try requireNoClassObjection()
        guard parent != report.id else { throw Refusal(.outOfRange, field: "parent") }
        // No code ends an allegation, and no other case either: it goes on by itself until those who examine it have answered (F.1).
        guard report.suspected.isEmpty, !report.isAccusationSaid else { throw Refusal(.needsExaminer, field: "parent") }
        try close(.merged, .init(statement: reason, parent: parent))
    }

    private mutating func unmerge(_ reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        let stopped = report.interruptedClocks
        record(.unmerged(reason))
        try takeUpClocks(stopped, cause: .merged)
    }

    private mutating func split(_ children: [ID<Report>], reason: Wording) throws(Refusal) {
        guard children.count >= 1 else { throw Refusal(.missing, field: "children") }
        try require(reason, field: "reason")
        guard !report.appealPending else { throw Refusal(.requestPending) }
        let wasAnswered = report.state == .answered
        finish(.reporterReply, .completion, .completionHolder)
        record(.split(children, reason))
        record(.clocksResumed)
        if wasAnswered { try start(.followUpNext, zone: zone, bearer: report.holder?.holder) }
    }

    private mutating func raiseSecrecy(to mode: Mode, reason: Wording?) throws(Refusal) {
        guard mode.isAtLeastAsPrivate(as: report.mode) else { throw Refusal(.lessPrivate, field: "mode") }
        guard mode != report.mode else { throw Refusal(.alreadyDone, field: "mode") }
        if actor.kind != .reporter {
            guard let reason, !reason.isEmpty else { throw Refusal(.missing, field: "reason") }
        }
        record(.modeChanged(mode, reason))
        if mode.isSecret, report.publishedAt != nil { record(.unpublished) }
    }

    /// The reporter alone may make a report less private; what was verified then becomes public.
    private mutating func lowerSecrecy(to mode: Mode) throws(Refusal) {
        guard !report.isSensitive else { throw Refusal(.lessPrivate, field: "mode") }
        guard report.mode.isAtLeastAsPrivate(as: mode), mode != report.mode else { throw Refusal(.outOfRange, field: "mode") }
        record(.modeChanged(mode, nil))
        if !mode.isSecret, report.verifiedAt != nil, report.publishedAt == nil { record(.published) }
    }

    private mutating func refer() throws(Refusal) {
        guard !report.isReferred else { throw Refusal(.alreadyDone) }
        record(.referred)
    }

    private mutating func referWithoutProvider(_ statement: Wording) throws(Refusal) {
        try require(statement, field: "statement")
        record(.referredWithoutProvider(statement))
        interruptClocks()
    }

    private mutating func recordOmbudsmanResult(_ result: Command.OmbudsmanResult, document: Wording) throws(Refusal) {
        try require(document, field: "document")
        let before = report
        switch result {
        case .resolved:
            finish(.appealWindow)
            record(.ombudsmanResult(result, document))
            interruptClocks()
            try start(.reopenWindow, zone: zone, bearer: nil)
        case .noAction:
            record(.ombudsmanResult(result, document))
            try takeUp(before)
        case .recommendation:
            finish(.reopenWindow, .appealWindow)
            if report.awaitsRatingReview { finish(.apipTask) }
            if report.holder != nil { finish(.reporterReply, .completion, .completionHolder, .appealDecision) }
            record(.ombudsmanResult(result, document))
            guard let holder = report.holder else { return try takeUp(before) }
            if report.classClock?.isRunning == true { record(.clocksResumed) } else { try resumeClass(nextRound: true) }
            try start(.followUpNext, zone: holder.zone, bearer: holder.holder)
        }
    }

    /// A report that comes back from an ending without a holder's part in it goes on with the clocks that the ending stopped.
    private mutating func takeUp(_ before: Report) throws(Refusal) {
        guard report.state != before.state else { return }
        if before.state == .archived { return record(.clocksResumed) }
        try takeUpClocks(before.interruptedClocks, cause: .closed)
    }

    private mutating func addInformation(_ wording: Wording, hasFiles: Bool) throws(Refusal) {
        if wording.isEmpty && !hasFiles { throw Refusal(.missing, field: "information") }
        record(.informationAdded(wording, hasFiles: hasFiles))
    }
}
