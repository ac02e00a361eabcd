import Foundation
import Services

/// A file with a header, read for a measurement. What is wrong with it is said with its line.
struct EvaluationTable {
    let name: String
    private let header: [String: Int]
    private(set) var rows: [CSVRow] = []

    /// - Parameter required: columns without which nothing can be measured.
    init(path: String, required: [String]) throws {
        name = (path as NSString).lastPathComponent
        let chunks: FileChunks
        do { chunks = try FileChunks(path: path) } catch { throw UnknownName("\(path) tidak dapat dibaca; periksa nama dan izinnya") }
        var reader = CSVReader(nextChunk: chunks.next)
        guard let first = try reader.next() else { throw UnknownName("\(name): berkas kosong; baris pertama ialah nama kolom") }
        header = Dictionary(first.fields.enumerated().map { ($0.element, $0.offset) }) { first, _ in first }
        for column in required where header[column] == nil {
            throw UnknownName("\(name), baris 1: kolom \(column) tidak ada; kolom yang perlu: \(required.joined(separator: ", "))")
        }
        while let row = try reader.next() {
            if let problem = row.problem { throw fault(row, "bukan baris CSV (\(problem.rawValue))") }
            guard row.fields.count == first.fields.count else {
                throw fault(row, "\(row.fields.count) kolom, padahal baris pertama \(first.fields.count)")
            }
            rows.append(row)
        }
        guard !rows.isEmpty else { throw UnknownName("\(name), baris 1: tidak ada baris sesudah nama kolom") }
    }

    func has(_ column: String) -> Bool { header[column] != nil }

    /// Without spaces at its ends; empty where there is no such column.
    func value(_ column: String, _ row: CSVRow) -> String {
        (header[column].flatMap { row[$0] } ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
    }

    func fault(_ row: CSVRow, _ reason: String) -> UnknownName {
        UnknownName("\(name), baris \(row.line): \(reason)")
    }
}
