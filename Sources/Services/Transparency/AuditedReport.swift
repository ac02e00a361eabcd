import DataAccess
import Domain
import Sealing

/// One report, held against its own events.
struct AuditedReport {
    let id: ID<Report>
    let row: ResultRow
    let looksKeptSince: Instant
    private(set) var differences: [ReportDifference] = []
    private var report: Report
    /// When the accusation was last changed.
    private var accusedAt: Int64 = 1
    private var looks: [Int64: Look] = [:]
    private var texts = AuditedTexts()

    private struct Look: Equatable {
        let officer: ID<Officer>?
        let ground: String
        let request: Int64?
        let at: Instant
        var wasShown = true
    }

    init(id: ID<Report>, row: ResultRow, looksKeptSince: Instant) {
        self.id = id
        self.row = row
        self.looksKeptSince = looksKeptSince
        report = Report.draft(id: id)
    }

    /// - Parameters:
    ///   - actors: those that were read already, by their text.
    ///   - rows: what is stored of it in each place.
    mutating func check(seeds: LogSeeds, actors: inout [String: Actor], rows: (AuditedPage.Part) -> [ResultRow]) {
        guard replay(rows(.events), seeds: seeds, actors: &actors) else { return }
        let stored = try? ReportSQL.stored(row)
        if stored?.report != report { note(report.version, .standing) }
        if (try? isListedAsItStands()) != true { note(report.version, .listing) }
        let accused = rows(.accused).map { try? Self.accused($0) }
        if Set(accused) != Set(AccusedRow.all(of: report)) { note(accusedAt, .accused) }
        let invited = rows(.invited).map { try? Self.invitation($0) }
        if invited != ReportInvitation.all(on: report).map(Optional.some) { note(report.version, .invited) }
        checkLooks(rows(.looks))
        if (try? areDoubtsKept(rows(.doubts))) != true { note(report.version, .doubt) }
        checkTexts(rows)
    }

    private mutating func checkTexts(_ rows: (AuditedPage.Part) -> [ResultRow]) {
        do {
            let found = texts.check(
                id, own: try rows(.own).first.map(StoredOwnText.init), writings: try rows(.writings).map(StoredMark.init(writing:)),
                versions: try rows(.versions).map(StoredVersion.init), answers: try rows(.answers).map { try StoredAnswer($0) },
                newest: report.version)
            for fault in found { note(fault.step, fault.kind) }
        } catch {
            note(report.version, .textChanged)
        }
    }

    /// Whether each step of its marks of doubt is as the office's log holds it, and none is missing.
    private func areDoubtsKept(_ rows: [ResultRow]) throws -> Bool {
        for steps in Dictionary(grouping: try rows.map(StoredMarkStep.init), by: \.mark).values {
            guard let last = steps.max(by: { $0.number < $1.number }), steps.count == last.stepsBefore + 1,
                last.number == last.stepsBefore, steps.allSatisfy(\.isKept)
            else { return false }
        }
        return true
    }

    private mutating func note(_ step: Int64, _ kind: ReportDifference.Kind) {
        differences.append(ReportDifference((try? row.text(1)) ?? "", step, kind))
    }

    /// False where the events do not make a history.
    private mutating func replay(_ rows: [ResultRow], seeds: LogSeeds, actors: inout [String: Actor]) -> Bool {
        var isSealed = true
        for row in rows {
            guard let stamped = try? Self.stamped(row, &actors), stamped.sequence == report.version + 1 else {
                note(report.version + 1, .history)
                return false
            }
            let before = (report.suspected, report.accusedPeople)
            report.apply(stamped)
            if before != (report.suspected, report.accusedPeople) { accusedAt = stamped.sequence }
            if case .identityOpened(let disclosure) = stamped.event { looks[stamped.sequence] = Self.look(stamped, disclosure) }
            if case .identityNotShown(_, let look) = stamped.event { looks[look]?.wasShown = false }
            texts.add((try? row.optionalText(5)) ?? nil, at: stamped.at, step: stamped.sequence)
            let isEntered = (try? row.isNull(6)) == false
            let subject = LogSubject(source: .report, id: id.rawValue)
            if isSealed, isEntered, seeds.seed(of: subject, at: stamped.sequence) == nil {
                isSealed = false
                note(stamped.sequence, .seal)
            }
        }
        return true
    }

