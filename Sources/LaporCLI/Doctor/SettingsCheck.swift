import Channels
import Foundation

/// Every setting: what it is, who said so, and what is wrong with it.
struct SettingsCheck {
    let settings: Settings

    var findings: [Finding] { SettingKey.allCases.map(finding) }

    private func finding(_ key: SettingKey) -> Finding {
        let value = settings[key]
        let shown = value.text.map { key.isSecret ? Self.masked($0) : $0 } ?? "tidak diatur"
        let subject = "\(key.rawValue) = \(shown) (\(Self.words(value.origin)))"
        guard let problem = problem(key, value.text) else { return .fine(subject, "dapat dipakai") }
        return Finding(grade: problem.grade, subject: subject, words: problem.words)
    }

    private typealias Problem = (grade: Finding.Grade, words: String)

    private func problem(_ key: SettingKey, _ text: String?) -> Problem? {
        switch key {
        case .database: wrong { if let text { _ = try DatabaseAddress(text) } }
        case .listen: wrong { if let text { _ = try ListenAddress(text) } }
        case .smtp: smtp(text)
        case .publicURL: publicURL(text)
        case .scope: text == "nation" || text?.hasPrefix("agency:") == true ? nil : (.wrong, "tulis nation atau agency:SLUG")
        case .mode: mode(text)
        case .readers: whole(text, 1...64)
        case .pooled: text == "true" || text == "false" ? nil : (.wrong, "tulis true atau false")
        case .data, .resources: nil
        }
    }

    private func wrong(_ read: () throws -> Void) -> Problem? {
        do {
            try read()
            return nil
        } catch {
            return (.wrong, "\(error)")
        }
    }

    private func smtp(_ text: String?) -> Problem? {
        guard let text else { return (.warning, "surat pemberitahuan tidak dikirim; atur LAPOR_SMTP") }
        return wrong { _ = try SMTPSettings(text) }
    }

    private func publicURL(_ text: String?) -> Problem? {
        guard let text else { return (.warning, "tautan dalam surat memakai alamat listen; atur LAPOR_PUBLIC_URL") }
        guard let url = URL(string: text), let host = url.host, !host.isEmpty, ["http", "https"].contains(url.scheme ?? "") else {
            return (.wrong, "tulis alamat lengkap seperti https://lapor.contoh.go.id")
        }
        let isLocal = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
        return url.scheme == "http" && !isLocal ? (.wrong, "tanpa https sesi petugas tidak dapat berjalan") : nil
    }

    private func mode(_ text: String?) -> Problem? {
        switch text {
        case "production": nil
        case "development": (.warning, "bukan untuk dipakai warga; hapus LAPOR_MODE")
        default: (.wrong, "tulis production atau development")
        }
    }

    private func whole(_ text: String?, _ range: ClosedRange<Int>) -> Problem? {
        text.flatMap { Int($0) }.map(range.contains) == true
            ? nil : (.wrong, "tulis bilangan \(range.lowerBound) sampai \(range.upperBound)")
    }

    /// An address without what opens it: the password, and keys in the query.
    static func masked(_ text: String) -> String {
        var parts = text.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        if let mark = parts[0].range(of: "://"), let at = parts[0].lastIndex(of: "@"), mark.upperBound <= at {
            let user = parts[0][mark.upperBound..<at]
            if let colon = user.firstIndex(of: ":") { parts[0].replaceSubrange(colon..<at, with: ":***") }
        }
        if parts.count == 2 {
            parts[1] = parts[1].split(separator: "&").map { pair in
                pair.lowercased().hasPrefix("password=") ? "password=***" : String(pair)
            }.joined(separator: "&")
        }
        return parts.joined(separator: "?")
    }

    private static func words(_ origin: Settings.Origin) -> String {
        switch origin {
        case .flag: "bendera"
        case .environment: "lingkungan"
        case .file(let path): "berkas \(path)"
        case .fallback: "bawaan"
        case .unset: "-"
        }
    }
}
