import Domain
import HTTPTypes
import Hummingbird
import Sealing
import Services

/// A copy of everything that is kept of a reporter, as a file that anybody can read. It is written for one answer and stays nowhere.
struct OwnDataText: ResponseGenerator {
    let text: String

    init(_ data: OwnData, rules: Rules, office: Office, _ context: some VisitContext) {
        let file = data.file
        let words = CaseWords(file, rules: rules, office: office, visit: context.visit)
        var lines = [
            context.text("rights.file.title"), "\(context.text("track.code")): \(file.code.displayed)", words.moment(data.takenAt),
        ]
        func section(_ title: Phrase, _ content: [String]) {
            lines += ["", "== \(context.text(title))"] + content
        }
        func row(_ label: Phrase, _ value: String) -> [String] { value.isEmpty ? [] : ["\(context.text(label)): \(value)"] }
        section(
            "track.yours",
            row("rights.file.reportTitle", file.title) + row("track.report.body", file.body)
                + row("track.report.place", words.place(file.place)) + row("track.report.when", file.incidentDate.map(words.date) ?? "")
                + row("track.report.sent", words.moment(file.submittedAt)) + row("track.report.category", words.category(file.category))
                + row(
                    "track.report.mode",
                    context.text("track.mode.\(PrivacyChoice.allCases.first { $0.mode == file.mode }?.rawValue ?? "secret")")))
        section("rights.identity.title", Self.identity(data.identity, words, context))
        section("rights.recipients.title", file.recipients.map { context.text(words.name($0)) })
        let titles = CaseHistory.titles(of: file, words)
        section(
            "track.history",
            zip(file.timeline, titles).map { entry, title in
                [words.moment(entry.at), context.text(title), context.text(words.actor(entry.who)), entry.text ?? ""]
                    .filter { !$0.isEmpty }.joined(separator: " | ")
            })
        if !data.marks.isEmpty {
            section("triage.own.title", data.marks.flatMap { Self.mark($0, words, context) })
        }
        section(
            "rights.file.files",
            file.files.map { kept in
                let line = "\(kept.description) (\(kept.kind.uppercased()), \(kept.bytes) B, \(words.moment(kept.at)))"
                return kept.hasOriginal ? "\(line). \(context.text("report.files.original.kept"))" : line
            })
        let periods = StatedPeriods(rules.policies, on: ClockZone.wib.date(of: data.takenAt))
        section("rights.kept.title", RightsOverview.kept.map { context.text(periods.phrase("rights.kept.\($0)")) })
        text = lines.joined(separator: "\r\n") + "\r\n"
    }

    private static func mark(_ record: TriageRecord, _ words: CaseWords, _ context: some VisitContext) -> [String] {
        let (mark, steps) = (record.mark, record.stepsForReporter)
        let head = [
            context.text("triage.own.grade.\(mark.grade.rawValue)"), context.text("triage.ground.\(mark.ground.rawValue)"),
            context.text("triage.own.state.\(mark.state.rawValue)"),
        ]
        return [head.joined(separator: " | ")]
            + steps.map { step in
                [
                    words.moment(step.at), context.text("triage.own.step.\(step.kind.rawValue)"),
                    context.text(OwnMarkPages.who(step, words)), step.words,
                ].filter { !$0.isEmpty }.joined(separator: " | ")
            }
    }

    private static func identity(_ identity: OwnIdentity, _ words: CaseWords, _ context: some VisitContext) -> [String] {
        switch identity {
        case .none: [context.text("rights.identity.none")]
        case .unavailable: [context.text("rights.identity.away")]
        case .erased(let moment):
            [
                context.text(
                    Phrase(
                        "rights.identity.erased",
                        ["at": words.date(moment), "final": words.date(moment.adding(seconds: Int64(Office.vaultBackupDays) * 86_400))]))
            ]
        case .opened(let fields):
            IdentityField.allCases.compactMap { field in
                fields[field].map { "\(context.text("rights.field.\(field.rawValue)")): \($0)" }
            }
        }
    }

    func response(from request: Request, context: some RequestContext) throws -> Response {
        Response(
            status: .ok,
            headers: [
                .contentType: "text/plain; charset=utf-8", .cacheControl: "no-store",
                .contentDisposition: "attachment; filename=\"data-saya.txt\"",
            ], body: ResponseBody(byteBuffer: ByteBuffer(string: text)))
    }
}
