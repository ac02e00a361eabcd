import Domain
import Services

/// Reads the form of a move into the command that the office decides on.
struct MoveReading {
    let move: ReporterMove
    /// A file came with the form, or came with it before.
    let hasFiles: Bool

    /// Nil where something is wrong; what, stands in the form's errors.
    func command(_ form: inout FormInput, _ manuscript: inout Manuscript) -> Command? {
        let text = words(&form)
        let choice = command(&form)
        guard form.isValid else { return nil }
        func write() -> Wording { manuscript.write(text, as: move.writingKind, for: .reporter) }
        return switch move {
        case .answerQuestion: .complete(write(), hasFiles: hasFiles)
        case .object: .object(write())
        case .addInformation: .addInformation(write(), hasFiles: hasFiles)
        case .reopen: .reopen(write())
        case .objectToClass: .objectToClass(write())
        case .appealAnswer: .appealAnswer(write())
        case .appealArchive: .appealArchive(write())
        case .restore: .restore(write())
        case .unmerge: .unmerge(write())
        case .referWithoutProvider: .referWithoutProvider(write())
        case .withdraw: .withdraw(reason: write(), coerced: Coercion(rawValue: form.raw(MoveForm.coerced)) == .pressed)
        case .confirm: .confirm
        case .refer: .refer
        case .rate, .hideMore, .showMore: choice
        // Becomes a report of its own and not a command: `RecurrenceStart`.
        case .recurrence: nil
        }
    }

    private func words(_ form: inout FormInput) -> String {
        guard let field = move.words else { return "" }
        let isRequired =
            switch field {
            case .required: true
            case .optional: false
            case .orFiles: !hasFiles
            }
        return form.text(MoveForm.words, "track.move.\(move).label", required: isRequired, limit: MoveForm.wordsLimit)
    }

    /// What is chosen and not written.
    private func command(_ form: inout FormInput) -> Command? {
        switch move {
        case .rate:
            let points = RatingField.allCases.map { field in
                form.number(field.rawValue, "track.rating.\(field)", in: 1...5, required: true) ?? 0
            }
            guard points.count == 3 else { return nil }
            return Rating(clarity: points[0], solution: points[1], fairness: points[2]).map(Command.rate)
        case .hideMore:
            return form.choice(MoveForm.mode, "track.mode.legend", as: PrivacyChoice.self, required: true)
                .map { .raiseSecrecy($0.mode, reason: nil) }
        case .showMore:
            return form.choice(MoveForm.mode, "track.mode.legend", as: PrivacyChoice.self, required: true).map { .lowerSecrecy($0.mode) }
        case .withdraw:
            _ = form.choice(MoveForm.coerced, "track.coerced.legend", as: Coercion.self, required: true)
            return nil
        default:
            return nil
        }
    }
}