    private static func stamped(_ row: ResultRow, _ actors: inout [String: Actor]) throws -> StampedEvent {
        let author = try row.text(3)
        let actor = try actors[author] ?? StoredJSON.decode(from: author)
        actors[author] = actor
        let event: Event = try StoredJSON.decode(from: try row.text(4))
        return StampedEvent(sequence: try row.int64(1), at: try row.instant(2), actor: actor, event: event)
    }

    /// Whether the columns by which lists, desks and searches go are those of the report.
    private func isListedAsItStands() throws -> Bool {
        let (c, holder) = (ReportSQL.columnCount, report.holder?.holder)
        let publicAt = report.isPublic ? report.publishedAt : nil
        // What came in at no body's door lies with whoever ran the office then.
        let desk = holder?.agency ?? report.door.agency
        guard try row.int64(c) == report.version, try row.text(c + 1) == QueueStage(report.state).rawValue,
            try row.text(c + 2) == report.state.rawValue, try row.optionalText(c + 3) == report.closure?.rawValue,
            try row.text(c + 4) == report.citizenType.rawValue, try row.text(c + 5) == report.effectiveClass.rawValue
        else { return false }
        guard try row.bool(c + 6) == report.mode.isAnonymous, try row.bool(c + 7) == report.mode.isSecret,
            try row.bool(c + 8) == report.isSensitive, try row.optionalID(c + 9) == report.category,
            try desk == nil || row.optionalID(c + 10) == desk, try row.optionalID(c + 11) == holder?.unit,
            try row.optionalID(c + 12) == holder?.agency, try row.optionalID(c + 13) == report.parent
        else { return false }
        return try row.optionalInstant(c + 14) == report.verifiedAt && row.optionalInstant(c + 15) == publicAt
            && row.optionalText(c + 16) == (publicAt == nil ? nil : PublicStatus(report.state)?.rawValue)
            && row.optionalInstant(c + 17) == report.closedAt && row.bool(c + 18) == !report.requests.isEmpty
            && row.optionalID(c + 19) == report.splitFrom
            && (report.submittedAt == nil || row.optionalInstant(c + 20) == report.submittedAt)
    }

    private static func accused(_ row: ResultRow) throws -> AccusedRow {
        AccusedRow(accused: Accused(agency: try row.id(1), unit: try row.optionalID(2)), officer: try row.optionalID(3))
    }

    private static func invitation(_ row: ResultRow) throws -> ReportInvitation? {
        guard let kind = ReportInvitation.Kind(rawValue: try row.text(3)) else { return nil }
        return ReportInvitation(kind: kind, body: Holder(agency: try row.id(1), unit: try row.optionalID(2)))
    }

    private static func look(_ stamped: StampedEvent, _ disclosure: IdentityDisclosure) -> Look {
        Look(
            officer: stamped.actor.officer, ground: disclosure.ground.name, request: disclosure.ground.request, at: stamped.at)
    }

    /// What retention may have destroyed is not missed.
    private mutating func checkLooks(_ rows: [ResultRow]) {
        var told = looks
        for row in rows {
            let sequence = (try? row.int64(1)) ?? 0
            let found = try? Look(
                officer: row.id(2), ground: row.text(3), request: row.optionalInt64(4), at: row.instant(5), wasShown: row.bool(6))
            if told.removeValue(forKey: sequence) != found { note(sequence, .looks) }
        }
        for (sequence, look) in told.sorted(by: { $0.key < $1.key }) where look.at >= looksKeptSince { note(sequence, .looks) }
    }
}
