import Domain
import Hummingbird
import Services

/// The reporter's whole page: where the matter stands, what is asked of the reporter now, every date and how it was counted, the
/// history, and what can still be done.
struct CasePage: Sendable {
    /// Query item that names the move just made.
    static let done = "baru"
    /// Last parts of addresses below a case that are no moves.
    static let printNoun = "cetak"
    static let closeNoun = "tutup"
    static let proofNoun = "bukti"
    static let mandateNoun = "kuasa"
    static let jointNoun = "bersama"

    let office: Office

    func page(_ code: TrackingCode, _ context: AppRequestContext, isPrint: Bool = false) async throws -> Page {
        let file = try await office.caseFile(code, for: .reporter)
        let rules = try await office.rules.current()
        let now = office.now()
        let words = CaseWords(file, rules: rules, office: office, visit: context.visit)
        let dates = DueDates(file: file, words: words, now: now)
        let stage = CaseStage(file)
        let picture = ReceiptPicture(try await office.filingReceipt(of: code), context)
        let proofs = CaseProofs(file: file, places: try await office.logPlaces(of: file), words: words, picture: picture)
        let marks = isPrint ? [] : try await office.ownMarks(of: code)
        let model: ViewObject = [
            "marks": marks.first { $0.mark.state.isOpen }.map { .component(OwnMarkPages.banner($0.mark, code)) } ?? .none,
            "marksLink": marks.isEmpty ? .none : .text(SiteURL.ownMarks(code.canonical).path),
            "unclearLink": UnclearPages.isOffered(file) ? .text(SiteURL.ownUnclear(code.canonical).path) : .none,
            "thanksLink": file.state == .closed && file.closure?.countsAsFinished == true && !file.isWithoutReporter
                ? .text(SiteURL.ownThanks(code.canonical).path) : .none,
            "banner": isPrint ? .none : banner(file, context), "slow": isPrint ? .none : slowLane(file),
            "advice": isPrint ? .none : advice(file, at: now),
            "code": .text(file.code.displayed), "title": .text(file.title),
            "steps": steps(stage), "tag": .component(stage.tag), "stateTitle": .phrase("track.here.\(stage.name).title"),
            "stateText": .phrase("track.here.\(stage.name).text"), "holder": .phrase(words.steward(of: file)),
            "hasHolder": .flag(![.closed, .archived, .referredToOmbudsman].contains(file.state)),
            "referred": .flag(file.isReferred && file.state != .referredToOmbudsman),
            "main": isPrint ? .none : main(file, at: now, words), "dates": ViewValue(dates.views),
            "procedure": CaseProcedureSteps(file: file, words: words).value,
            "parts": parts(file, words), "hasParts": .flag(!file.awaitedParts.isEmpty),
            "timeline": .component(CaseHistory(file: file, words: words, dates: dates).timeline),
            "proofs": isPrint ? .none : proofs.value, "picture": isPrint ? picture.value : .none,
            "summary": .component(summary(file, words)), "assisted": try await assisted(file, words),
            "joint": isPrint ? .none : try await JointSection(office: office).value(of: file, words, context),
            "files": FileList(file.files.filter { $0.writing == nil }, words: words.visit.words).value,
            "related": .list(file.related.map(related)),
            "publicText": file.isPublic ? ViewValue(file.publicText?.body) : .none,
            "publicLink": .text(SiteURL.publicReport(code.canonical).path),
            "rating": file.rating.map { .component(SummaryList($0)) } ?? .none, "moves": moves(file, at: now), "isPrint": .flag(isPrint),
            "printLink": .text(SiteURL.caseAction(code.canonical, Self.printNoun).path),
            "fileLink": AppealFile.isOffered(file) ? .text(SiteURL.caseAction(code.canonical, AppealFile.noun).path) : .none,
            "dataLink": .text(SiteURL.ownData(code.canonical).path),
            "aftercareLink": file.closedAt == nil && file.state != .archived
                ? .none : .text(SiteURL.aftercare(code.canonical).path),
            "closeAction": .text(SiteURL.caseAction(code.canonical, Self.closeNoun).path),
            "printedAt": .phrase(Phrase("track.print.at", ["date": words.moment(now)])),
        ]
        return Page(
            title: Phrase("track.case.title", ["code": file.code.displayed]), template: isPrint ? "track/print" : "track/case",
            model: model,
            back: isPrint ? .caseForReporter(code.canonical) : nil)
    }

