import Channels
import Foundation
import Sealing
import Services

/// Every setting: what it is, who said so, and what is wrong with it.
struct SettingsCheck {
    let settings: Settings

    static let scopeRemedy = "tulis nation atau agency:SLUG"

    var findings: [Finding] { SettingKey.allCases.map(finding) }

    /// The first setting whose value cannot be read at all, so that no command starts with another meaning than the operator's.
    func requireReadable() throws(SettingsFault) {
        for key in SettingKey.allCases {
            guard let text = settings[key].text else { continue }
            switch key {
            case .database: _ = try DatabaseAddress(text)
            case .listen: _ = try ListenAddress(text)
            case .smtp: if let fault = smtpFault(text) { throw fault }
            case .publicURL: if hostOfPublicURL(text) == nil { throw unreadable(key, text, Self.publicURLRemedy) }
            case .scope: if !isScope(text) { throw unreadable(key, text, Self.scopeRemedy) }
            case .mode: if let problem = mode(text), problem.grade == .wrong { throw unreadable(key, text, problem.words) }
            case .readers: if let problem = whole(text, Self.readers) { throw unreadable(key, text, problem.words) }
            case .pooled: if let problem = choice(text) { throw unreadable(key, text, problem.words) }
            case .securityContact: if !isContact(text) { throw unreadable(key, text, Self.contactRemedy) }
            case .leavePage: if hostOfPublicURL(text) == nil { throw unreadable(key, text, Self.leavePageRemedy) }
            case .vaultPublicKey: if !isPublicKey(text) { throw unreadable(key, text, Self.publicKeyRemedy) }
            case .vaultPeers: if let fault = peersFault(text) { throw fault }
            case .vaultBudgets: if !VaultBudgetsText.isReadable(text) { throw unreadable(key, text, Self.budgetsRemedy) }
            case .logWitnesses: if let fault = witnessFault(text) { throw fault }
            case .clamd: if ScannerAddress(text) == nil { throw unreadable(key, text, Self.scannerRemedy) }
            case .secondFactor: if SecondFactorRule(rawValue: text) == nil { throw unreadable(key, text, Self.secondFactorRemedy) }
            case .knownPasswords: if let problem = knownPasswords(text) { throw unreadable(key, text, problem.words) }
            case .data, .resources, .logKey, .vault, .vaultKey, .vaultPassphraseFile, .vaultStore, .vaultBackups: break
            }
        }
    }

    private func unreadable(_ key: SettingKey, _ text: String, _ remedy: String) -> SettingsFault {
        SettingsFault(key, "berisi \(text)", remedy: remedy)
    }

