public import Services

extension WebRouter {
    /// Every page of one office: the citizens', the public's, and the officers'.
    public func register(_ office: Office) {
        ReportPages(office: office).register(in: pages)
        TrackPages(office: office).register(in: pages)
        QuietPages(office: office).register(in: pages)
        RightsPages(office: office).register(in: pages)
        ContactProofPages(office: office).register(in: pages)
        AftercarePages(office: office).register(in: pages)
        JointPages(office: office).register(in: pages)
        BodyLinkPages(office: office).register(in: pages)
        OwnMarkPages(office: office).register(in: pages)
        UnclearPages(office: office).register(in: pages)
        ThanksPages(office: office).register(in: pages)
        PublicPages(office: office).register(in: pages)
        attachments(of: office)
        ProcedureDocumentPages<AppRequestContext>(office: office).register(in: pages(withSessions: DeskSessions(office: office)))
        DeskPages(office: office).register(in: self)
    }

    /// Files of reports: for the reporter who has opened the case, for an officer as far as the office lets him, for everyone what
    /// is published.
    private func attachments(of office: Office) {
        let opened = OpenedCase(office: office)
        AttachmentPages<AppRequestContext>(office: office) { code, request, context in
            let viewer = try await opened.viewer(of: code, request, context)
            guard viewer == .everyone, let officer = context.visit.officer as? DeskOfficer else { return viewer }
            return .officer(officer.actor)
        }.register(in: pages(withSessions: DeskSessions(office: office)))
    }
}
