import DataAccess
import Domain

/// Puts a decided move on disk: row, events, letters, and what the public may find. Called inside the transaction in
/// which the report was loaded.
struct ReportSaving: Sendable {
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    let ids: IDMaker

    func save(
        _ report: Report, events: [Event], before: StoredReport, by actor: Actor, publicText: PublicText? = nil,
        review: PublicTextReview = PublicTextReview(), marks: [TextMark] = [], in session: any Session
    ) throws {
        guard !events.isEmpty else { return }
        // Versions are read in the order of their numbers: what was read before has the smaller one.
        let earlier: ID<PublicTextVersion> = ids.next()
        let decided = publicText.map { PublicTextSQL.decided(ids.next(), $0, review, by: actor, at: now) }
        let desk = ReportDesk(report, rules: rules, now: now)
        let changed = try session.run(try ReportWrites.update(report, desk: desk, expecting: before.report.version))
        guard changed == 1 else { throw ServiceFault.conflict }
        try session.run(
            all: ReportWrites.events(
                events, of: report.id, after: before.report.version, at: now, by: actor,
                marks: marks + [decided?.mark].compactMap(\.self)))
        try IdentityRegister(report: report.id, actor: actor, now: now).write(events, after: before.report.version, in: session)
        try DataRegister(report: report.id, now: now).write(events, in: session)
        if report.suspected != before.report.suspected || report.accusedPeople != before.report.accusedPeople {
            try ReportWrites.replaceAccused(of: report, in: session)
        }
        // Whose hands it was in goes with the body that held it.
        if report.holder?.holder != before.report.holder?.holder || report.door.agency != before.report.door.agency {
            try session.run(AssignmentSQL.clear(report.id))
        }
        if ReportInvitation.all(on: report) != ReportInvitation.all(on: before.report) {
            try ReportWrites.replaceInvitations(of: report, in: session)
        }
        var bounces = BounceRegister(report.id, before: before.report)
        for event in events { try session.run(all: bounces.statements(for: event, at: now, by: actor)) }
        try PromiseRegister(report: report).write(since: before.report, in: session)
        if let decided {
            // What was read before stays on record beside what is read from now on.
            try session.run(PublicTextSQL.keepFirst(earlier, of: report.id, at: report.publishedAt ?? now))
            try session.run(PublicTextSQL.insert(decided, of: report.id))
        }
        try SopRecorder(rules: rules, now: now, ids: ids).record(report, in: session)
        try RouteRecorder(now: now, ids: ids).record(events, on: report, before: before, by: actor, in: session)
        try publish(report, before: before, text: publicText, in: session)
        try tellOfficers(report, events: events, code: before.code, after: actor, in: session)
        try tellCustodians(of: NoticePlan.identityAsked(in: events), about: report, code: before.code, after: actor, in: session)
        try FollowerNews.tell(after: events, on: report, in: session)
        try JoinedLetters(now: now, ids: ids).send(after: events, on: report, in: session)
        try AftercareLetter(now: now, ids: ids).send(after: events, on: report, in: session)
        guard before.hasEmail, !before.report.hasLostReporter else { return }
        let letters = NoticePlan.letters(
            after: events, on: report, reopenings: Set(before.report.requests.filter { $0.act == .reopening }.map(\.id)), code: before.code,
            language: before.language, rules: rules, now: now, ids: ids)
        for letter in letters { try OutboxWrites.insert(letter, at: now, in: session) }
    }

    private func tellOfficers(
        _ report: Report, events: [Event], code: TrackingCode, after actor: Actor, in session: any Session
    ) throws {
        let (groups, requests) = (NoticePlan.groups(after: events, on: report, rules: rules), NoticePlan.requests(in: events))
        guard !groups.isEmpty || !requests.isEmpty else { return }
        var letters = OfficerLetters(
            about: report, .officerTask, .init(code: code), rules: rules, office: office, now: now, ids: ids, after: actor)
        try letters.tell(groups, in: session)
        try letters.ask(for: requests, in: session)
    }

    /// The national desk hears of an opening for danger to life in the same moment as the custodians (E.3).
    private func tellCustodians(
        of questions: [NoticePlan.IdentityAsked], about report: Report, code: TrackingCode, after actor: Actor, in session: any Session
    ) throws {
        guard !questions.isEmpty else { return }
        func letters(_ template: NoticeTemplate) -> OfficerLetters {
            OfficerLetters(about: report, template, .init(code: code), rules: rules, office: office, now: now, ids: ids, after: actor)
        }
        var asking = letters(.officerIdentity)
        try asking.ask(custodians: questions, in: session)
        guard questions.contains(where: { if case .review = $0 { true } else { false } }) else { return }
        var alarm = letters(.officerAlarm)
        try alarm.tell([.nation], in: session)
    }

    /// Keeps what the public may read, and may find, in step with the report.
    private func publish(_ report: Report, before: StoredReport, text: PublicText?, in session: any Session) throws {
        if let text { try session.run(ReportWrites.setPublicText(report.id, text)) }
        guard report.isPublic else {
            if before.report.isPublic { try SearchWrites.unpublish(report.id, in: session) }
            return
        }
        guard !before.report.isPublic || text != nil, let row = try session.first(ReportTextSQL.published(report.id)) else { return }
        // Nothing is called published of which the public could read no word.
        if try row.text(1).isEmpty { throw Refusal(.missing, field: "publicBody") }
        try SearchWrites.publish(report.id, code: before.code, texts: [try row.text(0), try row.text(1)], in: session)
    }
}
