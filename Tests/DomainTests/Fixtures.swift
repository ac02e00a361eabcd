import Domain
import Foundation
import Testing

/// The files of the Fixtures folder, read as the tests need them.
enum Fixtures {
    static func text(_ name: String) throws -> String {
        let folder = try #require(Bundle.module.resourceURL).appendingPathComponent("Fixtures")
        return try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
    }

    /// The deadline policies as they are shipped.
    static func firstPolicyRows() throws -> [PolicyRow] {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let file = root.appendingPathComponent("Resources/Reference/deadline_policies.csv")
        return try table(text: String(contentsOf: file, encoding: .utf8)).map { row in
            PolicyRow(
                key: try #require(PolicyKey(rawValue: row["key"] ?? ""), "\(row)"), value: try #require(Double(row["value"] ?? "")),
                unit: try #require(PolicyUnit(rawValue: row["unit"] ?? "")), validFrom: try #require(CivilDate(row["valid_from"] ?? "")),
                validTo: CivilDate(row["valid_to"] ?? ""), basis: row["basis"] ?? "")
        }
    }

    /// Rows of a comma-separated file by column name; a quoted field may hold commas, `#` begins a remark.
    static func table(_ name: String) throws -> [[String: String]] {
        try table(text: text(name))
    }

    private static func table(text: String) throws -> [[String: String]] {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: true).filter { !$0.hasPrefix("#") }
        let names = try #require(lines.first.map(fields))
        return lines.dropFirst().map { line in
            Dictionary(zip(names, fields(line)), uniquingKeysWith: { first, _ in first })
        }
    }

    static func calendar(without: Set<CivilDate> = [], adding: [CalendarDay] = []) throws -> WorkCalendar {
        WorkCalendar(days: try days().filter { !without.contains($0.date) } + adding)
    }

    static func days() throws -> [CalendarDay] {
        try table("holidays.csv").map { row in
            let kind: CalendarDay.Kind = row["jenis"] == "cuti_bersama" ? .collectiveLeave : .nationalHoliday
            return CalendarDay(date: try #require(CivilDate(row["tanggal"] ?? "")), name: row["nama"] ?? "", kind: kind)
        }
    }

    /// ISO 8601 with offset.
    static func instant(_ text: String) throws -> Instant {
        let date = try Date(text, strategy: .iso8601)
        return Instant(milliseconds: Int64((date.timeIntervalSince1970 * 1000).rounded()))
    }

    private static func fields(_ line: Substring) -> [String] {
        var fields = [""]
        var quoted = false
        for character in line {
            switch character {
            case "\"": quoted.toggle()
            case "," where !quoted: fields.append("")
            default: fields[fields.count - 1].append(character)
            }
        }
        return fields
    }
}
