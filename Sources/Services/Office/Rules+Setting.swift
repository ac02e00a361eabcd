import Domain

extension Rules {
    /// What a decision on this report depends on besides the report and the actor.
    func setting(for report: Report, now: Instant, office: OfficeScope, requestID: ID<SecondYesRequest>) -> Setting {
        let body = report.holder?.holder.agency ?? report.door.agency
        let asks = report.holder.flatMap { directory.agency($0.holder.agency) }?.answerApproval == .always
        // In an agency's own installation the level above is an address, and nobody of it sits here (rule C.1).
        let above = office == .nation ? body.flatMap(directory.levelAbove) : nil
        var setting = Setting(
            now: now, calendar: calendar, policies: policies, office: office, requestID: requestID, agencyAsksApproval: asks,
            levelAbove: above,
            lastInspectorate: office == .nation ? directory.bodyOfTheDesk.flatMap { directory.inspectorates(of: $0).first } : nil,
            examiners: examiners(in: office),
            isFacility: report.category.flatMap { categories.entry($0) }?.placeIsFacility ?? false,
            demandsFieldCheck: report.category.flatMap { categories.entry($0) }?.demandsFieldCheck ?? false)
        setting.host = hosts(in: office)
        return setting
    }

    /// Who holds the reports of a body without an account.
    func hosts(in office: OfficeScope) -> @Sendable (ID<Agency>) -> Target? {
        let directory = directory
        return { id in directory.host(of: id, office: office).flatMap { directory.target(for: Holder(agency: $0)) } }
    }

    /// Who may examine what a body is accused of.
    func examiners(in office: OfficeScope) -> @Sendable (ID<Agency>) -> Examiners {
        let directory = directory
        return { directory.examiners(of: $0, office: office) }
    }

    /// The report with its bodies where they stand in the tree now: as it is decided and shown.
    func placed(_ report: Report) -> Report { report.placed(directory.unitPath) }
}
