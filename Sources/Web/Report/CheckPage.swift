import Domain
import Hummingbird
import IndonesianText
import Sealing
import Services

/// The fifth page: everything as it will be sent, and what of it the public will see.
struct CheckPage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.check), handler: show)
        pages.post(.report(.check), handler: send)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        if let sent = try await desk.open(request, context), sent.draft.content.sent != nil { return Redirect(to: .report(.sent)) }
        guard let open = try await desk.begun(request, context) else { return Redirect(to: .report(.story)) }
        return try await page(open, context)
    }

    @Sendable private func send(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let form = try await context.readForm(request)
        let compose = RandomToken(form.raw(FormGuard.composeFieldName))
        let open = try await desk.open(request, context)
        if var open, open.draft.content.sent == nil, open.draft.content.passed.contains(.story), open.draft.content.composeToken == compose
        {
            try await desk.note(form, on: &open)
            do {
                let network = context.visit.network
                let sender = SenderWord(request, context, isSecret: open.draft.content.isSecret || open.draft.content.isByChild)
                _ = try await desk.office.send(
                    open.draft, token: open.token, language: context.visit.language.rawValue, from: network.name, budget: network.ofOne,
                    sender: sender.token)
                return Redirect(to: .report(.sent), cookies: sender.cookies)
            } catch ServiceFault.invalid(let faults) {
                return try await page(open, context, faults: faults)
            }
        }
        // The same form came before, and its answer may have been lost on the way.
        guard let compose, let earlier = try await desk.office.acknowledgement(of: compose) else {
            return Redirect(to: .report(open?.draft.content.sent == nil ? .story : .sent))
        }
        let token = desk.token(request, context) ?? RandomToken()
        if let draft = open?.draft.content, draft.sent == nil { return Redirect(to: .report(.check)) }
        return try await desk.save(.sent(earlier, composeToken: compose), token: token, context: context, next: .report(.sent))
    }

    /// What is asked of the category, with what was answered; nil where nothing is.
    private func extras(_ draft: StoredDraft) async throws -> [AnsweredQuestion]? {
        guard let answers = draft.extraAnswers, let asked = try await desk.office.questions(for: draft) else { return nil }
        return asked.questions.map { question in
            AnsweredQuestion(question: question, value: answers.first { $0.question == question.id }?.value ?? .unknown)
        }
    }

    private func page(_ open: DraftDesk.Open, _ context: AppRequestContext, faults: [FieldFault] = []) async throws -> Page {
        let draft = open.draft
        let rules = try await desk.office.rules.current()
        let isEnglish = context.visit.language == .english
        let category = draft.content.category.map { rules.categories.pathName(of: $0, english: isEnglish) }
        let today = ClockZone.wib.date(of: desk.office.now())
        let model = CheckModel(
            draft: draft.content, files: draft.files, today: today, words: context.words, regions: desk.office.regions,
            directory: rules.directory, category: category,
            extras: try await extras(draft.content).map {
                ExtraAnswerRows(words: context.words, isEnglish: isEnglish).rows($0, change: StepFrame.changing(.questions))
            } ?? [])
        var view = model.view
        view["work"] = try await desk.work(on: open, context)
        let similar = try await SimilarOffer(draft.content, text: draft.content.body, office: desk.office, words: context.words)
        view["similar"] = similar.map { .object($0.view) } ?? ViewValue.none
        let ended = try await EndedLikeThis(draft.content, office: desk.office, words: context.words, isEnglish: isEnglish)
        view["ended"] = ended.map { .object($0.view) } ?? ViewValue.none
        let articles = try await ArticleOffer(draft.content, office: desk.office, isEnglish: isEnglish)
        view["articles"] = articles.map { .object($0.view) } ?? ViewValue.none
        let errors = FieldErrors(faults.map { FieldError($0.field, "report.check.fault.\($0.reason == .missing ? "missing" : "wrong")") })
        return Page(
            title: "report.check.title", template: "report/check", model: view, errors: errors, back: .report(.identity),
            scripts: ["report.js"])
    }
}

private struct CheckModel: ViewModel {
    let draft: StoredDraft
    let files: [FileLine]
    let today: CivilDate
    let words: Words
    let regions: RegionIndex
    let directory: Directory
    /// Known from the earlier report, where there is one.
    let category: String?
    /// Answers to the extra questions.
    let extras: [SummaryRow]

