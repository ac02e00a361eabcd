import Domain
import HTTPTypes
import Hummingbird
public import Services

/// Following a report: asking for the codes, the reporter's page, everything a reporter does there.
public struct TrackPages: Sendable {
    static let code = "code"

    private let office: Office
    private let opened: OpenedCase

    public init(office: Office) {
        self.office = office
        opened = OpenedCase(office: office)
    }

    public func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.track, handler: ask)
        pages.post(.track, handler: open)
        pages.get(.caseForReporter(""), handler: show)
        pages.get(.caseAction("", ""), handler: showMove)
        pages.get(.caseProof("", ""), handler: showProof)
        pages.post(.caseAction("", ""), handler: takeMove)
    }

    @Sendable private func ask(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let code = String((context.query.first("kode") ?? "").prefix(40))
        return try await page(AskModel(code: code), context)
    }

    private func page(_ model: AskModel, _ context: AppRequestContext, status: HTTPResponse.Status? = nil) async throws -> Page {
        var model = model
        model.work = try await GuessWork(office: office).fields(context)
        return model.page(context, status: status)
    }

    @Sendable private func open(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        var form = try await context.readForm(request)
        let typed = form.text(Self.code, "track.code", limit: 40)
        let typedReceipt = form.text(MoveForm.receipt, "track.receipt", limit: 60)
        let code = TrackingCode(typed)
        if typed.isEmpty, typedReceipt.isEmpty, form.isValid { form.add(FieldError(Self.code, "track.either")) }
        if code == nil, !typed.isEmpty, form.errors[Self.code] == nil { form.add(FieldError(Self.code, "track.code.wrong")) }
        let receipt = ReceiptCode(typedReceipt)
        if receipt == nil, !typedReceipt.isEmpty { form.add(FieldError(MoveForm.receipt, "track.receipt.wrong")) }
        guard form.isValid else { return try await page(AskModel(code: typed, errors: form.errors), context) }
        let network = context.visit.network.name
        if code != nil, receipt == nil { return try await publicOnly(code, context) }
        var seconds = 0
        switch try await GuessWork(office: office).toll(form, context) {
        case .paid: break
        case .waits(let some): seconds = some
        case .again: return try await page(AskModel(code: typed, errors: [FieldError(MoveForm.receipt, "track.guess.again")]), context)
        }
        guard let code else {
            guard let receipt, let code = try await office.code(openedBy: receipt, from: network, after: seconds) else {
                return try await page(AskModel(errors: [FieldError(MoveForm.receipt, "track.receipt.noMatch")]), context)
            }
            return Redirect(to: .caseForReporter(code.canonical), cookies: [opened.cookie(for: code, context)])
        }
        guard let receipt, try await office.opens(code, with: receipt, from: network, after: seconds) else {
            return try await page(AskModel(code: typed, errors: [FieldError(MoveForm.receipt, "track.codes.noMatch")]), context)
        }
        return Redirect(to: .caseForReporter(code.canonical), cookies: [opened.cookie(for: code, context)])
    }

    /// With the tracking code alone: what is public, or the same answer for every other code.
    private func publicOnly(_ code: TrackingCode?, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        guard let code else { throw Problem.notFound }
        if try await office.publicVersion(of: code) != nil { return Redirect(to: .publicReport(code.canonical)) }
        return try await page(AskModel(code: code.displayed, saysNothingPublic: true), context, status: .notFound)
    }

    @Sendable private func show(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let code = try code(context)
        guard try await isOpen(code, request, context) else { return try await askAgain(code, context) }
        return Opened(
            page: try await CasePage(office: office).page(code, context), cookie: opened.cookie(for: code, context, following: request))
    }

    @Sendable private func showMove(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let code = try code(context)
        let noun = context.parameters.get("noun") ?? ""
        if noun == CasePage.proofNoun {
            guard try await isOpen(code, request, context) else { return try await askAgain(code, context) }
            return ReceiptFile(try await office.filingReceipt(of: code), context)
        }
        guard noun == CasePage.printNoun || noun == AppealFile.noun || ReporterMove(rawValue: noun) != nil else { throw Problem.notFound }
        guard try await isOpen(code, request, context) else { return try await askAgain(code, context) }
        let page =
            if noun == ReporterMove.recurrence.rawValue {
                try await RecurrenceStart(office: office, opened: opened).show(code, request, context)
            } else if let move = ReporterMove(rawValue: noun) {
                try await MovePage(office: office, opened: opened).show(move, code, request, context)
            } else if noun == AppealFile.noun {
                try await CasePage(office: office).appealFile(code, context)
            } else {
                try await CasePage(office: office).page(code, context, isPrint: true)
            }
        return Opened(page: page, cookie: opened.cookie(for: code, context, following: request))
    }

    /// Only steps that the reporter's own history tells.
    @Sendable private func showProof(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let code = try code(context)
        guard let step = context.parameters.get("step").flatMap({ Int64($0) }), step > 0 else { throw Problem.notFound }
        guard try await isOpen(code, request, context) else { return try await askAgain(code, context) }
        return DownloadedJSON(try await office.logProof(code, step: step, for: .reporter), name: "bukti-langkah-\(step).json")
    }

    @Sendable private func takeMove(_ request: Request, _ context: AppRequestContext) async throws -> any ResponseGenerator {
        let code = try code(context)
        let noun = context.parameters.get("noun") ?? ""
        if noun == CasePage.closeNoun {
            _ = try await context.readForm(request)
            try await opened.close(request, context)
            return Redirect(to: context.visit.quiet == nil ? .track : .quiet, cookies: [opened.forgetting(context)])
        }
        if noun == CasePage.mandateNoun || noun == CasePage.jointNoun {
            let form = try await context.readForm(request)
            guard try await isOpen(code, request, context) else { return try await askAgain(code, context) }
            if noun == CasePage.mandateNoun {
                try await office.endMandate(on: code)
            } else if form.has("tutup") {
                try await office.closeJoint(code)
            } else {
                try await office.openJoint(code)
            }
            return Redirect(to: .caseForReporter(code.canonical), query: [(CasePage.done, noun)])
        }
        guard let move = ReporterMove(rawValue: noun) else { throw Problem.notFound }
        let form = try await context.readForm(
            request, limits: move.takesFiles ? .files : .words, filesField: move.takesFiles ? MoveForm.files : nil)
        if try await !isOpen(code, request, context) {
            if let fault = form.interruption { throw fault.problem }
            guard try await opensAgain(code, form, context) else { return AgainPage(code: code, move: move, form: form).page() }
        }
        if move == .recurrence {
            return try await RecurrenceStart(office: office, opened: opened).take(code, form: form, request, context)
        }
        return try await MovePage(office: office, opened: opened).take(move, code, form: form, request, context)
    }

    /// Whoever has opened a report has opened those that were split off from it too.
    private func isOpen(_ code: TrackingCode, _ request: Request, _ context: AppRequestContext) async throws -> Bool {
        guard let shown = try await opened.code(request, context) else { return false }
        if shown == code { return true }
        return try await office.isSameReporter(code, shown)
    }

    /// The hour was over when a form was sent: the receipt, asked for on the way, opens the case and the form goes on.
    private func opensAgain(_ code: TrackingCode, _ form: FormInput, _ context: AppRequestContext) async throws -> Bool {
        guard let receipt = ReceiptCode(form.raw(MoveForm.receipt)) else { return false }
        return try await office.opens(code, with: receipt, from: context.visit.network.name)
    }

    private func askAgain(_ code: TrackingCode, _ context: AppRequestContext) async throws -> Page {
        try await page(AskModel(code: code.displayed, asksForBoth: true), context)
    }

    private func code(_ context: AppRequestContext) throws -> TrackingCode {
        guard let code = context.parameters.get("code").flatMap({ TrackingCode($0) }) else { throw Problem.notFound }
        return code
    }
}

