import Domain

/// Every act that officers can do on a case, in the order in which pages offer them.
enum CaseActs {
    static let all: [any CaseAct] = [
        VerifyAct(), RedisposeAct(), ArbitrateAct(), AnswerTransferAct(), DisposeAct(), ApproveAnswerAct(), DecideAppealAct(),
        DecideClassObjectionAct(), ReviewRatingAct(),
        ProgressAct(),
        DraftAnswerAct(), CloseAct(), ContributeAct(), AskReporterAct(), HandleAct(), NotAuthorityAct(), ReturnToAgencyAct(), TransferAct(),
        AskContributionAct(), CopyAct(), NoteAct(), AddInformationAct(), MovePromiseAct(), ExtendAct(), ReclassifyAct(), RaiseSecrecyAct(),
        RouteConflictAct(),
        LiftAccusationAct(),
        InterveneAct(),
        ReopenAct(), RestoreAct(), UnmergeAct(), MergeAct(), SplitAct(), HandOutsideAct(), ArchiveAct(), OmbudsmanResultAct(),
    ]

    /// How many are offered as buttons; the others stand in a list that opens.
    static let main = 3

    static func act(_ noun: String) -> (any CaseAct)? { all.first { $0.noun == noun } }

    static func possible(_ scene: CaseScene) -> [any CaseAct] { all.filter { $0.isPossible(scene) } }
}
