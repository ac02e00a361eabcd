import DataAccess
import Domain
import Sealing

/// One submission, decided and sealed before the transaction begins, so that the transaction only writes.
struct Intake: Sendable {
    private let rules: Rules
    private let now: Instant
    private let report: Report
    private let draft: ID<Draft>?
    /// Files that an officer's form took in before.
    private let files: [ID<Attachment>]
    private let receipt: ReceiptCode
    private let composeHash: [UInt8]
    /// Everything to be written but the files, which are found by the draft.
    private let row: Query
    private let statements: [Query]
    private let acknowledgement: Acknowledgement
    private let earlier: Report?
    private let recurrence: RecurrenceNote?

    /// - Parameters:
    ///   - number: what the report is called already, because something was sealed for it.
    ///   - earlier: the report whose problem came back.
    init(
        _ new: NewReport, number: ID<Report>?, hasFiles: Bool, earlier: Report?, rules: Rules, office: Office, composeHash: [UInt8],
        receipt: ReceiptCode
    ) throws {
        self.rules = rules
        self.composeHash = composeHash
        self.receipt = receipt
        draft = new.draft
        files = new.files
        let moment = office.now()
        now = moment
        var random = SecureRandom()
        let code = TrackingCode.make(random: &random)
        let title = new.title.isEmpty ? Title.made(from: new.body) : new.title
        let (report, events) = try Self.decide(
            new, number: number, hasFiles: hasFiles || !new.files.isEmpty, earlier: earlier, rules: rules, office: office, now: moment)
        self.report = report
        self.earlier = earlier
        recurrence = earlier.map { RecurrenceNote(earlier: $0.id, new: report.id, rules: rules, office: office, now: moment) }
        let hasEmail = new.identity[.email] != nil
        row = try ReportRow(
            report: report, code: code, receiptHash: office.receiptHash(receipt, of: code),
            receiptLookup: office.receiptLookup(receipt), composeHash: composeHash, channel: new.channel,
            language: new.language, regionCode: new.regionCode, incidentDate: new.incidentDate, coordinates: new.coordinates,
            suggestedAgency: new.suggestedAgency, hasEmail: hasEmail, submittedAt: moment,
            slowReason: new.slowReason
        ).insert(desk: ReportDesk(report, rules: rules, now: moment))
        acknowledgement = try Self.acknowledge(
            report, code: code, receipt: receipt, rules: rules, now: moment, isRepeat: false, slowReason: new.slowReason)
        let own = OwnText(title: title, body: new.body, landmark: new.landmark)
        let answers = Dictionary(new.extraAnswers.map { ($0.question, $0) }) { $1 }.values.sorted { $0.question < $1.question }
            .map { StoredAnswer($0) }
        var statements = own.insert(of: report.id)
        statements += try ReportWrites.events(
            events, of: report.id, after: 0, at: moment, by: new.assisted?.assistant ?? .reporter,
            marks: own.marks(of: report.id) + answers.compactMap(\.mark))
        statements += ReportWrites.accused(of: report)
        statements += answers.map { QuestionSQL.insert($0, of: report.id) }
        // What is hidden from the public keeps nothing of its sender, nor what a child tells.
        if let sender = new.sender, !report.mode.isSecret, !report.isByChild {
            statements.append(TriageSQL.remember(report.id, sender: office.senderHash(sender, of: code), at: moment))
        }
        if !new.identity.isEmpty {
            let identity = try office.sealer.seal(fields: new.identity, reportID: report.id.rawValue)
            statements += ReportWrites.identity(identity, of: report.id, at: moment)
        }
        if let assisted = new.assisted {
            statements.append(try office.entry(of: assisted, token: new.composeToken, on: report.id, rules: rules, at: moment))
        }
        if hasEmail {
            let letter = OutboxLetter(
                id: office.ids.next(), report: report.id, template: .received, language: new.language,
                payload: .init(code: code, date: acknowledgement.verifyBy.date))
            statements.append(try OutboxWrites.insert(letter, at: moment))
        }
        self.statements = statements
    }

    /// The first answer again, when this very form was sent before.
    func repeated(in session: any Session) throws -> Acknowledgement? {
        guard let row = try session.first(ReportSQL.byCompose(composeHash)), let code = TrackingCode(try row.text(0)),
            let found = try session.first(ReportSQL.byCode(code))
        else { return nil }
        let stored = try ReportSQL.stored(found)
        return try Self.acknowledge(
            stored.report, code: code, receipt: receipt, rules: rules, now: now, isRepeat: true, slowReason: stored.slowReason)
    }

