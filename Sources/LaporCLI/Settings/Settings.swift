import Foundation

/// What this process was told, and by whom: a flag before the environment before the file before the default.
struct Settings: Sendable {
    enum Origin: Sendable, Equatable {
        case flag
        case environment
        case file(String)
        case fallback
        case unset
    }

    struct Value: Sendable, Equatable {
        var text: String?
        var origin: Origin
    }

    private let values: [SettingKey: Value]

    init(flags: [SettingKey: String], environment: [String: String], file: String?) throws(SettingsFault) {
        let lines = try file.map(Self.read) ?? [:]
        values = Dictionary(
            uniqueKeysWithValues: SettingKey.allCases.map { key in
                if let flag = flags[key] { return (key, Value(text: flag, origin: .flag)) }
                if let text = environment[key.environmentName], !text.isEmpty { return (key, Value(text: text, origin: .environment)) }
                if let text = lines[key], let file { return (key, Value(text: text, origin: .file(file))) }
                if let text = key.fallback { return (key, Value(text: text, origin: .fallback)) }
                return (key, Value(text: nil, origin: .unset))
            })
    }

    subscript(key: SettingKey) -> Value {
        values[key] ?? Value(text: nil, origin: .unset)
    }

    /// Lines `key = value`; a `#` begins a comment.
    private static func read(_ path: String) throws(SettingsFault) -> [SettingKey: String] {
        guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
            throw SettingsFault(
                "berkas pengaturan \(path) tidak dapat dibaca", remedy: "periksa --config atau LAPOR_CONFIG dan hak bacanya")
        }
        var values: [SettingKey: String] = [:]
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let content = line.trimmingCharacters(in: .whitespaces)
            if content.isEmpty || content.hasPrefix("#") { continue }
            let parts = content.split(separator: "=", maxSplits: 1).map { $0.trimmingCharacters(in: .whitespaces) }
            guard parts.count == 2, let key = SettingKey(rawValue: parts[0]) else {
                throw SettingsFault(
                    "berkas pengaturan \(path), baris \(number + 1) bukan `nama = nilai`", remedy: "pakai nama \(SettingKey.names)")
            }
            values[key] = parts[1]
        }
        return values
    }
}

extension SettingKey {
    static var names: String { allCases.map(\.rawValue).joined(separator: ", ") }
}
