import Domain
import IndonesianText
import Services

/// The page of one case: what it is, what is due, what can be done, what was said and what happened.
struct CaseModel: ViewModel {
    let scene: CaseScene
    /// To whom the case can be given.
    let people: [AssignableOfficer]
    let tasks: CaseTasksModel
    /// Nil for a report of one person.
    let joint: JointReport?
    let news: String?
    /// A form of the working marks that must be mended.
    var marking: FormInput?

    private var file: CaseFile { scene.file }
    private var words: DeskWords { scene.words }

    var view: ViewObject {
        let acts = CaseActs.possible(scene)
        let tools = CaseTools(scene: scene)
        return [
            "news": ViewValue(banner), "standIn": ViewValue(scene.standIn), "openings": ViewValue(scene.openings),
            "work": CaseMarksModel(scene: scene, people: people, form: marking).shown, "steps": tasks.shown,
            "procedure": CaseProcedureModel(scene: scene)?.side ?? ViewValue.none, "title": .text(file.title),
            "code": .text(file.code.displayed),
            "state": .component(ReportStateTag.tag(file.state, file.closure)), "marks": .list(marks), "facts": .list(facts),
            "requests": .list(requests), "suggestion": suggestion,
            "mainActs": .list(acts.prefix(CaseActs.main).enumerated().map { button($1, isFirst: $0 == 0) }),
            "moreActs": .list(acts.dropFirst(CaseActs.main).map { .object(["href": .text(href($0)), "label": .phrase($0.title)]) }),
            "hasMoreActs": .flag(acts.count > CaseActs.main), "hasFiles": .flag(!file.files.isEmpty),
            "hasContributions": .flag(!file.contributions.isEmpty), "body": .text(file.body), "publicText": publicText,
            "place": .component(SummaryList(place)), "files": FileLinks.list(file.files, words), "pictures": pictures,
            "question": ViewValue(file.openQuestion), "timeline": .list(CaseTimeline(scene: scene).entries),
            "clocks": .list(CaseClocks(scene: scene).running), "pastClocks": .list(CaseClocks(scene: scene).past),
            "hasPastClocks": .flag(file.clocks.contains { !$0.running.isRunning }),
            "contributions": .list(contributions), "promise": promise, "rating": ViewValue(file.rating.map { SummaryList($0) }),
            "tools": .list(tools.links.map { .component($0) }), "papers": .list(tools.papers.map { .component($0) }),
            "hasPapers": .flag(!tools.papers.isEmpty),
            "backers": backers, "hasRelated": .flag(!file.related.isEmpty),
            "related": .list(file.related.map(related)),
        ]
    }

    private var banner: Banner? {
        switch news {
        case nil: nil
        case let noun? where CaseMarkPages.nouns.contains(noun): Banner(.success, "desk.news.done")
        case "permintaan": Banner(.info, "desk.news.request", text: "desk.news.request.text")
        case let noun?: CaseActs.act(noun).map { _ in Banner(.success, "desk.news.done") }
        }
    }

    private var marks: [ViewValue] {
        var marks: [Phrase] = []
        if file.mode.isSecret { marks.append("desk.mode.secret.mark") }
        if file.mode.isAnonymous { marks.append("desk.mode.anonymous.mark") }
        if file.isByChild { marks.append("desk.mark.child") }
        if file.isReferred { marks.append("desk.mark.referred") }
        if file.isWithoutReporter { marks.append("desk.mark.withoutReporter") }
        if let open = scene.doubt.open { marks.append("triage.mark.\(open.state == .appealed ? "appealed" : open.grade.rawValue)") }
        if let reason = file.slowReason { marks.append("desk.mark.slow.\(reason.rawValue)") }
        if file.transferTo != nil { marks.append("desk.mark.transfer") }
        return marks.map { .component(StatusTag($0, tone: .waiting)) }
    }

