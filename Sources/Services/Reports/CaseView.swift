import DataAccess
import Domain

/// Decides what a viewer sees of a report: the one place where that is decided. Unknown means nothing.
struct CaseView {
    let dossier: Dossier
    let viewer: Viewer
    let rules: Rules
    let office: OfficeScope
    let now: Instant
    private let report: Report
    private let isMasked: Bool

    init(dossier: Dossier, viewer: Viewer, rules: Rules, office: OfficeScope, now: Instant) {
        if case .officer(let actor) = viewer, !dossier.stored.report.showsOriginal(to: actor, in: office) {
            self.dossier = dossier.withoutReportersTraces()
        } else {
            self.dossier = dossier
        }
        self.viewer = viewer
        self.rules = rules
        self.office = office
        self.now = now
        report = rules.placed(dossier.stored.report)
        isMasked = dossier.publicDiffers
    }

    /// Nil where the viewer may not even know that the report exists.
    func file() -> CaseFile? {
        guard let reach else { return nil }
        let (said, isOver) = (said(reach), isOver(reach))
        let readable = Dictionary(
            uniqueKeysWithValues: dossier.texts.filter { mayRead($0.audience, reach) && said($0.id) }.map { ($0.id, $0.text) })
        let files = dossier.files.filter { mayRead($0.audience, reach) && ($0.writing.map(said) ?? true) }
        let timeline = Timeline(
            report: report, texts: readable, files: files, reader: reach.audience, endsWithReporter: isOver)
        let shown = reach == .published ? dossier.publicText : nil
        let copies = reach == .published ? dossier.pictures.filter(\.isShown).map(\.line) : []
        return CaseFile(
            id: report.id, code: dossier.stored.code, version: report.version, legacyID: dossier.legacyID, channel: dossier.channel,
            state: isOver ? .closed : report.state, closure: isOver ? .withdrawn : report.closure, isVerified: report.verifiedAt != nil,
            isBeingPassedOn: !isOver && report.state == .unverified && report.needsRedisposition, isPublic: !isOver && report.isPublic,
            citizenType: report.citizenType, reportClass: report.reportClass, category: report.category, mode: report.mode,
            title: reach == .published ? shown?.title ?? "" : dossier.title, body: reach == .published ? shown?.body ?? "" : dossier.body,
            publicText: reach == .published ? nil : dossier.publicText, publicHistory: reach == .whole ? dossier.publicHistory : [],
            pictures: reach == .whole ? dossier.pictures : [],
            mayShowPictures: viewer.actor.map { report.letsShowPictures($0, office: office) } ?? false, isMasked: isMasked,
            place: place(reach),
            incidentDate: dossier.incidentDay.map { CivilDate(daysSinceEpoch: $0) }, submittedAt: dossier.stored.submittedAt,
            closedAt: isOver ? report.reporterLeftAt : report.closedAt, holder: isOver ? nil : report.holder?.holder, door: report.door,
            steward: isOver ? nil : report.steward,
            suggestedAgency: reach == .published ? nil : dossier.suggestedAgency, clocks: isOver ? [] : clocks(reach),
            timeline: timeline.entries(of: told(reach)), openQuestion: reach == .published ? nil : openQuestion(readable),
            promise: isOver ? nil : report.promises.last, rating: reach == .published ? nil : report.rating,
            needsRating: viewer == .reporter && !isOver && report.closure?.countsAsFinished == true && report.rating == nil,
            reopenUntil: isOver ? nil : report.runningClock(.reopenWindow).map { $0.clock.due(in: rules.calendar, asOf: now) },
            transferTo: reach == .whole ? report.transfer?.to.holder : nil, draftAnswer: reach == .whole ? report.draft : nil,
            requests: reach == .whole ? report.requests : [], contributions: reach == .whole ? report.contributions : [],
            awaitedParts: reach == .published || isOver ? [] : awaitedParts,
            files: files + copies, suggestion: reach == .whole ? suggestion : nil, examiners: reach == .whole ? examiners : nil,
            isReferred: !isOver && report.isReferred, isByChild: reach == .whole && report.isByChild,
            slowReason: reach == .published ? nil : dossier.stored.slowReason,
            isWithoutReporter: reach != .published && report.hasLostReporter,
            isReopeningAsked: report.requests.contains { $0.act == .reopening },
            reopensByRequest: report.reporterReopenings >= 2, accused: reach == .whole ? report.accused : [],
            proposals: reach == .whole ? proposals : [], isAccusationSaid: reach == .whole && report.isAccusationSaid,
            bounces: reach == .whole ? report.bounces : 0, moves: moves,
            approvable: approvable, related: related, texts: readable, officers: reach == .whole ? dossier.officers : [:],
            identity: identity, dataRequests: reach == .reporter ? report.dataRequests : [],
            recipients: reach == .published ? [] : recipients(reach), assistance: reach == .published ? nil : dossier.assistance,
            procedure: reach == .published || isOver ? nil : procedure(forOffice: reach == .whole),
            extraAnswers: reach == .published ? dossier.extraAnswers.filter(\.isForEveryone) : dossier.extraAnswers)
    }

