import Domain
import Hummingbird
import Sealing
import Services

/// The last page: the codes, the dates, and what happens next. It stays until the draft's time is over; the receipt code stays
/// until the reporter says that it is kept.
struct SentPage: Sendable {
    let desk: DraftDesk

    func register(in pages: PageGroup<AppRequestContext>) {
        pages.get(.report(.sent)) { request, context in
            guard let open = try await desk.open(request, context) else { return Redirect(to: .home) }
            guard let sent = open.draft.content.sent, let code = TrackingCode(sent.code) else { return Redirect(to: .report(.check)) }
            let receipt = open.draft.content.composeToken.flatMap { desk.office.receipt(of: $0) }
            let proof = try await desk.office.filingReceipt(of: code)
            let model = SentModel(
                code: code, receipt: receipt, sent: sent, proof: proof, picture: ReceiptPicture(proof, context), words: context.words,
                isQuiet: context.visit.quiet != nil)
            return Page(title: "report.sent.title", template: "report/sent", model: model, scripts: ["report.js"])
        }
        pages.get(.sentReceipt) { request, context in
            guard let open = try await desk.open(request, context), let code = open.draft.content.sent.flatMap({ TrackingCode($0.code) })
            else { return Redirect(to: .home) }
            return ReceiptFile(try await desk.office.filingReceipt(of: code), context)
        }
        pages.post(.report(.sent)) { request, context in
            _ = try await context.readForm(request)
            guard var open = try await desk.open(request, context), open.draft.content.sent != nil else { return Redirect(to: .home) }
            open.draft.content.forgetReceipt()
            return try await desk.save(open.draft.content, token: open.token, context: context, next: .report(.sent))
        }
    }
}

private struct SentModel: ViewModel {
    let code: TrackingCode
    let receipt: ReceiptCode?
    let sent: SentReport
    let proof: FilingReceipt
    let picture: ReceiptPicture
    let words: Words
    let isQuiet: Bool

    var view: ViewObject {
        func date(_ day: CivilDate) -> ViewValue { .text(words.date(year: day.year, month: day.month, day: day.day)) }
        return [
            "panel": .component(
                ConfirmationPanel("report.sent.title", codeLabel: "report.sent.code", code: code.displayed, text: "report.sent.code.hint")),
            "slow": sent.slowReason.map { .component(Banner(.info, "report.sent.slow.title", text: "report.sent.slow.\($0.rawValue)")) }
                ?? .none,
            "isQuiet": .flag(isQuiet), "leave": .text(SiteURL.quietLeave.path),
            "receipt": ViewValue(receipt?.displayed), "verifyBy": date(sent.verifyBy), "answerBy": date(sent.answerBy),
            "action": .text(SiteURL.report(.sent).path), "kept": .component(Button("report.sent.receipt.kept", kind: .secondary)),
            "proof": .text(proof.text), "picture": picture.value, "proofFile": .text(SiteURL.sentReceipt.path),
            "transparency": .text(SiteURL.transparency.path),
            "track": .component(
                LinkButton("report.sent.track", href: SiteURL.track.path(query: [(name: "kode", value: code.displayed)]))),
        ]
    }
}