    /// The file to take along to the level above or to the Ombudsman.
    func appealFile(_ code: TrackingCode, _ context: AppRequestContext) async throws -> Page {
        let file = try await office.caseFile(code, for: .reporter)
        let words = CaseWords(file, rules: try await office.rules.current(), office: office, visit: context.visit)
        return AppealFile(file: file, words: words, now: office.now()).page(layout: .citizen, back: .caseForReporter(code.canonical))
    }

    /// That it is checked after the others, as long as it is.
    private func slowLane(_ file: CaseFile) -> ViewValue {
        file.slowReason.map { .component(Banner(.info, "report.sent.slow.title", text: "report.sent.slow.\($0.rawValue)")) } ?? .none
    }

    private func banner(_ file: CaseFile, _ context: AppRequestContext) -> ViewValue {
        if context.query.first(Self.done) == Self.mandateNoun { return .component(Banner(.success, "track.assisted.ended")) }
        if context.query.first(Self.done) == Self.jointNoun { return .component(Banner(.success, "joint.done")) }
        if context.query.first(Self.done) == AftercarePages.noun { return .component(Banner(.success, "aftercare.done")) }
        guard let move = context.query.first(Self.done).flatMap(ReporterMove.init) else { return .none }
        if move == .reopen, file.isReopeningAsked { return .component(Banner(.success, "track.reopen.request.done")) }
        return .component(Banner(.success, "track.move.\(move).done"))
    }

    /// Once the answer is late, or was objected to twice: that the Ombudsman can be asked (F, Ombudsman gate; G.3).
    private func advice(_ file: CaseFile, at now: Instant) -> ViewValue {
        let isLate = file.clocks.contains { $0.running.key.isClassClock && $0.running.isRunning && $0.isLate }
        let objections = file.timeline.count { $0.kind == "objected" }
        let isRefused = file.timeline.contains { $0.kind == "appealDecided" && $0.detail == "refused" }
        guard isLate || objections >= 2 || isRefused, ReporterMove.refer.isOffered(by: file, at: now) else { return .none }
        return .component(
            Banner(
                .info, isLate ? "track.advice.late" : "track.advice.disagreed", text: "track.advice.text",
                link: Link("track.move.refer.title", to: address(.refer, file))))
    }

    /// Whose parts of the answer are still to come, and until when.
    private func parts(_ file: CaseFile, _ words: CaseWords) -> ViewValue {
        .list(
            file.awaitedParts.map { part in
                let date = part.deadline.map { ["date": words.date($0.date)] }
                return .object([
                    "body": .phrase(words.name(part.body)),
                    "due": ViewValue(date.map { Phrase(part.isLate ? "track.due.was" : "track.due.by", $0) }),
                ])
            })
    }

    private func steps(_ stage: CaseStage) -> ViewValue {
        .list(
            CaseStage.steps.map { step in
                .object([
                    "label": .phrase("track.step.\(String(step))"), "isDone": .flag(step < stage.step), "isNow": .flag(step == stage.step),
                    "number": ViewValue(step),
                ])
            })
    }

    /// The one thing that the reporter is asked for now.
    private func main(_ file: CaseFile, at now: Instant, _ words: CaseWords) -> ViewValue {
        func form(_ move: ReporterMove) -> ViewValue {
            move.isOffered(by: file, at: now) ? .object(MoveForm(move: move, file: file).view) : .none
        }
        if let joint = file.joint { return self.joint(joint, file, at: now, words) }
        switch file.state {
        case .awaitingReporter:
            return .drawing(
                template: "track/question", ["question": ViewValue(file.openQuestion), "form": form(.answerQuestion)])
        case .answered:
            let answer = file.timeline.last { $0.kind == "answered" }
            let object = ReporterMove.object.isOffered(by: file, at: now)
            return .drawing(
                template: "track/answer",
                [
                    "answer": words.linked(answer?.text), "form": form(.confirm),
                    "object": object
                        ? .component(LinkButton("track.answer.notDone", to: address(.object, file), kind: .secondary)) : .none,
                ])
        case .closed where file.isReopeningAsked:
            return .component(Inset(.phrase("track.reopen.request.waiting")))
        case .closed where ReporterMove.rate.isOffered(by: file, at: now):
            return .drawing(template: "track/rate", ["form": form(.rate)])
        default:
            return .none
        }
    }

