import Domain
import Foundation
import Services

/// Many rows of the registry at once, from a table.
struct JurisdictionUpload: AdministrationForm {
    static let noun = "unggah"
    /// The most bytes of one table.
    private static let mostBytes = 2_000_000

    let name = "jurisdictionUpload"
    let list = AdministrationList.jurisdictions
    let filesField: String? = "table"

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        [
            Inset(
                .phrase(Phrase("administration.routing.upload.columns", ["columns": Office.jurisdictionColumns.joined(separator: ", ")]))),
            FileUpload("table", "administration.routing.upload", hint: "administration.routing.upload.hint", error: form.errors["table"]),
        ]
    }

    func save(_ form: inout FormInput, _ scene: AdministrationScene) async throws -> AdministrationOutcome? {
        guard let file = form.files("table").first, file.size > 0 else {
            form.add(FieldError("table", Phrase("form.required", phrases: ["label": "administration.routing.upload"])))
            return nil
        }
        guard file.size <= Self.mostBytes, let bytes = try? Data(contentsOf: file.location), let text = String(data: bytes, encoding: .utf8)
        else {
            form.add(FieldError("table", "administration.routing.upload.unreadable"))
            return nil
        }
        switch try await scene.office.addJurisdictions(csv: text, by: scene.actor) {
        case .added: return AdministrationOutcome(next: .administrationList(list.rawValue))
        case .refused(let faults):
            form.add(FieldError("table", UploadFaults.phrase(faults)))
            return nil
        }
    }
}
