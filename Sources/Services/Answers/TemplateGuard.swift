import DataAccess
import Domain
import IndonesianText

/// Keeps a ready text from going out as nobody has filled it in (J.3).
struct TemplateGuard {
    let act: Act
    let report: Report

    /// Refuses where a place of the text is open, or where the text is a template word for word.
    func check(in session: any Session) throws {
        guard let (text, use) = try written(in: session) else { return }
        let read = TemplateText(text)
        if let place = read.places.first { throw Refusal(.templateUnfilled, field: use.field, words: "{{\(place)}}") }
        let agency = report.holder?.holder.agency ?? act.actor.agency
        let templates = try session.rows(ReplyTemplateSQL.offered(to: agency, in: use)).map(ReplyTemplateSQL.template)
        guard let same = templates.first(where: { TemplateText($0.body).isUnchanged(in: text, automatic: ReplyPlace.names) }) else {
            return
        }
        throw Refusal(.templateUnchanged, field: use.field, words: same.code)
    }

    private func written(in session: any Session) throws -> (String, ReplyUse)? {
        func text(_ wording: Wording) -> String? { act.manuscript.pages.first { $0.id == wording.id }?.text }
        switch act.command {
        case .draftAnswer(let draft): return text(draft.text).map { ($0, .answer) }
        case .progress(let progress): return text(progress.act).map { ($0, .progress) }
        case .askReporter(let wording): return text(wording).map { ($0, .question) }
        case .approveAnswer:
            guard let draft = report.draft else { return nil }
            return try session.first(ReportTextSQL.writing(draft.wording.id)).map { (try $0.text(0), .answer) }
        default: return nil
        }
    }
}

extension ReplyUse {
    /// The field of the form in which the text is written.
    public var field: String {
        switch self {
        case .question: "question"
        case .progress: "act"
        case .answer: "answer"
        }
    }
}
