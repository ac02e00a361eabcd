import Domain
import Services

/// Many rows of the registry at once, from a table.
struct JurisdictionUpload: AdministrationForm {
    static let noun = "unggah"

    let name = "jurisdictionUpload"
    let list = AdministrationList.jurisdictions
    let filesField: String? = FormInput.tableField

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            Inset(
                .phrase(Phrase("administration.routing.upload.columns", ["columns": Office.jurisdictionColumns.joined(separator: ", ")]))),
            FileUpload(
                FormInput.tableField, "administration.routing.upload", hint: "administration.routing.upload.hint",
                error: form.errors[FormInput.tableField]),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        guard let text = form.uploadedTable() else { return nil }
        switch try await scene.office.addJurisdictions(csv: text, by: scene.actor) {
        case .added: return AdministrationOutcome(next: .administrationList(list.rawValue))
        case .refused(let faults):
            form.add(FieldError(FormInput.tableField, UploadFaults.phrase(faults)))
            return nil
        }
    }
}