    var view: ViewObject {
        let isFuture = draft.incidentDate.map { $0 > today } ?? false
        return [
            "frame": .object(StepFrame(.check, isChange: false).view),
            "danger": Danger(in: draft.body, isByChild: draft.isByChild).map { .object($0.view) } ?? .none,
            "elsewhere": Elsewhere(in: draft.body).map { .object($0.view) } ?? .none,
            "isShort": .flag(draft.body.count < TextLimits.shortBodyHint), "story": .text(StepFrame.changing(.story)),
            "isFuture": .flag(isFuture), "place": .text(StepFrame.changing(.place)),
            "answers": .component(SummaryList(rows)), "mode": .object(ModePreview(mode: mode).view),
            "identity": .text(StepFrame.changing(.identity)), "isPublic": .flag(!draft.isSecret), "parts": shown.view,
            "isMasked": .flag(shown.isMasked), "maybe": maybe,
            "region": ViewValue(publicRegion), "hasPoint": .flag(draft.coordinates != nil),
            "compose": .component(HiddenField(FormGuard.composeFieldName, draft.composeToken?.text ?? "")),
            "consent": .component(Link("report.check.terms.link", to: .terms)), "send": .component(Button("report.check.send")),
        ]
    }

    /// The story as the office will propose to publish it.
    private var shown: MaskedText { MaskedText(draft.body) }

    /// What may be a name; an officer decides.
    private var maybe: ViewValue {
        .list(
            PersonalThing.all(in: [draft.body]).filter { !$0.isProposed }.map {
                .object(["kind": .phrase($0.kindPhrase), "value": .text($0.value)])
            })
    }

    private var mode: Mode { Mode(isAnonymous: draft.isAnonymous, isSecret: draft.isSecret) }
    private var region: FoundRegion? { draft.regionCode.flatMap { RegionCode($0) }.flatMap(regions.find) }

    /// The public reads where no more exactly than the rule for such a report allows.
    private var publicRegion: String? {
        let code = PublicRegion.shown(
            draft.regionCode.flatMap { RegionCode($0) }, isFacility: false, mode: mode, reportClass: nil)
        return code.flatMap(regions.find)?.line
    }

    private var rows: [SummaryRow] {
        func row(_ label: Phrase, _ text: String, _ step: SiteURL.ReportStep) -> SummaryRow {
            SummaryRow(label, text.isEmpty ? .phrase("report.check.none") : .text(text), change: StepFrame.changing(step))
        }
        let coordinates = draft.coordinates.map {
            "\(words.number($0.latitude, decimals: 5)); \(words.number($0.longitude, decimals: 5))"
        }
        let date = draft.incidentDate.map { words.date(year: $0.year, month: $0.month, day: $0.day) }
        let agency = draft.agency.flatMap { directory.agency($0)?.name }
        var rows = draft.recurrence.flatMap { TrackingCode($0.code) }.map { [SummaryRow("report.check.recurrence", $0.displayed)] } ?? []
        rows += [
            row("report.check.body", draft.body, .story),
            SummaryRow("report.check.type", .phrase("report.type.\(draft.citizenType.rawValue)"), change: StepFrame.changing(.story)),
            SummaryRow("report.check.accuses", .phrase(accuses), change: StepFrame.changing(.story)),
            row("report.check.region", region?.line ?? "", .place), row("report.check.landmark", draft.landmark, .place),
        ]
        if let category { rows.append(SummaryRow("report.check.category", category)) }
        rows += extras
        if let coordinates { rows.append(row("report.check.coordinates", coordinates, .place)) }
        rows.append(
            SummaryRow(
                "report.check.date", date.map { .text($0) } ?? .phrase("report.check.date.unknown"), change: StepFrame.changing(.place)))
        rows.append(
            SummaryRow(
                "report.check.files",
                files.isEmpty ? .phrase("report.check.none") : .phrase(Phrase("report.check.files.count", ["count": String(files.count)])),
                change: StepFrame.changing(.files)))
        rows.append(SummaryRow("report.check.mode", .phrase(modeTitle), change: StepFrame.changing(.identity)))
        if draft.isByChild {
            rows.append(
                SummaryRow("report.identity.child.label", .phrase("report.identity.child.yes"), change: StepFrame.changing(.identity)))
        }
        let contacts = [draft.name, draft.email, draft.phone].filter { !$0.isEmpty }
        rows.append(
            SummaryRow(
                "report.check.contact",
                contacts.isEmpty ? .phrase("report.check.contact.none") : .text(contacts.joined(separator: "\n")),
                change: StepFrame.changing(.identity)))
        rows.append(
            SummaryRow(
                "report.check.agency", agency.map { .text($0) } ?? .phrase("report.identity.agency.idk"),
                change: StepFrame.changing(.identity)))
        return rows
    }

    private var accuses: Phrase {
        draft.accusesOfficial.map { $0 ? "report.story.accuses.true" : "report.story.accuses.false" } ?? "report.check.accuses.unknown"
    }

    private var modeTitle: Phrase {
        if case .phrase(let title)? = ModePreview(mode: mode).view["title"] { return title }
        return "report.mode.both.title"
    }
}
