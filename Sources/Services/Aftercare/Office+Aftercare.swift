import DataAccess
public import Domain

extension Office {
    /// The reporter wishes to be asked later how he fares.
    public func wantAftercare(of code: TrackingCode) async throws {
        let report = try await stored(code).report
        let next = try await aftercareDay(.aftercareFirst, of: report)
        let moment = now()
        try await store.write { session in _ = try session.run(AftercareSQL.want(report.id, next: next, at: moment)) }
    }

    /// Asks those whose day has come, in a letter that says nothing of the matter. A report that was opened again waits for its next
    /// end. Gives how many were looked at.
    public func askAfterwards(limit: Int = 100) async throws -> Int {
        let moment = now()
        let due = try await store.read { session in
            try session.rows(AftercareSQL.due(at: moment, limit: limit)).map { (id: try $0.id(0, of: Report.self), asked: try $0.int(1)) }
        }
        for entry in due {
            guard let row = try await store.read({ session in try session.first(ReportSQL.byID(entry.id)) }) else { continue }
            let stored = try ReportSQL.stored(row)
            let hasEnded = stored.report.state == .closed || stored.report.state == .archived
            let second = try await aftercareDay(.aftercareSecond, of: stored.report)
            let again = try await aftercareDay(.aftercareFirst, of: nil)
            let id: ID<OutboxLetter> = ids.next()
            try await store.write { session in
                guard hasEnded else {
                    _ = try session.run(AftercareSQL.setNext(entry.id, asked: entry.asked, next: again))
                    return
                }
                try session.run(AftercareSQL.setNext(entry.id, asked: entry.asked + 1, next: entry.asked == 0 ? max(second, again) : nil))
                guard stored.hasEmail, !stored.report.hasLostReporter else { return }
                try OutboxWrites.insert(
                    OutboxLetter(
                        id: id, report: stored.report.identityOwner, template: .aftercare, language: stored.language,
                        payload: .init()), at: moment, in: session)
            }
        }
        return due.count
    }

    /// The reporter suffers for having reported: opens a case of its own with the inspectorate, or adds to the one that is open. On the
    /// report itself nothing shows it, neither to the reporter's page nor to the body complained about.
    /// - Parameter title: what the inspectorate reads first.
    /// - Parameter body: what the reporter wrote, or the sentence that stands for a plain yes.
    public func tellOfHarm(_ code: TrackingCode, title: String, body: String, formKey: String? = nil) async throws {
        let rules = try await rules.current()
        let report = try await stored(code).report
        let harm = HarmCase(rules: rules, office: scope, now: now(), ids: ids)
        let moment = now()
        let keyHash = formKey.map { answerKey($0, on: code) }
        let open = try await store.write { session -> TrackingCode? in
            if let keyHash, try session.run(ReportWrites.answer(keyHash, at: moment)) == 0 { return nil }
            if let open = try session.first(AftercareSQL.openCase(of: report.id)) { return TrackingCode(try open.text(0)) }
            guard let parent = try Dossier.load(ReportSQL.byID(report.id), in: session) else { throw ServiceFault.notFound }
            let id = try harm.open(of: parent, title: title, body: body, in: session)
            try session.run(AftercareSQL.setCase(id, of: report.id, at: moment))
            return nil
        }
        guard let open else { return }
        var texts = manuscript()
        let wording = texts.write(body, as: .information, for: .reporter)
        _ = try await act(Act(code: open, actor: .reporter, command: .addInformation(wording, hasFiles: false), manuscript: texts))
    }

    /// The case in which the inspectorate may have written to the reporter; nil where he has told of no harm. Its code is for the office's
    /// own pages and is shown to nobody.
    public func harmCase(of code: TrackingCode) async throws -> TrackingCode? {
        try await store.read { session in
            try session.first(AftercareSQL.harmCase(of: code)).flatMap { TrackingCode(try $0.text(0)) }
        }
    }

    private func aftercareDay(_ key: LimitKey, of report: Report?) async throws -> Instant {
        let days = try await rules.current().policies.whole(.limit(key), on: ClockZone.wib.date(of: now()))
        return (report?.closedAt ?? now()).adding(seconds: Int64(days) * 86_400)
    }
}
