import DataAccess
import Domain
import Sealing

/// One submission, decided and sealed before the transaction begins, so that the transaction only writes.
struct Intake: Sendable {
    private let new: NewReport
    private let rules: Rules
    private let report: Report
    private let events: [Event]
    private let now: Instant
    private let code: TrackingCode
    private let receipt: ReceiptCode
    private let receiptHash: [UInt8]
    private let composeHash: [UInt8]
    private let identity: SealedIdentity?
    private let noticeID: ID<OutboxLetter>
    /// The reporter's title, or the first words of the text.
    private let title: String
    private let words: String
    private let office: Office

    init(_ new: NewReport, hasFiles: Bool, rules: Rules, office: Office, composeHash: [UInt8], receipt: ReceiptCode) throws {
        self.new = new
        self.rules = rules
        self.office = office
        self.composeHash = composeHash
        self.receipt = receipt
        now = office.now()
        var random = SecureRandom()
        code = TrackingCode.make(random: &random)
        receiptHash = office.receiptHash(receipt, of: code)
        noticeID = office.ids.next()
        title = new.title.isEmpty ? Title.made(from: new.body) : new.title
        words = SearchWrites.words(code, [title, new.body, new.landmark])
        var report = Report.draft(id: office.ids.next())
        identity = new.identity.isEmpty ? nil : try office.sealer.seal(fields: new.identity, reportID: report.id.rawValue)
        let direct = new.suggestedAgency.flatMap { rules.directory.agency($0) }.flatMap { $0.isDirect ? $0 : nil }
        let setting = Setting(
            now: now, calendar: rules.calendar, policies: rules.policies, office: office.scope, requestID: office.ids.next())
        events = try report.decide(
            .submit(
                .init(
                    citizenType: new.citizenType, mode: new.mode, category: new.category,
                    door: direct.map { .agency($0.id) } ?? .national, zone: direct?.zone ?? .wib,
                    hasAttachments: hasFiles)),
            by: .reporter, in: setting)
        for (index, event) in events.enumerated() {
            report.apply(StampedEvent(sequence: Int64(index + 1), at: now, actor: .reporter, event: event))
        }
        self.report = report
    }

    /// The first answer again, when this very form was sent before.
    func repeated(in session: any Session) throws -> Acknowledgement? {
        guard let row = try session.first(ReportSQL.byCompose(composeHash)), let code = TrackingCode(try row.text(0)),
            let found = try session.first(ReportSQL.byCode(code))
        else { return nil }
        return try acknowledgement(code: code, report: try ReportSQL.stored(found).report, isRepeat: true)
    }

    func lost() throws -> Acknowledgement {
        throw ServiceFault.unavailable(retryAfterSeconds: 1)
    }

    func store(in session: any Session) throws -> Acknowledgement {
        if let earlier = try repeated(in: session) { return earlier }
        try session.run(try row.insert(desk: ReportDesk(report, rules: rules, now: now)))
        if let draft = new.draft { try session.run(AttachmentSQL.take(draft: draft, for: report.id)) }
        try session.run(ReportWrites.insertText(report.id, title: title, body: new.body, landmark: new.landmark))
        try ReportWrites.insertEvents(events, of: report.id, after: 0, at: now, by: .reporter, in: session)
        try ReportWrites.insertClocks(of: report, rules: rules, now: now, in: session)
        if let identity { try ReportWrites.insert(identity, of: report.id, at: now, in: session) }
        try SearchWrites.addToDesk(report.id, words: words, in: session)
        if let draft = new.draft { try session.run(DraftSQL.remove(draft)) }
        let notice = try acknowledgement(code: code, report: report, isRepeat: false)
        if hasEmail {
            try OutboxWrites.insert(
                OutboxLetter(
                    id: noticeID, report: report.id, template: .received, language: new.language,
                    payload: .init(code: code, date: notice.verifyBy.date)), at: now, in: session)
        }
        return notice
    }

    private var hasEmail: Bool { new.identity[.email] != nil }

    private func acknowledgement(code: TrackingCode, report: Report, isRepeat: Bool) throws -> Acknowledgement {
        guard let verify = report.clocks.first(where: { $0.key == report.citizenType.verifyClock }), let answer = report.classClock else {
            throw ServiceFault.unavailable(retryAfterSeconds: 1)
        }
        return Acknowledgement(
            code: code, receipt: receipt, verifyBy: verify.clock.due(in: rules.calendar, asOf: now),
            answerBy: answer.clock.due(in: rules.calendar, asOf: now), isRepeat: isRepeat)
    }

    private var row: ReportRow {
        ReportRow(
            report: report, code: code, receiptHash: receiptHash, composeHash: composeHash, channel: new.channel, language: new.language,
            regionCode: new.regionCode, incidentDate: new.incidentDate, coordinates: new.coordinates,
            suggestedAgency: new.suggestedAgency, hasEmail: hasEmail, submittedAt: now)
    }
}