    /// - Throws: `ServiceFault.conflict` where the report whose problem came back has moved on since it was read: it may have become
    ///   secret, or accuse somebody.
    func store(in session: any Session) throws -> Acknowledgement {
        if let earlier = try repeated(in: session) { return earlier }
        if let earlier {
            let row = try session.first(ReportSQL.byID(earlier.id))
            guard try row.map(ReportSQL.stored)?.report.version == earlier.version else { throw ServiceFault.conflict }
        }
        try session.run(row)
        if let draft { try session.run(AttachmentSQL.take(draft: draft, for: report.id)) }
        if !files.isEmpty { try session.run(AttachmentSQL.assign(files, to: report.id, writing: nil)) }
        try session.run(all: statements)
        try session.run(SearchBacklog.add(report.id))
        try recurrence?.write(in: session)
        if let draft { try session.run(DraftSQL.remove(draft)) }
        return acknowledgement
    }

    private static func decide(
        _ new: NewReport, number: ID<Report>?, hasFiles: Bool, earlier: Report?, rules: Rules, office: Office, now: Instant
    ) throws -> (Report, [Event]) {
        var report = Report.draft(id: number ?? office.ids.next())
        let named = new.suggestedAgency.flatMap { agency in
            rules.directory.opensDoor(agency) ? rules.directory.agency(agency) : nil
        }
        // What came back is not verified by a body that it accuses (F.1).
        let isBarred = earlier.map { old in old.isSensitive || old.accused.contains { $0.agency == named?.id } } ?? false
        let proposed = AccusationProposals(rules: rules, office: office.scope).read(
            "\(new.title)\n\(new.body)", agency: new.suggestedAgency, regionCode: new.regionCode)
        let isSaid = new.accusesOfficial || earlier?.isAccusationSaid == true
        let isByChild = new.isByChild || earlier?.isByChild == true
        let direct = isSaid || isByChild || isBarred || AccusationProposals.bars(named?.id, proposed, in: rules.directory) ? nil : named
        // Where the agency is alone its inspectorate looks first; one that has none has nobody else to ask.
        let inspected = isSaid || isByChild ? office.scope.home.flatMap { rules.directory.inspectorates(of: $0).first } : nil
        let door = inspected.map { .inspectorate($0.agency) } ?? direct.map { .agency($0.id) } ?? Door.national
        let setting = Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office.scope, requestID: office.ids.next())
        let submission = Command.Submission(
            citizenType: new.citizenType, mode: earlier.map { new.mode.joined(with: $0.mode) } ?? new.mode, category: new.category,
            door: door, zone: (direct ?? inspected.flatMap { rules.directory.agency($0.agency) })?.zone ?? .wib,
            isSensitive: earlier?.isSensitive ?? false,
            hasAttachments: hasFiles, recurrenceOf: earlier?.id, accused: earlier?.accused ?? [],
            accusedPeople: earlier?.accusedPeople ?? [], proposedAccused: proposed.map(\.accused),
            accusesOfficial: isSaid, isByChild: isByChild)
        let author = new.assisted?.assistant ?? .reporter
        let events = try report.decide(.submit(submission), by: author, in: setting)
        report.apply(events, at: now, by: author)
        // No officer of an accused unit writes down what accuses it (D).
        if report.standing(in: office.scope).accuses(author) { throw Refusal(.accusedBody, field: "body") }
        return (report, events)
    }

    private static func acknowledge(
        _ report: Report, code: TrackingCode, receipt: ReceiptCode, rules: Rules, now: Instant, isRepeat: Bool,
        slowReason: SlowReason?
    ) throws -> Acknowledgement {
        guard let verify = report.clocks.first(where: { $0.key == report.citizenType.verifyClock }), let answer = report.classClock else {
            throw ServiceFault.unavailable(retryAfterSeconds: 1)
        }
        return Acknowledgement(
            code: code, receipt: receipt, verifyBy: verify.clock.due(in: rules.calendar, asOf: now),
            answerBy: answer.clock.due(in: rules.calendar, asOf: now), isRepeat: isRepeat, slowReason: slowReason)
    }
}
