import Foundation

extension FormInput {
    /// The field of a form that takes many rows at once.
    static let tableField = "table"
    /// The most bytes of one table.
    private static let mostTableBytes = 2_000_000

    /// The text of the table that was handed in; nil, with a word beside the field, where there is none that can be read.
    mutating func uploadedTable() -> String? {
        guard let file = files(Self.tableField).first, file.size > 0 else {
            add(FieldError(Self.tableField, Phrase("form.required", phrases: ["label": "administration.routing.upload"])))
            return nil
        }
        guard file.size <= Self.mostTableBytes, let bytes = try? Data(contentsOf: file.location),
            let text = String(data: bytes, encoding: .utf8)
        else {
            add(FieldError(Self.tableField, "administration.routing.upload.unreadable"))
            return nil
        }
        return text
    }
}
