public import Domain
import IndonesianText

/// One row of a foreign file, read by its mapping: what it says, before anyone asks whether the office knows the places and bodies.
struct ImportedRow: Sendable {
    var line: Int
    var id: String
    var body: String
    var title: String
    var category: String
    var unit: String
    var unitGroup: String
    var district: String
    var village: String
    var submittedAt: Instant
    var answeredAt: Instant?
    /// Said in the side file although the report is taken.
    var remark: String?
}

/// Why a row is not taken.
struct RejectedRow: Error, Sendable, Equatable {
    var line: Int
    var id: String
    var reason: String
}

/// Reads rows by the columns that the mapping names.
struct ImportColumns: Sendable {
    private let places: [ImportMapping.Key: Int]
    private let zone: ClockZone
    /// For rows that do not say when.
    private let submittedOn: String

    init(_ mapping: ImportMapping, header: [String]) throws(ImportMapping.Fault) {
        var places: [ImportMapping.Key: Int] = [:]
        for key in ImportMapping.columns {
            guard let name = mapping[key] else { continue }
            guard let place = header.firstIndex(of: name) else {
                throw ImportMapping.Fault(line: 0, reason: "berkas tidak punya kolom \(name) untuk \(key.rawValue)")
            }
            places[key] = place
        }
        self.places = places
        zone = mapping.zone
        submittedOn = mapping[.submittedOn] ?? ""
    }

    func read(_ row: CSVRow) throws(RejectedRow) -> ImportedRow {
        let id = text(.id, row)
        func reject(_ reason: String) -> RejectedRow { RejectedRow(line: row.line, id: id, reason: reason) }
        if let problem = row.problem { throw reject("bentuk baris keliru (\(problem.rawValue))") }
        guard !id.isEmpty else { throw reject("tanpa nomor") }
        let body: String
        let title: String
        do {
            body = try CleanText.lines(text(.body, row))
            title = try CleanText.line(text(.title, row))
        } catch {
            throw reject("isinya bukan teks yang dapat disimpan")
        }
        guard !body.isEmpty else { throw reject("tanpa isi") }
        guard TextLimits.reportBody.allows(body) else { throw reject("isinya lebih dari \(TextLimits.reportBody.characters) huruf") }
        let submitted = [text(.submitted, row), submittedOn].first { !$0.isEmpty } ?? ""
        guard let submittedAt = ImportedTime.parse(submitted, zone: zone) else {
            throw reject("waktu masuk \(submitted) bukan ISO 8601")
        }
        var imported = ImportedRow(
            line: row.line, id: id, body: body, title: title, category: text(.category, row), unit: text(.unit, row),
            unitGroup: text(.unitGroup, row), district: text(.district, row), village: text(.village, row), submittedAt: submittedAt)
        let answered = text(.answered, row)
        if !answered.isEmpty {
            guard let answeredAt = ImportedTime.parse(answered, zone: zone) else {
                throw reject("waktu jawaban \(answered) bukan ISO 8601")
            }
            if answeredAt >= submittedAt {
                imported.answeredAt = answeredAt
            } else {
                imported.remark = "waktu jawaban \(answered) mendahului waktu masuk; diambil sebagai belum dijawab"
            }
        }
        return imported
    }

    private func text(_ key: ImportMapping.Key, _ row: CSVRow) -> String {
        places[key].flatMap { row[$0] }.map { Substring($0).trimmed } ?? ""
    }
}

/// Times of foreign files: `2023-01-25T04:36:00`, with a blank for the T, without seconds, or a date alone; local to the zone
/// where they name no offset of their own.
public enum ImportedTime {
    /// Nil for what is no such time.
    public static func parse(_ text: String, zone: ClockZone) -> Instant? {
        guard let date = CivilDate(String(text.prefix(10))) else { return nil }
        let rest = text.dropFirst(10)
        if rest.isEmpty { return zone.startOfDay(date) }
        guard let mark = rest.first, mark == "T" || mark == " " else { return nil }
        let clock = rest.dropFirst().prefix { $0.isNumber || $0 == ":" || $0 == "." }
        let parts = clock.split(separator: ":", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
            (0...59).contains(minute)
        else { return nil }
        var second = 0
        if parts.count == 3 {
            guard let whole = parts[2].split(separator: ".").first.flatMap({ Int($0) }), (0...59).contains(whole) else { return nil }
            second = whole
        }
        let local = zone.startOfDay(date).adding(seconds: Int64(hour * 3600 + minute * 60 + second))
        let suffix = rest.dropFirst(1 + clock.count)
        if suffix.isEmpty { return local }
        guard let offset = offset(suffix) else { return nil }
        return local.adding(seconds: Int64(zone.offsetHours * 3600) - offset)
    }

    private static func offset(_ text: Substring) -> Int64? {
        if text == "Z" { return 0 }
        guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
        let digits = text.dropFirst().filter { $0 != ":" }
        guard digits.count == 4, let hours = Int64(digits.prefix(2)), let minutes = Int64(digits.suffix(2)) else { return nil }
        return (hours * 3600 + minutes * 60) * (sign == "-" ? -1 : 1)
    }
}