    private var facts: [ViewValue] {
        var facts: [(Phrase, ViewValue)] = [
            ("desk.fact.holder", file.holder.map { .text(words.name(of: $0)) } ?? .phrase("desk.holder.none")),
            ("desk.fact.citizenType", .phrase("desk.citizenType.\(file.citizenType.rawValue)")),
            ("desk.fact.class", .phrase(file.reportClass.map { "desk.class.\($0.rawValue)" } ?? "desk.fact.class.none")),
            ("desk.fact.category", file.category == nil ? .phrase("desk.fact.category.none") : .text(words.category(file.category))),
        ]
        facts += file.accused.map { ("desk.fact.accused", .text(words.name(of: $0, in: file))) }
        facts += file.proposals.map {
            ("desk.fact.proposed", .text(words.name(of: Holder(agency: $0.accused.agency, unit: $0.accused.unit))))
        }
        if file.isAccusationSaid { facts.append(("desk.fact.said", .phrase("desk.fact.said.yes"))) }
        if let clock = scene.nextClock {
            facts.insert(("desk.fact.next", .component(scene.timeLeft(clock).tag)), at: 0)
            facts.insert((Phrase("desk.clock.\(clock.running.key.rawValue)"), .text(words.date(clock.deadline.date))), at: 1)
        }
        return facts.map { .object(["label": .phrase($0.0), "value": $0.1]) }
    }

    private func button(_ act: any CaseAct, isFirst: Bool) -> ViewValue {
        .component(LinkButton(act.title, href: href(act), kind: isFirst && act.bringsOn ? .primary : .secondary))
    }

    private func href(_ act: any CaseAct) -> String { SiteURL.officerAction(file.code.canonical, act.noun).path }

    private var requests: [ViewValue] {
        file.requests.map { request in
            .object([
                "title": .phrase("desk.request.\(request.act.rawValue)"), "time": .text(words.moment(request.askedAt)),
                "link": file.approvable.contains(request.id)
                    ? .component(
                        LinkButton("desk.request.open", to: .officerRequest(file.code.canonical, request.id.description), kind: .secondary))
                    : .none,
            ])
        }
    }

    /// What the public reads, where a verifier has decided on it.
    private var publicText: ViewValue {
        guard file.isVerified, let text = file.publicText else { return .none }
        return .object([
            "publicTitle": .text(text.title), "publicBody": .text(text.body), "isShown": .flag(file.isPublic),
            "hasHistory": .flag(!file.publicHistory.isEmpty), "versions": .list(file.publicHistory.map(version)),
        ])
    }

    private func version(_ version: PublicTextVersion) -> ViewValue {
        func kinds(_ kinds: [PersonalKind]) -> ViewValue {
            .list(kinds.map { .object(["kind": .phrase("redaction.kind.\($0.rawValue)")]) })
        }
        return .object([
            "time": .text(words.moment(version.at)),
            "who": version.officer == nil
                ? .none : .text(version.agency.map { words.name(of: Holder(agency: $0)) } ?? ""),
            "title": .text(version.text.title), "body": .text(version.text.body), "hasMarks": .flag(!version.hidden.isEmpty),
            "hidden": kinds(version.hidden), "hasKept": .flag(!version.kept.isEmpty), "kept": kinds(version.kept),
            "reason": .text(version.reason),
        ])
    }

    /// Photos that this officer may show to the public, with whether they are shown.
    private var pictures: ViewValue {
        guard file.mayShowPictures else { return .none }
        let shown = Set(file.pictures.filter(\.isShown).map(\.original))
        return .list(
            file.files.filter { $0.isImage && $0.scan.isFree }.enumerated().map { index, picture in
                .object([
                    "href": .text(SiteURL.officerPicture(file.code.canonical, picture.id.description).path),
                    "label": .phrase(Phrase("redaction.picture.link", ["number": String(index + 1)])),
                    "state": .phrase(shown.contains(picture.id) ? "redaction.picture.isShown" : "redaction.picture.isHidden"),
                ])
            })
    }

