import DataAccess
import Domain

/// Everything stored about one report, read in one moment. Never leaves this module: viewers get a `CaseFile` made of it.
struct Dossier: Sendable {
    struct Text: Sendable {
        var id: ID<Writing>
        var kind: WritingKind
        var audience: Audience
        var text: String
        /// Written by nobody of the office.
        var isReporters: Bool
    }

    var stored: StoredReport
    var channel: String
    var legacyID: String?
    var title: String
    var body: String
    var landmark: String
    var publicText: PublicText?
    var publicHistory: [PublicTextVersion] = []
    var regionCode: String?
    var incidentDay: Int?
    var coordinates: Coordinates?
    var suggestedAgency: ID<Agency>?
    var events: [StampedEvent]
    var texts: [Text]
    var files: [FileLine]
    /// Every copy of a picture that the public sees or has seen.
    var pictures: [PublicPicture]
    /// Other reports of the same matter or telling.
    var related: [Related] = []
    /// Who of the office acted on it; for its own eyes.
    var officers: [ID<Officer>: String] = [:]
    /// How far the steps of the procedure under which it was last handed over have come; not read for the public.
    var procedure: (version: ID<SopVersion>, steps: [SopStepReading])?
    /// Where it departed from them; for the office's own eyes.
    var departures: [RecordedDeparture] = []
    /// What the system suggests for it; for the office's own eyes.
    var suggestion: RouteSuggestion?
    /// The reporter left a name or a contact.
    var hasIdentity = false
    /// What the reporter answered to the extra questions of its category.
    var extraAnswers: [AnsweredQuestion] = []
    /// Officers who may know name and contact now because they are sent to the place.
    var visitors: Set<ID<Officer>> = []
    /// An officer entered it for the reporter.
    var assistance: AssistedEntry?

    struct Related: Sendable {
        var relation: RelatedReport.Relation
        var stored: StoredReport
    }

    /// With `wholeHistory` also the events that no timeline tells.
    /// - Parameter visitsAt: the moment for which it is asked who is on a visit; nil where that does not matter.
    static func load(
        _ query: Query, wholeHistory: Bool = false, forOfficer: Bool = false, withProcedure: Bool = false,
        visitsAt: Instant? = nil, in session: any Session
    ) throws -> Dossier? {
        guard let row = try session.first(query) else { return nil }
        let stored = try ReportSQL.stored(row)
        let id = stored.report.id
        guard let text = try session.first(ReportTextSQL.whole(id)), let place = try session.first(ReportTextSQL.place(id)) else {
            return nil
        }
        let publicText: PublicText? =
            if let title = try text.optionalText(3), let body = try text.optionalText(4) { PublicText(title: title, body: body) } else {
                nil
            }
        let told = try stamped(session.rows(ReportTextSQL.events(id, except: wholeHistory ? [] : Timeline.untold)))
        return Dossier(
            stored: stored, channel: try place.text(0), legacyID: try place.optionalText(1), title: try text.text(0),
            body: try text.text(1), landmark: try text.text(2), publicText: publicText,
            publicHistory: try session.rows(PublicTextSQL.all(of: id)).map(PublicTextSQL.version), regionCode: try place.optionalText(2),
            incidentDay: try place.optionalInt(3), coordinates: try coordinates(place), suggestedAgency: try place.optionalID(6),
            events: told, texts: try session.rows(ReportTextSQL.writings(id)).map(writing),
            files: try session.rows(AttachmentSQL.ofReport(id)).map(AttachmentSQL.line),
            pictures: try session.rows(PublicPictureSQL.all(of: id)).map(PublicPictureSQL.picture),
            related: try related(to: stored.report, events: told, forOfficer: forOfficer, in: session),
            officers: forOfficer ? try names(of: people(in: told, and: stored.report), in: session) : [:],
            procedure: withProcedure ? try procedure(of: id, in: session) : nil,
            departures: forOfficer ? try session.rows(SopRunSQL.departures(of: id)).map(SopRunSQL.departure) : [],
            suggestion: forOfficer ? try session.first(RouteSQL.suggestion(for: id)).map(RouteSQL.read) : nil,
            hasIdentity: forOfficer ? try session.first(IdentityAccessSQL.isSealed(stored.report.identityOwner)) != nil : false,
            extraAnswers: try session.rows(QuestionSQL.answers(of: id)).map(QuestionSQL.answered),
            visitors: try visitsAt.map { moment in
                Set(try session.rows(VisitSQL.visitors(of: id, at: moment)).map { try $0.id(0) })
            } ?? [],
            assistance: Channel(rawValue: try place.text(0))?.isAssisted == true
                ? try session.first(AssistedEntrySQL.of(id)).map(AssistedEntrySQL.entry) : nil)
    }

