import Domain
import Foundation
import IndonesianText
import Services

/// An act in the making: the form, and the texts and files that the command will refer to.
struct ActDraft: Sendable {
    var form: FormInput
    var texts: Manuscript
    /// What the public will read, where the act decides on it.
    var publicText: PublicText?
    /// The reports that a split makes.
    var parts: [ReportPart] = []
    private(set) var files: [ID<Attachment>] = []
    /// What of the public texts is hidden.
    let redaction: RedactionAnswers
    let office: Office
    let officer: DeskOfficer

    /// What is not decided about the public texts is a fault of the form.
    init(form: FormInput, redaction: RedactionAnswers, office: Office, officer: DeskOfficer) {
        self.form = form
        self.redaction = redaction
        for fault in redaction.faults(form) { self.form.add(fault) }
        self.office = office
        self.officer = officer
        texts = office.manuscript()
    }

    /// The text of a field, taken into the manuscript. What is missing, the form says.
    mutating func wording(
        _ name: String, as kind: WritingKind, for audience: Audience, required: Bool = true, limit: Int = DeskLimits.text
    ) -> Wording {
        let text = form.text(name, "desk.field.\(name)", required: required, limit: limit)
        return texts.write(audience == .everyone ? redaction.masked(text).text : text, as: kind, for: audience)
    }

    /// Takes the files of a field in; one that cannot be taken is a fault of the form.
    mutating func acceptFiles(_ name: String, for audience: Audience) async throws -> [ID<Attachment>] {
        let uploads = form.files(name)
        let incoming = uploads.map { IncomingFile(path: $0.location.path, name: $0.name, bytes: $0.size) }
        let accepted = try await office.acceptFiles(incoming, for: audience, by: officer.signedIn.officer)
        for dropped in accepted.dropped {
            form.add(FieldError(name, Phrase("desk.file.\(dropped.reason.rawValue)", ["name": dropped.name])))
        }
        files += accepted.kept.map(\.id)
        return accepted.kept.map(\.id)
    }
}
