import Domain
import IndonesianText
import Services

/// The reports of a file with what people decided on each, oldest first where the file tells when they came.
struct SettledReports {
    /// One report of the file.
    struct Entry {
        let example: TextExample
        let at: Instant
    }

    private(set) var entries: [Entry] = []
    /// Rows without a text or without the label asked for: nothing can be learned or measured from them.
    private(set) var unlabelled = 0
    let isTimed: Bool

    private static let textColumns = ["text", "tokens"]
    private static let placeColumns = ["kecamatan", "kelurahan"]
    private static let timeColumn = "tanggal_keluhan"

    init(path: String, label: String) throws {
        let table = try EvaluationTable(path: path, required: [label])
        guard let textColumn = Self.textColumns.first(where: table.has) else {
            throw UnknownName("\(table.name), baris 1: kolom text (atau tokens) tidak ada")
        }
        isTimed = table.has(Self.timeColumn)
        for row in table.rows {
            let text = table.value(textColumn, row)
            let decided = table.value(label, row)
            guard !text.isEmpty, !decided.isEmpty else {
                unlabelled += 1
                continue
            }
            let when = table.value(Self.timeColumn, row)
            guard let at = when.isEmpty ? Instant(milliseconds: 0) : ImportedTime.parse(when, zone: .wib) else {
                throw table.fault(row, "\(Self.timeColumn) \(when) bukan ISO 8601")
            }
            let places = Self.placeColumns.map { table.value($0, row) }.filter { !$0.isEmpty }
            entries.append(Entry(example: TextExample(text: text, label: decided, places: places), at: at))
        }
        guard !entries.isEmpty else { throw UnknownName("\(table.name): tidak ada baris yang berisi teks dan \(label)") }
        guard isTimed else { return }
        let order = entries.indices.sorted { (entries[$0].at, $0) < (entries[$1].at, $1) }
        entries = order.map { entries[$0] }
    }

    var examples: [TextExample] { entries.map(\.example) }
}