    /// Of the last body that got it.
    private static func procedure(
        of id: ID<Report>, in session: any Session
    ) throws -> (version: ID<SopVersion>, steps: [SopStepReading])? {
        guard let run = try session.rows(SopRunSQL.runs(of: id)).last.map(SopRunSQL.row) else { return nil }
        return (run.version, try StoredJSON.decode(from: run.steps))
    }

    /// Who acted, in whose place, and whom it accuses.
    private static func people(in told: [StampedEvent], and report: Report) -> Set<ID<Officer>> {
        Set(told.flatMap { [$0.actor.officer, $0.actor.standsFor] }.compactMap(\.self) + report.suspected.compactMap(\.officer))
    }

    private static func names(of officers: Set<ID<Officer>>, in session: any Session) throws -> [ID<Officer>: String] {
        guard !officers.isEmpty else { return [:] }
        return try session.rows(OfficerSQL.names(officers.sorted { $0.rawValue < $1.rawValue })).reduce(into: [:]) { names, row in
            names[try row.id(0)] = try row.text(1)
        }
    }

    /// Of each kind that one page names.
    private static let mostRelated = 50

    /// Asks for little where the report stands alone, as nearly all do.
    private static func related(
        to report: Report, events: [StampedEvent], forOfficer: Bool, in session: any Session
    ) throws -> [Related] {
        var relations: [ID<Report>: RelatedReport.Relation] = [:]
        if forOfficer {
            for row in try session.rows(JoinedSQL.linked(to: report.id, limit: mostRelated)) { relations[try row.id(0)] = .linked }
            for row in try session.rows(JoinedSQL.children(of: [report.id], limit: mostRelated)) { relations[try row.id(0)] = .joined }
        }
        for stamped in events {
            switch stamped.event {
            case .recurrenceReported(let id): relations[id] = .recurrence
            case .split(let ids, _): for id in ids { relations[id] = .part }
            default: break
            }
        }
        if let id = report.parent { relations[id] = .mergedInto }
        if let id = report.recurrenceOf { relations[id] = .recurrenceOf }
        if let id = report.splitFrom { relations[id] = .splitFrom }
        guard !relations.isEmpty else { return [] }
        return try session.rows(ReportSQL.byIDs(relations.keys.sorted { $0.rawValue < $1.rawValue })).compactMap { row in
            let stored = try ReportSQL.stored(row)
            return relations[stored.report.id].map { Related(relation: $0, stored: stored) }
        }
    }

    private static func coordinates(_ row: ResultRow) throws -> Coordinates? {
        guard let latitude = try row.optionalReal(4), let longitude = try row.optionalReal(5) else { return nil }
        return Coordinates(latitude: latitude, longitude: longitude)
    }

    /// Few people act on a report, so each author is read once.
    static func stamped(_ rows: [ResultRow]) throws -> [StampedEvent] {
        var actors: [String: Actor] = [:]
        return try rows.map { row in
            let author = try row.text(2)
            let actor = try actors[author] ?? StoredJSON.decode(from: author)
            actors[author] = actor
            return StampedEvent(
                sequence: try row.int64(0), at: try row.instant(1), actor: actor, event: try StoredJSON.decode(from: try row.text(3)))
        }
    }

    private static func writing(_ row: ResultRow) throws -> Text {
        Text(
            id: try row.id(0), kind: try row.raw(1), audience: try row.raw(2), text: try row.text(3),
            isReporters: try row.optionalInt64(4) == nil && row.optionalInt64(5) == nil)
    }
}

enum ReportTextSQL {
    static func whole(_ id: ID<Report>) -> Query {
        Query(
            """
            select title, body, landmark, public_title, public_body from report_texts where report_id = \(id)
            """, named: "report.text")
    }

    static func published(_ id: ID<Report>) -> Query {
        Query(
            """
            select coalesce(public_title, ''), coalesce(public_body, '') from report_texts where report_id = \(id)
            """, named: "report.publicText")
    }

    static func place(_ id: ID<Report>) -> Query {
        Query(
            """
            select channel, legacy_id, region_code, incident_day, latitude, longitude, suggested_agency_id from reports where id = \(id)
            """, named: "report.place")
    }

    static func events(_ id: ID<Report>, except untold: [String]) -> Query {
        let told: Query = untold.isEmpty ? "" : " and kind not in \(list: untold)"
        return Query(
            "select sequence, at, actor, payload from report_events where report_id = \(id)\(splice: told) order by sequence",
            named: "report.events")
    }

    static func writing(_ id: ID<Writing>) -> Query {
        Query("select text from writings where id = \(id)", named: "report.writing")
    }

    static func writings(_ id: ID<Report>) -> Query {
        Query(
            "select id, kind, audience, text, officer_id, agency_id from writings where report_id = \(id) order by id",
            named: "report.writings")
    }

    static let samples: [Query] = [
        whole(ID(1)), published(ID(1)), place(ID(1)), events(ID(1), except: ["rated"]), writings(ID(1)), writing(ID(1)),
    ]
}
