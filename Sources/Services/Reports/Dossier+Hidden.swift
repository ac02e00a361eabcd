import Domain
import IndonesianText

extension Dossier {
    /// The same without what in the reporter's own words tells who he is; the original stays where it is stored.
    func withoutReportersTraces() -> Dossier {
        var hidden = self
        hidden.title = PersonalData.masked(title)
        hidden.body = PersonalData.masked(body)
        hidden.landmark = PersonalData.masked(landmark)
        for index in extraAnswers.indices {
            if case .text(let words) = extraAnswers[index].value { hidden.extraAnswers[index].value = .text(PersonalData.masked(words)) }
        }
        // It tells words of the original.
        hidden.suggestion = nil
        for index in texts.indices where texts[index].isReporters { hidden.texts[index].text = PersonalData.masked(texts[index].text) }
        for index in files.indices { hidden.files[index].description = PersonalData.masked(files[index].description) }
        return hidden
    }

    /// The public text leaves out or changes words of the report as it was told. Line ends and blanks are no words.
    var publicDiffers: Bool {
        func words(_ text: String) -> [Substring.UTF8View] { text.utf8.split { $0 <= UInt8(ascii: " ") } }
        guard let shown = publicText else { return false }
        return !words(shown.body).elementsEqual(words(body)) { $0.elementsEqual($1) }
    }
}
