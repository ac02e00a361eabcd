import Domain
import Services

/// Answers to extra questions as lines of a summary.
struct ExtraAnswerRows {
    let words: Words
    let isEnglish: Bool

    func rows(_ answers: [AnsweredQuestion], change: String? = nil) -> [SummaryRow] {
        answers.map { SummaryRow(.verbatim($0.question.label(english: isEnglish)), value($0), change: change) }
    }

    private func value(_ answered: AnsweredQuestion) -> ViewValue {
        let question = answered.question
        switch answered.value {
        case .text(let words): return .text(words)
        case .choice(let place):
            return question.options.indices.contains(place)
                ? .text(question.options[place].name(english: isEnglish)) : .phrase("extra.unknown.answer")
        case .number(let number):
            let amount = Int(exactly: number).map { words.number($0) } ?? words.number(number, decimals: 2)
            return .text([amount, question.unit ?? ""].filter { !$0.isEmpty }.joined(separator: " "))
        case .date(let day): return .text(words.date(year: day.year, month: day.month, day: day.day))
        case .yesNo(let isYes): return .phrase(isYes ? "extra.ya" : "extra.tidak")
        case .unknown: return .phrase("extra.unknown.answer")
        }
    }
}
