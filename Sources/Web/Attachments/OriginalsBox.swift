import Domain
import Services

/// The question whether files are kept also as they are: never ticked beforehand, and with all that it means beside it.
struct OriginalsBox: Sendable {
    static let name = "original"

    /// Days that an original is kept after its report has ended.
    let days: Int
    /// The same where misconduct is alleged.
    let longestDays: Int

    /// Nothing is offered where no rule says how long.
    init?(_ rules: Rules, today: CivilDate) {
        guard let days = try? rules.policies.whole(.limit(.identityKeep), on: today),
            let longestDays = try? rules.policies.whole(.limit(.identityKeepSupervisory), on: today)
        else { return nil }
        self.days = days
        self.longestDays = longestDays
    }

    func component(isTicked: Bool) -> Checkboxes {
        Checkboxes(
            Self.name, "report.files.original.legend",
            options: [
                Choice(
                    "ya", "report.files.original",
                    hint: Phrase("report.files.original.hint", ["days": String(days), "longest": String(longestDays)]))
            ], chosen: isTicked ? ["ya"] : [])
    }

    /// Why the originals of files that were taken are not kept, beside the files.
    static func errors(_ unsealed: [AcceptedFiles.Unsealed], field: String) -> [FieldError] {
        unsealed.map { file in
            FieldError(field, Phrase("report.files.original.not.\(file.reason.rawValue)", ["name": String(file.name.prefix(80))]))
        }
    }
}
