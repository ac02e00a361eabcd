extension Command {
    /// The row of the table that this command asks for; nil for the answer to a request, which follows the request's own move, and for what
    /// concerns the reporter's identity and data, which moves no report.
    public func move(on report: Report) -> Move? {
        switch self {
        case .submit: .submit
        case .openDoor: .openDoor
        case .verify: .verify
        case .autoroute: .autoroute
        case .handleDirectly: .handleDirectly
        case .askReporter: .askReporter
        case .complete: .complete
        case .lapseCompletion: report.lapseArchives ? .lapseCompletion : .resumeWithoutReporter
        case .archive: .archive
        case .appealArchive: .appealArchive
        case .restore: .restore
        case .disposeDown: .disposeDown
        case .declineToAgency: .declineToAgency
        case .notAuthority: report.bounces == 0 ? .notAuthority : .notAuthorityAgain
        case .transfer: .transfer
        case .acceptTransfer: .acceptTransfer
        case .refuseTransfer: .refuseTransfer
        case .redispose: .redispose
        case .arbitrate: .arbitrate
        case .lapseArbitration: .lapseArbitration
        case .copy: .copy
        case .askContribution: .askContribution
        case .contribute: .contribute
        case .declineContribution: .declineContribution
        case .progress: .progress
        case .movePromise: .movePromise
        case .draftAnswer: .draftAnswer
        case .approveAnswer: .approveAnswer
        case .returnAnswer: .returnAnswer
        case .object: .object
        case .appealAnswer: .appealAnswer
        case .decideAppeal: .decideAppeal
        case .confirm: .confirm
        case .lapseReply: .lapseReply
        case .closeWithEvidence: .closeWithEvidence
        case .handOutside: .handOutside
        case .withdraw: .withdraw
        case .reopen: .reopen
        case .reportRecurrence: .reportRecurrence
        case .merge: .merge
        case .unmerge: .unmerge
        case .split: .split
        case .extend: .extend
        case .reclassify: .reclassify
        case .objectToClass: .objectToClass
        case .decideClassObjection: .decideClassObjection
        case .routeConflict: .routeConflict
        case .liftAccusation: .liftAccusation
        case .raiseSecrecy: .raiseSecrecy
        case .lowerSecrecy: .lowerSecrecy
        case .intervene: .intervene
        case .refer: .refer
        case .referWithoutProvider: .referWithoutProvider
        case .recordOmbudsmanResult: .recordOmbudsmanResult
        case .addInformation: .addInformation
        case .note: .note
        case .succeed: .succeed
        case .rate: .rate
        case .reviewRating: .reviewRating
        case .approve, .returnRequest, .identity, .rights: nil
        }
    }
}

extension Report {
    /// When a question lapses unanswered: only one asked before verification ends the report, and never an accusation or a
    /// sensitive one, nor one whose class is objected to, which go on with what is known (rows 7 and 7a).
    var lapseArchives: Bool {
        stateBefore == .unverified && suspected.isEmpty && !isAccusationSaid && !isSensitive && !classObjectionPending
    }
}