    /// One answer for all who told of the same problem; whoever it does not answer goes on by himself.
    private func joint(_ joint: JointCase, _ file: CaseFile, at now: Instant, _ words: CaseWords) -> ViewValue {
        .drawing(
            template: "track/joint",
            [
                "code": .text(joint.code.displayed), "href": .text(SiteURL.publicReport(joint.code.canonical).path),
                "answers": .list(
                    joint.answers.map { entry in
                        .object([
                            "title": .phrase(CaseHistory.title(of: entry, words)), "time": .text(words.moment(entry.at)),
                            "text": ViewValue(entry.text),
                        ])
                    }),
                "object": ReporterMove.unmerge.isOffered(by: file, at: now)
                    ? .component(LinkButton("track.joint.part", to: address(.unmerge, file), kind: .secondary)) : .none,
            ])
    }

    /// That an officer wrote it down, what the reporter agreed to, and the way to take a mandate back.
    private func assisted(_ file: CaseFile, _ words: CaseWords) async throws -> ViewValue {
        guard file.assistance != nil, let (entry, consent, mandate) = try await office.assistance(for: file.code) else { return .none }
        return .drawing(
            template: "track/assisted",
            [
                "name": .text(entry.name), "relation": .phrase("desk.counter.relation.\(entry.relation.rawValue)"),
                "receivedOn": .text(words.date(entry.receivedOn)), "consent": .text(consent), "mandate": .text(mandate),
                "hasMandate": .flag(entry.hasMandate), "wasEnded": .flag(entry.mandateEndedAt != nil),
                "action": .text(SiteURL.caseAction(file.code.canonical, Self.mandateNoun).path),
                "end": .component(Button("track.assisted.end", kind: .secondary)),
            ])
    }

    private func summary(_ file: CaseFile, _ words: CaseWords) -> SummaryList {
        let rows: [SummaryRow?] =
            [
                SummaryRow("track.report.body", file.body),
                row("track.report.place", words.place(file.place)),
                row("track.report.when", file.incidentDate.map(words.date) ?? ""),
                SummaryRow("track.report.sent", words.moment(file.submittedAt)),
            ] + words.extras(of: file) + [
                row("track.report.category", words.category(file.category)),
                SummaryRow(
                    "track.report.mode",
                    .phrase("track.mode.\(PrivacyChoice.allCases.first { $0.mode == file.mode }?.rawValue ?? "secret")")),
            ]
        return SummaryList(rows.compactMap { $0 })
    }

    private func related(_ other: RelatedReport) -> ViewValue {
        let url: SiteURL = other.relation == .mergedInto ? .publicReport(other.code.canonical) : .caseForReporter(other.code.canonical)
        return .object([
            "label": .phrase("track.related.\(other.relation.rawValue)"), "code": .text(other.code.displayed), "href": .text(url.path),
        ])
    }

    private func row(_ label: Phrase, _ value: String) -> SummaryRow? {
        value.isEmpty ? nil : SummaryRow(label, value)
    }

    private func moves(_ file: CaseFile, at now: Instant) -> ViewValue {
        let offered = ReporterMove.allCases.filter { !$0.isOnCasePage && $0 != .object && $0.isOffered(by: file, at: now) }
        return .list(
            offered.map { move in
                .object([
                    "href": .text(address(move, file).path), "label": .phrase("track.move.\(move).title"),
                    "hint": .phrase(move == .reopen && file.reopensByRequest ? "track.reopen.request.short" : "track.move.\(move).short"),
                ])
            })
    }

    private func address(_ move: ReporterMove, _ file: CaseFile) -> SiteURL {
        .caseAction(file.code.canonical, move.rawValue)
    }
}