    /// The words are read again in the text: no event holds what a reporter wrote.
    private var proposals: [AccusationProposal] {
        guard !report.proposedAccused.isEmpty else { return [] }
        let read = AccusationProposals(rules: rules, office: office).read(
            "\(dossier.title)\n\(dossier.body)", agency: dossier.suggestedAgency, regionCode: dossier.regionCode)
        return report.proposedAccused.map { body in
            AccusationProposal(accused: body, words: read.first { $0.accused == body }?.words ?? [])
        }
    }

    private func procedure(forOffice: Bool) -> CaseProcedure? {
        let all = CaseProcedure(dossier: dossier, report: report, rules: rules, now: now)
        return forOffice ? all : all?.forReporter
    }

    private func recipients(_ reach: Reach) -> [Holder] {
        var found: [Holder] = []
        for stamped in told(reach) {
            for body in stamped.event.recipients where !found.contains(body) { found.append(body) }
        }
        return found
    }

    /// A part that was asked for while somebody works on the case; with the answer nothing more is waited for.
    private var awaitedParts: [AwaitedPart] {
        guard report.state.isActive || report.state == .awaitingReporter else { return [] }
        var clocks = report.clocks.filter { $0.key == .contribution && $0.isRunning }
        return report.contributions.filter(\.isOpen).map { part in
            let body = part.from.holder
            guard let index = clocks.firstIndex(where: { $0.bearer == body }) else { return AwaitedPart(body: body) }
            let deadline = report.deadline(of: clocks.remove(at: index), in: rules.calendar, asOf: now)
            return AwaitedPart(body: body, deadline: deadline, isLate: now >= deadline.instant)
        }
    }

    /// A reporter who has taken an allegation back knows of it what he knew then; to him it is withdrawn (row 27).
    private func isOver(_ reach: Reach) -> Bool { reach == .reporter && report.hasLostReporter }

    /// Of a reveal under a legal bar nobody outside the office learns anything (E.3).
    private func told(_ reach: Reach) -> ArraySlice<StampedEvent> {
        let known = known(reach)
        guard reach != .whole, report.reveals.contains(where: { $0.isWithheld(at: now) }) else { return known }
        return known.filter { !report.withholds($0.event, at: now) }[...]
    }

    private func known(_ reach: Reach) -> ArraySlice<StampedEvent> {
        guard isOver(reach) else { return dossier.events[...] }
        let end = dossier.events.lastIndex { if case .reporterLeft = $0.event { true } else { false } }
        return end.map { dossier.events[...$0] } ?? dossier.events[...]
    }

