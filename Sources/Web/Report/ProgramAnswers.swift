import Domain
import Services

/// The answers of a program to the extra questions of a report, read by the rules of the page that asks people (`ExtraField`). Without the
/// member nothing was asked; with it a question that has to be answered is answered, or said not to be known.
struct ProgramAnswers {
    /// Faults of one kind that are told at most: who sends nonsense gets a short answer.
    static let mostFaults = 20

    let sent: [String: SentAnswer]
    /// Nil of a child and of who accuses an official: nothing is asked of them, and what was sent is left out without a word.
    let asked: [ExtraQuestion]?
    let isEnglish: Bool

    /// How a fault names its answer.
    static func field(_ question: String) -> String { "answers.\(question.prefix(40))" }

    func read(_ faults: inout FieldErrors) -> [ExtraAnswer] {
        guard let asked else { return [] }
        let numbers = Set(asked.map(\.id.description))
        for stranger in sent.keys.filter({ !numbers.contains($0) }).sorted().prefix(Self.mostFaults) {
            faults.add(FieldError(Self.field(stranger), "report.api.question"))
        }
        var answers: [ExtraAnswer] = []
        for question in asked {
            let (field, number) = (ExtraField(question: question, isEnglish: isEnglish), question.id.description)
            guard let typed = sent[number].map(field.typed) ?? [] else {
                faults.add(FieldError(FieldFault(Self.field(number), .malformed), label: .verbatim(Self.field(number))))
                continue
            }
            var form = FormInput(typed)
            let answer = field.read(&form)
            for error in form.errors.all { faults.add(FieldError(Self.field(number), error.key, remedy: error.remedy)) }
            if let answer, form.errors.isEmpty { answers.append(answer) }
        }
        return answers
    }
}
