import Domain
import IndonesianText
import Services

/// The reports of a file as the search for similar ones takes them, numbered as they stand in it.
struct KnownReports {
    private(set) var entries: [SimilarEntry] = []
    private var numbers: [String: Int] = [:]

    init(path: String) throws {
        let table = try EvaluationTable(path: path, required: ["id", "text"])
        for row in table.rows {
            let id = table.value("id", row)
            guard !id.isEmpty else { throw table.fault(row, "id kosong") }
            guard numbers.updateValue(entries.count, forKey: id) == nil else { throw table.fault(row, "id \(id) sudah ada") }
            let text = table.value("text", row)
            guard !text.isEmpty else { throw table.fault(row, "text kosong") }
            let when = table.value("tanggal_keluhan", row)
            guard let at = when.isEmpty ? Instant(milliseconds: 0) : ImportedTime.parse(when, zone: .wib) else {
                throw table.fault(row, "tanggal_keluhan \(when) bukan ISO 8601")
            }
            entries.append(
                SimilarEntry(
                    id: ID(Int64(entries.count + 1)), text: SimilarText(text),
                    region: Self.region(table.value("kecamatan", row), table.value("kelurahan", row)), at: at))
        }
    }

    subscript(id: String) -> SimilarEntry? {
        numbers[id].map { entries[$0] }
    }

    /// One file is one city; names of its districts stand for their codes.
    private static func region(_ district: String, _ village: String) -> String {
        func code(_ name: String) -> String {
            String(name.lowercased().filter { $0.isLetter || $0.isNumber })
        }
        let (district, village) = (code(district), code(village))
        if district.isEmpty { return "00.00" }
        return village.isEmpty ? "00.00.\(district)" : "00.00.\(district).\(village)"
    }
}