    private var place: [SummaryRow] {
        var rows = [SummaryRow("desk.fact.region", words.region(file.place.regionCode))]
        if !file.place.landmark.isEmpty { rows.append(SummaryRow("desk.fact.landmark", file.place.landmark)) }
        if let point = file.place.coordinates { rows.append(SummaryRow("desk.fact.coordinates", point.description)) }
        if let date = file.incidentDate { rows.append(SummaryRow("desk.fact.incident", words.date(date))) }
        rows += ExtraAnswerRows(words: words.words, isEnglish: words.language == .english).rows(file.extraAnswers)
        rows.append(SummaryRow("desk.fact.submitted", words.moment(file.submittedAt)))
        rows.append(SummaryRow("desk.fact.channel", .phrase("desk.channel.\(file.channel)")))
        if let named = file.suggestedAgency {
            rows.append(SummaryRow("desk.fact.suggested", words.name(of: Holder(agency: named))))
        }
        if let legacy = file.legacyID { rows.append(SummaryRow("desk.fact.legacy", legacy)) }
        return rows
    }

    private var contributions: [ViewValue] {
        var awaited = file.awaitedParts
        return file.contributions.map { contribution in
            let index = contribution.isOpen ? awaited.firstIndex { $0.body == contribution.from.holder } : nil
            let due = index.flatMap { awaited.remove(at: $0).deadline }
            return .object([
                "date": ViewValue(due.map { words.date($0.date) }),
                "unit": .text(words.name(of: contribution.from.holder)),
                "question": contribution.question.map { ViewValue(file.texts[$0.id]) } ?? .phrase("desk.parts.whole"),
                "answer": ViewValue(contribution.answer.flatMap { file.texts[$0.id] }), "isOpen": .flag(contribution.isOpen),
                "declined": ViewValue(
                    contribution.declined.map {
                        Phrase("desk.parts.declined", ["body": words.name(of: $0.proposed), "ground": file.texts[$0.ground.id] ?? ""])
                    }),
            ])
        }
    }

    private func related(_ other: RelatedReport) -> ViewValue {
        .object([
            "label": .phrase("desk.related.\(other.relation.rawValue)"), "code": .text(other.code.displayed),
            "href": .text(SiteURL.officerReport(other.code.canonical).path),
        ])
    }

    private var suggestion: ViewValue {
        guard let found = file.suggestion, !found.isEmpty else { return .none }
        return .component(SuggestionList(suggestion: found, words: words, isHeaded: false))
    }

    /// What the neighbourhood says that filed it together.
    private var backers: ViewValue {
        guard let joint else { return .none }
        return .object([
            "count": ViewValue(joint.backers), "confirmed": ViewValue(joint.count(.confirmed)),
            "objected": ViewValue(joint.count(.objected)),
            "voices": JointVoices.list(joint) { words.moment($0) },
        ])
    }

    private var promise: ViewValue {
        guard let promise = file.promise, file.state.isActive else { return .none }
        return .object(["date": .text(words.date(promise.date)), "isKept": .flag(promise.keptAt != nil)])
    }
}

/// Files with a way to open each.
enum FileLinks {
    /// - Parameter address: where the content of a file lies for this reader.
    static func list(
        _ files: [FileLine], _ words: DeskWords, at address: (FileLine) -> SiteURL = { .attachment($0.id.description) }
    ) -> ViewValue {
        .list(
            files.map { file in
                .object([
                    "href": file.scan.isFree ? .text(address(file).path) : .none,
                    "held": file.scan.isFree ? .none : .phrase("desk.file.scan.\(file.scan.rawValue)"),
                    "label": .phrase(file.isImage ? "desk.file.image" : "desk.file.document"), "description": .text(file.description),
                    "size": .text(words.words.fileSize(file.bytes)),
                ])
            })
    }
}
