import Domain
import IndonesianText
import Services

/// Whole versions at once, from a table with a step on each line.
struct ProcedureUpload: AdministrationForm {
    static let noun = "unggah"

    let name = "procedureUpload"
    let list = AdministrationList.procedures
    let filesField: String? = FormInput.tableField

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let moments = SopPoint.allCases.map { [ViewValue.text(SopWords.word($0)), .phrase(StepWords.point($0))] }
        let roles = SopWords.namedRoles.map { [ViewValue.text(SopWords.word($0)), .phrase("desk.role.\($0.rawValue)")] }
        return [
            Inset(.phrase(Phrase("administration.routing.upload.columns", ["columns": SopWords.columns.joined(separator: ", ")]))),
            FileUpload(
                FormInput.tableField, "administration.routing.upload", hint: "sop.upload.hint", accept: "text/csv,.csv", multiple: false,
                error: form.errors[FormInput.tableField]),
            DataTable("sop.upload.moments", columns: [.init("sop.upload.word"), .init("sop.upload.meaning")], rows: moments, dense: true),
            DataTable("sop.upload.roles", columns: [.init("sop.upload.word"), .init("sop.upload.meaning")], rows: roles, dense: true),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        guard let text = form.uploadedTable() else { return nil }
        switch try await scene.office.addProcedures(csv: text, of: scene.ownAgency, by: scene.actor) {
        case .added: return AdministrationOutcome(next: .administrationList(list.rawValue))
        case .refused(let faults):
            form.add(FieldError(FormInput.tableField, UploadFaults.phrase(faults)))
            return nil
        }
    }
}
