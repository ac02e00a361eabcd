extension Decision {
    mutating func carryOutCrosscutting(_ command: Command) throws(Refusal) {
        switch command {
        case .merge(let parent, let parentMode, let reason): try merge(into: parent, parentMode: parentMode, reason: reason)
        case .unmerge(let reason): try unmerge(reason)
        case .split(let children, let reason): try split(children, reason: reason)
        case .raiseSecrecy(let mode, let reason): try raiseSecrecy(to: mode, reason: reason)
        case .lowerSecrecy(let mode): try lowerSecrecy(to: mode)
        case .refer: try refer()
        case .referWithoutProvider(let statement): try referWithoutProvider(statement)
        case .recordOmbudsmanResult(let result, let document): try recordOmbudsmanResult(result, document: document)
        case .addInformation(let wording, let hasFiles): try addInformation(wording, hasFiles: hasFiles)
        default: throw Refusal(.notPermitted)
        }
    }

    private mutating func merge(into parent: ID<Report>, parentMode: Mode, reason: Wording) throws(Refusal) {
        try require(reason, field: "reason")
        guard parent != report.id else { throw Refusal(.outOfRange, field: "parent") }
        guard parentMode.isSecret || !report.mode.isSecret else { throw Refusal(.lessPrivate, field: "parent") }
        try close(.merged, .init(statement: reason, parent: parent))
    }

    private mutating func unmerge(_ reason: Wording) throws(Refusal) {
        guard report.closure == .merged else { throw Refusal(.wrongState) }
        try require(reason, field: "reason")
        record(.unmerged(reason))
        record(.clocksResumed)
        guard let holder = report.holder else { return }
        if report.state == .answered { try start(.reporterReply, zone: zone, bearer: nil) }
        if report.state.isActive { try start(.followUpNext, zone: holder.zone, bearer: holder.holder) }
    }

    private mutating func split(_ children: [ID<Report>], reason: Wording) throws(Refusal) {
        guard children.count >= 1 else { throw Refusal(.missing, field: "children") }
        guard report.holder != nil else { throw Refusal(.wrongState) }
        try require(reason, field: "reason")
        finish(.reporterReply, .completion, .completionHolder)
        record(.split(children, reason))
        record(.clocksResumed)
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
        finishAllButClass()
        finishClass(at: setting.now)
        record(.referredWithoutProvider(statement))
    }

    private mutating func recordOmbudsmanResult(_ result: Command.OmbudsmanResult, document: Wording) throws(Refusal) {
        guard report.isReferred else { throw Refusal(.wrongState) }
        guard actor.role == .ombudsman else { throw Refusal(.notPermitted) }
        try require(document, field: "document")
        let wasFinished = report.classClock?.isRunning == false
        if result == .resolved {
            finishAllButClass()
            finishClass(at: setting.now)
        }
        record(.ombudsmanResult(result, document))
        guard result == .recommendation else { return }
        finish(.reopenWindow, .appealWindow, .reporterReply, .completion, .completionHolder)
        if wasFinished { try resumeClass(nextRound: true) } else { record(.clocksResumed) }
        try start(.followUpNext, zone: zone, bearer: report.holder?.holder)
    }

    private mutating func addInformation(_ wording: Wording, hasFiles: Bool) throws(Refusal) {
        if wording.isEmpty && !hasFiles { throw Refusal(.missing, field: "information") }
        record(.informationAdded(wording, hasFiles: hasFiles))
    }
}
