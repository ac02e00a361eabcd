import Domain
import Services
import Web

/// Puts letters into words from the text catalogues. It knows template, language, code, date and link, and nothing of the case.
struct LetterWords: Sendable {
    struct Text: Sendable, Equatable {
        var subject: String
        var body: String
    }

    let catalogues: Catalogues

    func text(
        template: NoticeTemplate, language: String, code: TrackingCode?, date: CivilDate?, link: String, data: [DisclosedKind] = []
    ) -> Text {
        let language = Language(rawValue: language) ?? .indonesian
        let catalogue = catalogues[language]
        let arguments = [
            "code": code?.displayed ?? "",
            "date": date.map { Words(language: language).date(year: $0.year, month: $0.month, day: $0.day) } ?? "", "link": link,
            "data": data.map { catalogue.text("notice.data.\($0.rawValue)") }.joined(separator: ", "),
        ]
        return Text(
            subject: catalogue.text("notice.\(template.rawValue).subject", arguments),
            body: catalogue.text("notice.\(template.rawValue).text", arguments) + "\n\n-- \n" + catalogue.text("notice.footer"))
    }
}
