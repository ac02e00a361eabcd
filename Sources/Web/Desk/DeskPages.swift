public import Services

/// Everything officers see: signing in, the queue, cases and their acts, the administration.
public struct DeskPages: Sendable {
    private let office: Office

    public init(office: Office) {
        self.office = office
    }

    /// Puts all of it into the router.
    public func register(in web: WebRouter) {
        let sessions = DeskSessions(office: office)
        let open = web.pages(withSessions: sessions)
        SignInPages(office: office).register(in: open)
        FactorPages(office: office).register(in: open)
        FactorSetUpPages(office: office).register(in: open)
        ProofPages(office: office).register(in: open)
        PasswordKeyPages(office: office).register(in: open)
        ForgottenPasswordPages(office: office).register(in: open)
        let desk = web.officerPages(DeskOfficer.self, sessions: sessions)
        AccountPages(office: office).register(in: desk)
        QueuePages(office: office).register(in: desk)
        CounterPages(office: office).register(in: desk)
        SheetPages(office: office).register(in: desk)
        VisitPages(office: office).register(in: desk)
        CaseVisitPages(office: office).register(in: desk)
        SavedFilterPages(office: office).register(in: desk)
        BulkPages(office: office).register(in: desk)
        ChecklistPages(office: office).register(in: desk)
        CaseMarkPages(office: office).register(in: desk)
        CasePages(office: office).register(in: desk)
        ProcedurePages(office: office).register(in: desk)
        DepartureBoardPages(office: office).register(in: desk)
        SimilarPages(office: office).register(in: desk)
        CaseBodyLinkPages(office: office).register(in: desk)
        BouncePages(office: office).register(in: desk)
        DelegationPages(office: office).register(in: desk)
        OverduePages(office: office).register(in: desk)
        FigurePages(office: office).register(in: desk)
        SurgePages(office: office).register(in: desk)
        SurgeCasePages(office: office).register(in: desk)
        TriagePages(office: office).register(in: desk)
        RewritePages(office: office).register(in: desk)
        ThanksDeskPages(office: office).register(in: desk)
        AppealFilePages(office: office).register(in: desk)
        RequestPages(office: office).register(in: desk)
        IdentityPages(office: office).register(in: desk)
        IdentityQuestionPages(office: office).register(in: desk)
        PicturePages(office: office).register(in: desk)
        ActPages(office: office).register(in: desk)
        AdministrationPages(office: office).register(in: desk)
        BreachFile.register(in: desk, office: office)
    }
}