    /// The reporter knows his own: what came back, what was split off. A report that others have joined is not his to know of.
    private var related: [RelatedReport] {
        dossier.related.filter { other in
            switch viewer {
            case .everyone: false
            case .reporter:
                switch other.relation {
                case .mergedInto: other.stored.report.isPublic
                case .joined, .linked: false
                default: true
                }
            case .officer(let actor):
                rules.shows(other.stored, to: actor)
                    && mayRead(
                        other.stored.report.mode.isSecret || other.stored.report.isSensitive ? .readSecretText : .readText,
                        rules.placed(other.stored.report), as: actor)
            }
        }.map { RelatedReport(relation: $0.relation, code: $0.stored.code) }
    }

    /// What has been said to the viewer: a drafted answer, and evidence that waits for its check, come with texts and files that are
    /// meant for him and that he must not see before.
    private func said(_ reach: Reach) -> (ID<Writing>) -> Bool {
        guard reach != .whole else { return { _ in true } }
        let shown = Timeline(report: report, texts: [:], files: [], reader: reach.audience, endsWithReporter: isOver(reach))
            .entries(of: told(reach))
        let said = Set(shown.flatMap(\.writings))
        return said.contains
    }

    /// How far the viewer sees.
    private enum Reach {
        /// What was published, and nothing else.
        case published
        /// Everything said to the reporter, and what the reporter said.
        case reporter
        /// The office's own view, without identity.
        case whole

        var audience: Audience {
            switch self {
            case .published: .everyone
            case .reporter: .reporter
            case .whole: .office
            }
        }
    }

    private var reach: Reach? {
        switch viewer {
        case .everyone:
            return report.isPublic && dossier.publicText != nil ? .published : nil
        case .reporter:
            return .reporter
        case .officer(let actor):
            let action: Action = report.mode.isSecret || report.isSensitive ? .readSecretText : .readText
            guard let role = actor.role, rules.shows(dossier.stored, to: actor), mayRead(action, report, as: actor) else { return nil }
            let grant = Permissions.grant(for: action, of: role, office: office)
            if grant?.limit == .redacted { return report.isPublic && dossier.publicText != nil ? .published : nil }
            // Who stands on the reporter's side is told what the reporter is told.
            return role == .assistant ? .reporter : .whole
        }
    }

    /// A body that was offered the report, or asked for a part of the answer, may read it from its own seat; and whoever is asked for a
    /// yes may read what he says yes to.
    private func mayRead(_ action: Action, _ report: Report, as actor: Actor) -> Bool {
        if Permissions.allows(action, actor: actor, on: standing(report), office: office) { return true }
        // Who reads what is public alone is asked for nothing.
        guard let role = actor.role, let grant = Permissions.grant(for: .readText, of: role, office: office), grant.limit != .redacted
        else {
            return false
        }
        if report.id == self.report.id, !approvable.isEmpty { return true }
        let seats = [report.transfer?.to].compactMap { $0 } + report.contributions.filter(\.isOpen).map(\.from)
        return seats.contains { seat in
            var standing = standing(report)
            standing.holderAgency = seat.holder.agency
            standing.holderUnitPath = seat.unitPath
            return Permissions.allows(action, actor: actor, on: standing, office: office)
        }
            || (!report.mode.isSecret && !report.isSensitive && Self.readsCopies(grant, actor)
                && report.copies.contains { $0.agency == actor.agency && ($0.unit == nil || actor.unitPath.contains($0.unit ?? ID(0))) }
                && !report.standing(in: office).accuses(actor))
    }

    private static func readsCopies(_ grant: Grant, _ actor: Actor) -> Bool {
        switch grant.scope {
        case .nation, .agency, .whileHolder: true
        case .unitAndBelow: actor.unit != nil
        case .referred, .own, .mandate, .visit: false
        }
    }

    /// Who verified a report at his own door reads it no longer than it lies there, and an inspectorate of a body that got a copy reads
    /// what the copy lets read: as their queues have it.
    private func standing(_ report: Report) -> Standing {
        var standing = report.standing(in: office)
        standing.transferredAgencies = []
        if report.holder != nil { standing.verifierAgency = nil }
        if report.id == self.report.id { standing.admit(dossier.assistance, at: now) }
        return standing
    }

