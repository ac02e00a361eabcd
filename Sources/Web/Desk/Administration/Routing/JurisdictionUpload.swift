import Domain
import Foundation
import IndonesianText
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
            form.add(FieldError("table", phrase(faults)))
            return nil
        }
    }

    /// The first of them, each with its line; the rest is counted.
    private func phrase(_ faults: [UploadFault]) -> Phrase {
        let lines = faults.prefix(12).map { fault -> Phrase in
            let column: Phrase = fault.field.isEmpty ? "administration.routing.upload.line" : .verbatim(fault.field)
            let limit = TextLimits.reason.characters
            return Phrase(
                "administration.routing.upload.fault",
                phrases: [
                    "line": .number(fault.line),
                    "reason": Phrase("fault.field.\(fault.reason.rawValue)", phrases: ["label": column, "limit": .number(limit)]),
                ])
        }
        let first = lines.first ?? .verbatim("")
        let all = lines.dropFirst().reduce(first) { Phrase("administration.detail.more", phrases: ["before": $0, "next": $1]) }
        return Phrase("administration.routing.upload.refused", phrases: ["count": .number(faults.count), "faults": all])
    }
}