/// A page of an opened case: looking at it begins the hour anew.
private struct Opened: ResponseGenerator {
    let page: Page
    let cookie: Cookie

    func response(from request: Request, context: some RequestContext) throws -> Response {
        var response = try page.response(from: request, context: context)
        response.setCookie(cookie)
        return response
    }
}

/// The page that asks for the codes. The receipt is never written back into it.
struct AskModel: ViewModel {
    var code = ""
    var errors = FieldErrors.none
    /// Nothing public stands under the code: unknown, not yet checked, secret.
    var saysNothingPublic = false
    /// The page asked for needs both codes.
    var asksForBoth = false
    /// What the next try costs; nil where it costs nothing.
    var work: ViewObject?
    /// A visit without traces may begin here; nil on one.
    private var quietEntry: String?

    init(code: String = "", errors: FieldErrors = .none, saysNothingPublic: Bool = false, asksForBoth: Bool = false) {
        self.code = code
        self.errors = errors
        self.saysNothingPublic = saysNothingPublic
        self.asksForBoth = asksForBoth
    }

    func page(_ context: AppRequestContext, status: HTTPResponse.Status? = nil) -> Page {
        var model = self
        model.quietEntry = context.visit.quiet == nil ? SiteURL.quiet.path : nil
        return Page(
            title: "track.title", template: "track/ask", model: model, errors: errors, status: status,
            scripts: work == nil ? [] : ["report.js"])
    }

    var view: ViewObject {
        [
            "notice": saysNothingPublic ? .component(Banner(.info, "track.nothingPublic.title", text: "track.nothingPublic.text")) : .none,
            "asksForBoth": .flag(asksForBoth), "mark": work?["mark"] ?? .none, "work": work?["work"] ?? .none,
            "quietEntry": ViewValue(quietEntry),
            "codeInput": .component(
                TextInput(
                    TrackPages.code, "track.code", hint: "track.code.hint", value: code, error: errors[TrackPages.code], width: .medium,
                    autocomplete: "off", limit: 40)),
            "receiptInput": .component(
                TextInput(
                    MoveForm.receipt, "track.receipt", hint: "track.receipt.hint", error: errors[MoveForm.receipt], kind: .number,
                    width: .medium, autocomplete: "off", limit: 60)),
            "button": .component(Button("track.open")), "publicLink": .text(SiteURL.publicReports.path),
            "helpLink": .text(SiteURL.help.path), "proofLink": .text(SiteURL.contactProofs.path),
        ]
    }
}
