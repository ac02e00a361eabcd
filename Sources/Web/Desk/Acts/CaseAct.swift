import Domain
import Services

/// One thing an officer can do on a case: the form he fills in, and the command it becomes. Its title, guidance and button stand in the
/// catalogue under its noun.
protocol CaseAct: Sendable {
    /// The verb as a noun, as in the address.
    var noun: String { get }
    /// The moves of the office that it makes; offered where one of them is possible.
    var moves: Set<Move> { get }
    /// The field of its form that takes files; nil where it takes none.
    var filesField: String? { get }
    /// What of what it writes ready texts are kept for; nil where none are.
    var replyUse: ReplyUse? { get }
    /// A script that makes the form easier; nothing depends on it.
    var scripts: [String] { get }
    /// Brings the case on towards its answer; such an act may be the main one of a page.
    var bringsOn: Bool { get }
    /// Ends or hides something; the button says so.
    var isGrave: Bool { get }

    /// Where the form asks whom the report accuses; nil where it does not.
    func accused(_ scene: CaseScene) -> AccusedField?

    /// The fields of this form that the public will read.
    func publicFields(_ form: FormInput) -> [String]

    /// Whether the officer may do it on this case now.
    func isPossible(_ scene: CaseScene) -> Bool

    /// What the form holds before anything is typed.
    func beginning(_ scene: CaseScene) -> [(name: String, value: String)]

    func fields(_ scene: CaseScene, _ form: FormInput) -> [any Component]

    /// The command that the form asks for; nil with a fault on the form.
    func command(_ draft: inout ActDraft, _ scene: CaseScene) async throws -> Command?
}

extension CaseAct {
    var filesField: String? { nil }
    var replyUse: ReplyUse? { nil }
    var scripts: [String] { [] }
    var bringsOn: Bool { false }
    var isGrave: Bool { false }

    func beginning(_ scene: CaseScene) -> [(name: String, value: String)] { [] }

    func accused(_ scene: CaseScene) -> AccusedField? { nil }

    func publicFields(_ form: FormInput) -> [String] { [] }

    /// What in those fields tells about a person. What is left in the report's own text takes a reason, what an officer writes of his
    /// own does not.
    func redaction(_ form: FormInput) -> RedactionAnswers {
        let fields = publicFields(form)
        return RedactionAnswers(form, fields: fields, needsReason: fields.contains("publicBody"))
    }

    var title: Phrase { "desk.act.\(noun).title" }

    func isPossible(_ scene: CaseScene) -> Bool { !moves.isDisjoint(with: scene.file.moves) }
}