    private func mayRead(_ audience: Audience, _ reach: Reach) -> Bool {
        switch reach {
        case .published: audience == .everyone
        case .reporter: audience != .office
        case .whole: true
        }
    }

    private func place(_ reach: Reach) -> CaseFile.Place {
        guard reach == .published else {
            return .init(regionCode: dossier.regionCode, landmark: dossier.landmark, coordinates: dossier.coordinates)
        }
        let shown = PublicRegion.shown(
            dossier.regionCode.flatMap { RegionCode($0) },
            isFacility: report.category.flatMap { rules.categories.entry($0) }?.placeIsFacility ?? false, mode: report.mode,
            reportClass: report.reportClass)
        return .init(regionCode: shown?.description, landmark: "", coordinates: publicPoint)
    }

    private var identity: IdentityStanding? {
        guard case .officer(let actor) = viewer else { return nil }
        return IdentityStanding(
            report, isSealed: dossier.hasIdentity, originals: dossier.files.filter(\.hasOriginal), actor: actor, office: office,
            visitors: dossier.visitors, now: now)
    }

    /// A facility lies where it lies; every other matter is shown by its region alone (E.1).
    private var publicPoint: Coordinates? {
        guard report.category.flatMap({ rules.categories.entry($0) })?.placeIsFacility == true, !report.mode.isAnonymous,
            report.reportClass != .supervisoryComplaint, report.reportClass != .whistleblowing, let exact = dossier.coordinates,
            let latitude = PublicCoordinate(degrees: exact.latitude), let longitude = PublicCoordinate(degrees: exact.longitude)
        else { return nil }
        return Coordinates(latitude: latitude.degrees, longitude: longitude.degrees)
    }

    private func clocks(_ reach: Reach) -> [CaseFile.Clockwork] {
        report.clocks.filter { running in
            switch reach {
            case .published: running.isRunning && (running.key.isClassClock || running.key == .followUpFirst)
            case .reporter: running.isRunning && running.key.isToldToReporter
            case .whole: true
            }
        }.map { running in
            let deadline = report.deadline(of: running, in: rules.calendar, asOf: now)
            return .init(running: running, deadline: deadline, isLate: (running.clock.finishedAt ?? now) >= deadline.instant)
        }
    }

    private func openQuestion(_ readable: [ID<Writing>: String]) -> String? {
        guard report.state == .awaitingReporter else { return nil }
        return report.questions.last { $0.answeredAt == nil }.flatMap { readable[$0.wording.id] }
    }

    private var moves: Set<Move> {
        guard let actor else { return [] }
        let assistance = dossier.assistance?.assistance(at: now) ?? .none
        return Set(Move.allCases.filter { report.permits($0, to: actor, office: office, assistance: assistance) })
    }

    private var approvable: Set<ID<SecondYesRequest>> {
        guard let actor else { return [] }
        let setting = rules.setting(for: report, now: now, office: office, requestID: ID(0))
        return Set(report.answerableRequests(for: actor, in: setting).map(\.id))
    }

    /// For who decides now where it goes or what it is; by what the report accuses now, whatever was thought when it was suggested.
    private var suggestion: RouteSuggestion? {
        let deciding: Set<Move> = [.verify, .handleDirectly, .disposeDown, .redispose, .arbitrate, .intervene]
        guard !deciding.isDisjoint(with: moves) else { return nil }
        return dossier.suggestion?.fit(for: report, rules: rules, office: office)
    }

    private var examiners: [Holder]? {
        let setting = rules.setting(for: report, now: now, office: office, requestID: ID(0))
        return report.examiners(in: setting)?.map(\.holder)
    }

    private var actor: Actor? {
        switch viewer {
        case .everyone: nil
        case .reporter: .reporter
        case .officer(let actor): actor
        }
    }
}
