import Domain
import Foundation
import IndonesianText
import Services

/// Whole versions at once, from a table with a step on each line.
struct ProcedureUpload: AdministrationForm {
    static let noun = "unggah"
    /// The most bytes of one table.
    private static let mostBytes = 2_000_000

    let name = "procedureUpload"
    let list = AdministrationList.procedures
    let filesField: String? = "table"

    func fields(_ scene: AdministrationScene, _ form: FormInput) async throws -> [any Component] {
        let moments = SopPoint.allCases.map { [ViewValue.text(SopWords.word($0)), .phrase(StepWords.point($0))] }
        let roles = SopWords.namedRoles.map { [ViewValue.text(SopWords.word($0)), .phrase("desk.role.\($0.rawValue)")] }
        return [
            Inset(.phrase(Phrase("administration.routing.upload.columns", ["columns": SopWords.columns.joined(separator: ", ")]))),
            FileUpload(
                "table", "administration.routing.upload", hint: "sop.upload.hint", accept: "text/csv,.csv", multiple: false,
                error: form.errors["table"]),
            DataTable("sop.upload.moments", columns: [.init("sop.upload.word"), .init("sop.upload.meaning")], rows: moments, dense: true),
            DataTable("sop.upload.roles", columns: [.init("sop.upload.word"), .init("sop.upload.meaning")], rows: roles, dense: true),
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
        switch try await scene.office.addProcedures(csv: text, of: scene.ownAgency, by: scene.actor) {
        case .added: return AdministrationOutcome(next: .administrationList(list.rawValue))
        case .refused(let faults):
            form.add(FieldError("table", UploadFaults.phrase(faults)))
            return nil
        }
    }
}
