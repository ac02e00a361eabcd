import Domain
import Foundation
import Services

/// The head of a version and its steps, and putting it in force.
struct ProcedureEditor: AdministrationForm {
    let isNew: Bool
    let list = AdministrationList.procedures
    let filesField: String? = "document"
    var name: String { isNew ? "procedureNew" : "procedureEdit" }

    func beginning(_ scene: AdministrationScene) async throws -> [(name: String, value: String)] {
        guard !isNew else { return [] }
        let version = try await scene.office.procedure(try scene.entry(), by: scene.actor)
        return [("number", version.number), ("decree", version.decree), ("isIssued", version.isIssued ? "ya" : "")]
            + (version.validFrom?.answers(to: "validFrom") ?? []) + (version.validTo?.answers(to: "validTo") ?? [])
    }

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        guard !isNew else { return head(form) + days(form) }
        let version = try await scene.office.procedure(try scene.entry(), by: scene.actor)
        let document: [any Component] =
            version.document == nil
            ? [] : [Inset(.component(Link("sop.document.open", to: .procedureDocument(version.id.description))))]
        let steps: [any Component] =
            version.steps.isEmpty ? [Inset(.phrase("sop.steps.none"))] : [table(version, scene)]
        if version.isFrozen(on: scene.today) {
            let rows: [SummaryRow?] = [
                SummaryRow("sop.number", version.number), SummaryRow("sop.decree", version.decree),
                ProcedureListing.validity(version, scene.words).map { SummaryRow("sop.validity", .phrase($0)) },
            ]
            return [Inset(.phrase("sop.frozen")), SummaryList(rows.compactMap(\.self))] + document + steps
        }
        return head(form) + document + days(form) + steps + [form.tick("isIssued", "sop.issue", "sop.issue.yes", hint: "sop.issue.hint")]
    }

    private func head(_ form: FormInput) -> [any Component] {
        [
            form.line("number", "sop.number", hint: "sop.number.hint", limit: 200),
            form.line("decree", "sop.decree", hint: "sop.decree.hint", limit: 200),
            FileUpload(
                "document", "sop.document", hint: "sop.document.hint", accept: "application/pdf", multiple: false,
                error: form.errors["document"]),
        ]
    }

    private func days(_ form: FormInput) -> [any Component] {
        [
            form.day("validFrom", "sop.validFrom", hint: "sop.validFrom.hint"),
            form.day("validTo", "sop.validTo", hint: "sop.validTo.hint"),
        ]
    }

    private func table(_ version: SopVersion, _ scene: AdministrationScene) -> DataTable {
        let isFrozen = version.isFrozen(on: scene.today)
        return DataTable(
            "sop.steps",
            columns: [
                .init("sop.step"), .init("sop.span.title"), .init("sop.roles"), .init("sop.days"), .init("sop.obligatory"),
                .init("sop.mark"),
            ],
            rows: version.steps.map { step in
                let title: Phrase = .verbatim("\(step.number). \(step.name)")
                let href = SiteURL.administrationAction(list.rawValue, version.id.description, ProcedureStepEditor.noun).path(
                    query: [(ProcedureStepEditor.number, String(step.number))])
                return [
                    isFrozen ? .phrase(title) : .component(Link(title, href: href)), .phrase(StepWords.span(step)),
                    ViewValue(StepWords.roles(step) ?? "sop.roles.none"), ViewValue(StepWords.days(step) ?? "sop.days.none"),
                    .phrase(step.isObligatory ? "sop.obligatory.yes" : "sop.obligatory.no"), .text(step.mark),
                ]
            }, dense: true)
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        let number = form.text("number", "sop.number", required: true, limit: 200)
        let decree = form.text("decree", "sop.decree", required: true, limit: 200)
        let from = form.civilDate("validFrom", "sop.validFrom")
        let to = form.civilDate("validTo", "sop.validTo")
        guard form.isValid else { return nil }
        var filled = SopForm(number: number, decree: decree, validFrom: from, validTo: to, isIssued: form.isTicked("isIssued"))
        if !isNew {
            var version = try await scene.office.procedure(try scene.entry(), by: scene.actor)
            version.validFrom = from ?? version.validFrom
            if filled.isIssued { for fault in try await scene.office.faults(in: version).prefix(8) { form.add(error(fault)) } }
        }
        guard form.isValid else { return nil }
        filled.document = try await document(&form, scene)
        guard form.isValid else { return nil }
        let id: ID<SopVersion>
        if isNew {
            id = try await scene.office.addProcedure(filled, of: scene.ownAgency, by: scene.actor)
        } else {
            id = try scene.entry()
            try await scene.office.editProcedure(id, filled, by: scene.actor)
        }
        return AdministrationOutcome(next: .administrationEntry(list.rawValue, id.description))
    }

    /// Nil where none was sent, and with a fault on the form.
    private func document(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> ID<Attachment>? {
        let uploads = form.files("document").filter { $0.size > 0 }
        guard let upload = uploads.first else { return nil }
        let incoming = IncomingFile(path: upload.location.path, name: upload.name, bytes: upload.size)
        let accepted = try await scene.office.acceptFiles([incoming], for: .everyone, by: scene.actor.officer)
        for dropped in accepted.dropped {
            form.add(FieldError("document", Phrase("desk.file.\(dropped.reason.rawValue)", ["name": dropped.name])))
        }
        if let kept = accepted.kept.first, kept.isImage { form.add(FieldError("document", "sop.document.wrong")) }
        return form.isValid ? accepted.kept.first?.id : nil
    }

    private func error(_ fault: SopCheck.Fault) -> FieldError {
        let limit: Phrase = fault.limit.map { .number($0) } ?? .verbatim("")
        let reason = Phrase("sop.fault.\(fault.reason.rawValue)", phrases: ["limit": limit])
        guard let step = fault.step else { return FieldError("isIssued", reason) }
        return FieldError("isIssued", Phrase("sop.fault.at", phrases: ["step": .number(step), "reason": reason]))
    }
}
