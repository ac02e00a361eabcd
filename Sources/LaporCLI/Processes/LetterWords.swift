import Domain
import Services
import Vault
import Web

/// Puts letters into words from the text catalogues. It knows template, language, code, date and link, and nothing of the case.
struct LetterWords: NoticeWording {
    let catalogues: Catalogues
    /// Scheme, host and port that citizens see.
    let publicURL: String

    /// What the vault's side is told of a reporter's letter.
    func notice(_ letter: OutboxLetter, report: ID<Report>) -> ReporterNotice {
        ReporterNotice(
            id: letter.id.rawValue, reportID: report.rawValue, template: letter.template.rawValue, language: letter.language,
            code: letter.payload.code?.displayed, date: letter.payload.date.map { words($0, letter.language) },
            link: publicURL + SiteURL.track.path)
    }

    func words(for notice: ReporterNotice) throws -> NoticeWords {
        text(
            template: notice.template, language: notice.language, code: notice.code ?? "", date: notice.date ?? "",
            link: notice.link ?? "")
    }

    func words(for letter: OutboxLetter) throws -> NoticeWords {
        text(
            template: letter.template.rawValue, language: letter.language, code: letter.payload.code?.displayed ?? "",
            date: letter.payload.date.map { words($0, letter.language) } ?? "",
            link: publicURL
                + (letter.payload.link ?? letter.payload.code.map { SiteURL.officerReport($0.canonical) }?.path ?? SiteURL.officerQueue.path)
        )
    }

    private func text(template: String, language: String, code: String, date: String, link: String) -> NoticeWords {
        let catalogue = catalogues[Language(rawValue: language) ?? .indonesian]
        let arguments = ["code": code, "date": date, "link": link]
        return NoticeWords(
            subject: catalogue.text("notice.\(template).subject", arguments),
            text: catalogue.text("notice.\(template).text", arguments) + "\n\n-- \n" + catalogue.text("notice.footer"))
    }

    private func words(_ date: CivilDate, _ language: String) -> String {
        Words(language: Language(rawValue: language) ?? .indonesian).date(year: date.year, month: date.month, day: date.day)
    }
}
