import Domain
import Services

/// What happened, what is happening and what comes next, for the reporter and for everyone: the same steps, told with as much of their
/// texts as the case file holds for that reader.
struct CaseHistory {
    let file: CaseFile
    let words: CaseWords
    let dates: DueDates

    var timeline: Timeline {
        Timeline(file.timeline.map(done) + [present].compactMap { $0 } + coming)
    }

    /// What happened so far, without what only the office reads.
    var told: Timeline { Timeline(file.timeline.filter { !$0.isInternal }.map(done)) }

    private func done(_ entry: TimelineEntry) -> TimelineItem {
        TimelineItem(
            .done, Self.title(of: entry, words), time: .verbatim(words.moment(entry.at)), actor: words.actor(entry.who),
            body: body(of: entry))
    }

    /// What happened, in the order of the history.
    static func titles(of file: CaseFile, _ words: CaseWords) -> [Phrase] { file.timeline.map { title(of: $0, words) } }

    static func title(of entry: TimelineEntry, _ words: CaseWords) -> Phrase {
        switch (entry.kind, entry.detail) {
        case ("closed", let kind?): return "track.closure.\(kind)"
        case ("appealDecided", let outcome?): return "track.appealDecided.\(outcome)"
        case ("classObjectionDecided", let outcome?): return "track.classObjection.\(outcome)"
        default:
            let body = entry.body.map(words.name) ?? "track.desk"
            return Phrase(
                "track.event.\(entry.kind)",
                phrases: ["body": entry.concernsPerson ? Phrase("track.official", phrases: ["body": body]) : body])
        }
    }

    private func body(of entry: TimelineEntry) -> ViewValue {
        let note: Phrase? =
            switch entry.kind {
            case "ratingReviewed": entry.detail.map { "track.ratingReviewed.\($0)" }
            case "progressed", "promiseMoved": entry.date.map { Phrase("track.promise", ["date": words.date($0)]) }
            case "archived": entry.detail.map { "track.archive.\($0)" }
            case "verified", "reclassified": entry.detail.map { "track.class.\($0)" }
            case "answered": entry.text == nil ? "track.answeredPrivately" : nil
            case "extended": entry.reason.map { "track.extension.\($0.rawValue)" }
            case "modeChanged": entry.detail.map { "track.modeChanged.\($0)" }
            case "accusationLiftAsked", "accusationLifted": entry.detail.map { "track.lift.\($0)" }
            case "revealAsked", "originalAsked": entry.detail.map { "identity.reason.\($0)" }
            case "revealGranted", "originalGranted": entry.barredUntil.map { Phrase("track.barredUntil", ["date": words.date($0)]) }
            case "identityOpened", "identityNotShown": entry.detail.map { "identity.ground.\($0)" }
            case "emergencyOpened": entry.detail.map { "identity.emergency.\($0)" }
            case "dataRequested": entry.detail.map { "rights.right.\($0)" }
            case "dataRequestEnded": entry.detail.map { "track.dataEnded.\($0)" }
            case "emergencyReviewed": entry.detail.map { "identity.review.\($0)" }
            default: nil
            }
        let guidance = entry.guidance.map { Phrase("track.archive.guidance", ["where": $0]) }
        let leftOut =
            entry.leftOut.isEmpty
            ? nil
            : Phrase(
                "track.parts.leftOut",
                [
                    "bodies": entry.leftOut.map { words.rules.directory.name(of: $0) }.joined(separator: "; "),
                    "reason": entry.leftOutReason ?? "",
                ])
        guard note != nil || guidance != nil || entry.text != nil || !entry.files.isEmpty else { return .none }
        return .drawing(
            template: "track/entry",
            [
                "note": ViewValue(note), "leftOut": ViewValue(leftOut),
                "text": entry.kind == "answered" ? words.linked(entry.text) : ViewValue(entry.text), "guidance": ViewValue(guidance),
                "remedy": entry.remedy.map { .phrase("track.remedy.\($0.rawValue)") } ?? .none, "remedyText": ViewValue(entry.remedyText),
                "files": FileList(entry.files, words: words.visit.words).value,
            ])
    }

    /// What is being done now, by whom and by when; nothing where the matter rests.
    private var present: TimelineItem? {
        let due: Phrase? =
            switch file.state {
            case .unverified: dates.date(.verify, .verifyShort, .redispose, .appealDecision)
            case .awaitingReporter: dates.date(.completion, .completionHolder)
            case .disposed: dates.date(.followUpFirst, .followUpNext)
            case .inProgress: promise ?? dates.date(.followUpNext, .followUpFirst)
            case .inArbitration: dates.date(.arbitration)
            case .answered: dates.date(.appealDecision) ?? dates.date(.reporterReply)
            default: nil
            }
        switch file.state {
        case .draft, .closed, .archived: return nil
        case .awaitingReporter, .answered:
            return TimelineItem(.now, "track.now.\(file.state.rawValue)", time: due, actor: "track.who.reporter")
        case .referredToOmbudsman:
            return TimelineItem(.now, "track.now.referredToOmbudsman", actor: .verbatim("Ombudsman Republik Indonesia"))
        default:
            return TimelineItem(.now, "track.now.\(CaseStage(file).name)", time: due, actor: words.steward(of: file))
        }
    }

    private var promise: Phrase? {
        guard let promise = file.promise, promise.keptAt == nil else { return nil }
        return Phrase("track.promise", ["date": words.date(promise.date)])
    }

    private var coming: [TimelineItem] {
        switch file.state {
        case .unverified where !file.isVerified:
            [TimelineItem(.next, "track.next.disposed"), TimelineItem(.next, "track.next.answer", time: dates.answer)]
        case .unverified, .awaitingReporter, .disposed, .inArbitration, .inProgress:
            [TimelineItem(.next, "track.next.answer", time: dates.answer)]
        case .answered:
            [TimelineItem(.next, "track.next.closed", time: dates.date(.reporterReply))]
        case .closed where file.reopenUntil != nil:
            [TimelineItem(.next, "track.next.reopen", time: dates.date(.reopenWindow))]
        case .archived:
            dates.date(.appealWindow).map { [TimelineItem(.next, "track.next.appeal", time: $0)] } ?? []
        default: []
        }
    }
}

/// Files as a page lists them: images small, documents by kind and size.
struct FileList {
    let files: [FileLine]
    let words: Words

    init(_ files: [FileLine], words: Words) {
        self.files = files
        self.words = words
    }

    /// Nothing where there is none.
    var value: ViewValue {
        files.isEmpty ? .none : .drawing(template: "track/files", ["files": ViewValue(files.enumerated().map(view))])
    }

    private func view(_ index: Int, _ file: FileLine) -> ViewObject {
        let address = SiteURL.attachment(file.id.description)
        return [
            "href": file.scan.isFree ? .text(address.path) : .none, "isImage": .flag(file.isImage && file.scan.isFree),
            "hasOriginal": .flag(file.hasOriginal), "held": file.scan.isFree ? .none : .phrase("report.files.scan.\(file.scan.rawValue)"),
            "preview": .text(address.path(query: [(AttachmentPages<AppRequestContext>.previewName, "1")])),
            "name": file.description.isEmpty ? .phrase(Phrase("track.file.name", ["number": String(index + 1)])) : .text(file.description),
            "size": .text("\(file.kind.uppercased()), \(words.number(max(1, (file.bytes + 512) / 1024))) KB"),
        ]
    }
}
