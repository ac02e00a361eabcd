import Services

/// Two reports of which somebody said how they stand to each other.
struct KnownPair {
    /// The later of the two: it is asked about when it arrives.
    let asked: SimilarEntry
    let partner: SimilarEntry
    let label: String

    static func read(path: String, among reports: KnownReports) throws -> [KnownPair] {
        let table = try EvaluationTable(path: path, required: ["id_a", "id_b", "label"])
        return try table.rows.map { row in
            let (first, second) = (try report("id_a", row, table, reports), try report("id_b", row, table, reports))
            guard first.id != second.id else { throw table.fault(row, "id_a dan id_b sama") }
            let label = table.value("label", row)
            guard !label.isEmpty else { throw table.fault(row, "label kosong") }
            let isFirstLater = (first.at, first.id) > (second.at, second.id)
            return KnownPair(asked: isFirstLater ? first : second, partner: isFirstLater ? second : first, label: label)
        }
    }

    private static func report(
        _ column: String, _ row: CSVRow, _ table: EvaluationTable, _ reports: KnownReports
    ) throws -> SimilarEntry {
        let id = table.value(column, row)
        guard let report = reports[id] else { throw table.fault(row, "\(column) \(id) tidak ada dalam berkas laporan") }
        return report
    }
}
