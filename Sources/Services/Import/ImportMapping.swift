public import Domain

/// How the columns of a foreign file become reports: a small file of `key = value` lines that a person writes once per source.
///
/// `id`, `body`, `title`, `category`, `unit`, `unit-group`, `district`, `village`, `submitted`, `answered` name columns; `source`,
/// `agency`, `regency`, `zone`, `submitted-on`, `category-parent`, `category-default` and `type` are fixed values.
public struct ImportMapping: Sendable, Equatable {
    public enum Key: String, Sendable, CaseIterable {
        case source
        case id
        case body
        case title
        case category
        case categoryParent = "category-parent"
        case categoryDefault = "category-default"
        case agency
        case unit
        case unitGroup = "unit-group"
        case regency
        case district
        case village
        case submitted
        case submittedOn = "submitted-on"
        case answered
        case zone
        case type
    }

    /// What is wrong with a mapping, with its line; 0 where something is missing altogether.
    public struct Fault: Error, Sendable, Equatable, CustomStringConvertible {
        public let line: Int
        public let reason: String

        public var description: String { line == 0 ? "pemetaan: \(reason)" : "pemetaan, baris \(line): \(reason)" }
    }

    private let values: [Key: String]
    public let zone: ClockZone
    public let citizenType: CitizenType

    public init(_ text: String) throws(Fault) {
        var values: [Key: String] = [:]
        for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false).first.map { $0.trimmed } ?? ""
            if content.isEmpty { continue }
            let parts = content.split(separator: "=", maxSplits: 1).map { Substring($0).trimmed }
            guard parts.count == 2, !parts[1].isEmpty else { throw Fault(line: index + 1, reason: "tulis `kunci = nilai`") }
            guard let key = Key(rawValue: parts[0]) else {
                let known = Key.allCases.map(\.rawValue).joined(separator: ", ")
                throw Fault(line: index + 1, reason: "kunci \(parts[0]) tidak dikenal; yang dikenal \(known)")
            }
            guard values[key] == nil else { throw Fault(line: index + 1, reason: "\(key.rawValue) tertulis dua kali") }
            values[key] = parts[1]
        }
        for key in [Key.source, .id, .body, .agency] where values[key] == nil {
            throw Fault(line: 0, reason: "\(key.rawValue) belum ditulis")
        }
        guard values[.submitted] != nil || values[.submittedOn] != nil else {
            throw Fault(line: 0, reason: "submitted belum ditulis; untuk sumber tanpa waktu, tulis submitted-on = TANGGAL")
        }
        guard let zone = ClockZone(rawValue: values[.zone] ?? "wib") else { throw Fault(line: 0, reason: "zone ialah wib, wita atau wit") }
        guard let type = CitizenType(rawValue: values[.type] ?? "complaint") else {
            throw Fault(line: 0, reason: "type ialah salah satu dari \(CitizenType.allCases.map(\.rawValue).joined(separator: ", "))")
        }
        if let date = values[.submittedOn], CivilDate(date) == nil {
            throw Fault(line: 0, reason: "submitted-on ialah tanggal seperti 2023-01-25")
        }
        self.zone = zone
        citizenType = type
        self.values = values
    }

    public subscript(key: Key) -> String? { values[key] }

    /// The keys whose value is the name of a column.
    static let columns: [Key] = [.id, .body, .title, .category, .unit, .unitGroup, .district, .village, .submitted, .answered]
}

extension Substring {
    /// Without white space at its ends.
    var trimmed: String {
        var rest = drop(while: \.isWhitespace)
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
