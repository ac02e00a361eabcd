import Services
import Vault

/// The same words for reporters' letters, for the process that knows to whom they go.
struct VaultLetterWords: NoticeWording {
    let words: LetterWords

    func words(for letter: ReporterLetter) throws -> NoticeWords {
        let text = words.text(
            template: letter.template, language: letter.language, code: letter.code, date: letter.date, link: letter.link,
            data: letter.data ?? [])
        return NoticeWords(subject: text.subject, text: text.body)
    }
}