    private static let publicURLRemedy = "tulis alamat lengkap seperti https://lapor.contoh.go.id"
    private static let contactRemedy = "tulis mailto:ALAMAT atau https://HALAMAN"
    private static let leavePageRemedy = "tulis alamat lengkap halaman lain, seperti https://www.bmkg.go.id/"
    private static let publicKeyRemedy = "salin isi vault.pub, atau kosongkan"
    private static let budgetsRemedy = "tulis seperti \(VaultBudgetsText.example)"
    static let scannerRemedy = "tulis alamat soket seperti /run/clamav/clamd.ctl, atau HOST:PORT"
    private static let secondFactorRemedy = "tulis required atau optional"
    private static let readers = 1...64

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
        case .scope: text.map(isScope) == true ? nil : (.wrong, Self.scopeRemedy)
        case .mode: mode(text)
        case .readers: whole(text, Self.readers)
        case .pooled: choice(text)
        case .data: text.flatMap(folder)
        case .resources: text.flatMap(resources)
        case .securityContact: securityContact(text)
        case .leavePage: text.map { hostOfPublicURL($0) != nil } == false ? (.wrong, Self.leavePageRemedy) : nil
        case .vaultPublicKey: text.map(isPublicKey) == false ? (.wrong, Self.publicKeyRemedy) : nil
        case .vaultPeers: text.flatMap(peersFault).map { (.wrong, $0.description) }
        case .vaultBudgets: text.map(VaultBudgetsText.isReadable) == false ? (.wrong, Self.budgetsRemedy) : nil
        case .vaultPassphraseFile: text.flatMap(passphraseFile)
        case .vault, .vaultKey, .vaultStore, .vaultBackups: nil
        case .logKey: text.flatMap(logKey)
        case .logWitnesses: text.flatMap(witnessFault).map { (.wrong, $0.description) }
        case .clamd: text.flatMap(scanner)
        case .secondFactor: secondFactor(text)
        case .knownPasswords: text.flatMap(knownPasswords)
        }
    }

    private func secondFactor(_ text: String?) -> Problem? {
        switch text.flatMap({ SecondFactorRule(rawValue: $0) }) {
        case .required: nil
        case .optional: (.warning, "petugas dapat masuk dengan kata sandi saja; hapus LAPOR_SECOND_FACTOR sebelum dipakai warga")
        case nil: (.wrong, Self.secondFactorRemedy)
        }
    }

    private func knownPasswords(_ path: String) -> Problem? {
        do {
            _ = try KnownPasswords(path: path)
            return nil
        } catch KnownPasswords.Fault.unsorted {
            return (.wrong, "lebih dari \(KnownPasswords.longestList >> 20) MB dan tidak urut; urutkan dengan `LC_ALL=C sort`")
        } catch {
            return (.wrong, "tidak terbaca; tunjuk berkas atau folder yang ada")
        }
    }

    private func scanner(_ text: String) -> Problem? {
        guard let address = ScannerAddress(text) else { return (.wrong, Self.scannerRemedy) }
        return address.isNear ? nil : (.warning, "berkas dikirim tanpa sandi lewat jaringan; jalankan clamd di mesin ini")
    }

    private func logKey(_ path: String) -> Problem? {
        FileManager.default.fileExists(atPath: path) ? nil : (.warning, "belum ada; `lapor serve` membuatnya")
    }

    private func witnessFault(_ text: String) -> SettingsFault? {
        let wrong = text.split(separator: ",").map { $0.trimmingCharacters(in: .whitespaces) }.first { WebWitness($0) == nil }
        return wrong.map { unreadable(.logWitnesses, $0, "tulis alamat https://, dipisah koma") }
    }

    private func isPublicKey(_ text: String) -> Bool { (try? SealingPublicKey(text: text)) != nil }

    private func peersFault(_ text: String) -> SettingsFault? {
        guard let name = VaultPeerNames(text).unknown.first else { return nil }
        return SettingsFault(
            .vaultPeers, "menyebut \(name), yang tidak dikenal mesin ini", remedy: "tulis pengguna atau @kelompok yang ada")
    }

    private func passphraseFile(_ path: String) -> Problem? {
        guard let facts = try? FileManager.default.attributesOfItem(atPath: path) else {
            return (.warning, "tidak terlihat oleh pengguna ini; hanya `lapor vault` yang perlu membacanya")
        }
        let mode = (facts[.posixPermissions] as? NSNumber)?.uint32Value ?? 0
        return mode & 0o027 == 0 ? nil : (.wrong, "terbaca pengguna lain; jalankan chmod 600 \(path)")
    }

    private func folder(_ path: String) -> Problem? {
        if FileManager.default.fileExists(atPath: path) { return nil }
        let above = URL(fileURLWithPath: path).deletingLastPathComponent().path
        return FileManager.default.isWritableFile(atPath: above)
            ? (.warning, "belum ada; `lapor serve` membuatnya")
            : (.wrong, "tidak ada dan tidak dapat dibuat di \(above); buat foldernya, atau atur LAPOR_DATA")
    }

    private func resources(_ path: String) -> Problem? {
        let missing = ["Migrations", "Reference", "Templates", "Text"].filter { !FileManager.default.fileExists(atPath: path + "/" + $0) }
        return missing.isEmpty ? nil : (.wrong, "tanpa \(missing.joined(separator: ", ")); tunjuk folder Resources dari rilis ini")
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
        return smtpFault(text).map { (.wrong, $0.description) }
    }

    private func smtpFault(_ text: String) -> SettingsFault? {
        do {
            _ = try SMTPSettings(text)
            return nil
        } catch {
            return SettingsFault(
                .smtp, "tidak dapat dipakai: \(error)", remedy: "tulis smtp://PENGGUNA:SANDI@HOST:587?from=ALAMAT, atau kosongkan")
        }
    }

    private func isScope(_ text: String) -> Bool { text == "nation" || text.hasPrefix("agency:") }

    private func choice(_ text: String?) -> Problem? {
        text == "true" || text == "false" ? nil : (.wrong, "tulis true atau false")
    }

    private func hostOfPublicURL(_ text: String) -> String? {
        guard let url = URL(string: text), let host = url.host, !host.isEmpty, ["http", "https"].contains(url.scheme ?? "") else {
            return nil
        }
        return host
    }

    private func publicURL(_ text: String?) -> Problem? {
        guard let text else { return (.warning, "tautan dalam surat memakai alamat listen; atur LAPOR_PUBLIC_URL") }
        guard let host = hostOfPublicURL(text) else { return (.wrong, Self.publicURLRemedy) }
        let isLocal = ["localhost", "127.0.0.1", "::1", "[::1]"].contains(host)
        return text.hasPrefix("http:") && !isLocal ? (.wrong, "tanpa https sesi petugas tidak dapat berjalan") : nil
    }

    private func securityContact(_ text: String?) -> Problem? {
        guard let text else { return (.warning, "security.txt menunjuk ke halaman bantuan saja; atur LAPOR_SECURITY_CONTACT") }
        return isContact(text) ? nil : (.wrong, Self.contactRemedy)
    }

    /// One of the ways that RFC 9116 asks for, on one line.
    private func isContact(_ text: String) -> Bool {
        guard !text.contains(where: \.isWhitespace), let url = URL(string: text) else { return false }
        switch url.scheme {
        case "https": return url.host?.isEmpty == false
        case "mailto":
            let parts = text.dropFirst("mailto:".count).split(separator: "@", omittingEmptySubsequences: false)
            return parts.count == 2 && parts.allSatisfy { !$0.isEmpty }
        default: return false
        }
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
