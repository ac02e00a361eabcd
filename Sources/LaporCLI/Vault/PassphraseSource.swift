import Foundation
import Glibc
import Sealing
import Vault

/// Where the passphrase of a locked key file comes from: a file that only the vault's user may read, or a person at the terminal.
struct PassphraseSource: Sendable {
    private let file: String?

    init(file: String?) {
        self.file = file
    }

    init(_ settings: Settings) {
        self.init(file: settings[.vaultPassphraseFile].text)
    }

    /// Nil where no file was named.
    func fromFile() throws -> SecretBytes? {
        guard let file else { return nil }
        let target = URL(filePath: file).resolvingSymlinksInPath().path
        guard let facts = try? FileManager.default.attributesOfItem(atPath: target),
            let rights = facts[.posixPermissions] as? Int, let owner = facts[.ownerAccountID] as? Int
        else {
            throw SettingsFault(
                .vaultPassphraseFile, "menyebut \(file), yang tidak dapat dibaca", remedy: "periksa nama, pemilik dan izinnya")
        }
        guard rights & 0o027 == 0, owner == Int(geteuid()) || owner == 0 else {
            throw SettingsFault(.vaultPassphraseFile, "menyebut \(file), yang terbaca pengguna lain", remedy: "jalankan chmod 600 \(file)")
        }
        guard let text = FileManager.default.contents(atPath: file) else {
            throw SettingsFault(
                .vaultPassphraseFile, "menyebut \(file), yang tidak dapat dibaca", remedy: "periksa nama, pemilik dan izinnya")
        }
        return try Self.passphrase(Array(text.prefix { $0 != 0x0A && $0 != 0x0D }), origin: file)
    }

    /// What opens a key file that is locked; nil for one in the clear.
    func readIfLocked(_ key: VaultKeyFile) throws -> SecretBytes? {
        if let passphrase = try fromFile() { return passphrase }
        do {
            _ = try key.load()
            return nil
        } catch .locked {
            guard Terminal.isThere else { throw VaultKeyFile.Fault.locked }
            return try Self.passphrase(Terminal.askSilently("Frasa sandi kunci vault: "), origin: "terminal")
        }
    }

    /// A new one, from the file or typed twice.
    func new() throws -> SecretBytes {
        if let passphrase = try fromFile() { return passphrase }
        guard Terminal.isThere else {
            throw SettingsFault("tidak ada terminal untuk mengetik frasa sandi", remedy: "atur LAPOR_VAULT_PASSPHRASE_FILE")
        }
        let typed = Terminal.askSilently("Frasa sandi baru: ")
        guard typed == Terminal.askSilently("Sekali lagi: ") else {
            throw SettingsFault("kedua frasa sandi tidak sama", remedy: "ulangi; kunci belum diubah")
        }
        return try Self.passphrase(typed, origin: "terminal")
    }

    private static func passphrase(_ bytes: [UInt8], origin: String) throws -> SecretBytes {
        guard bytes.count >= KeyLock.shortest, bytes.count <= 1024 else {
            throw SettingsFault(
                "frasa sandi (\(origin)) terlalu pendek atau terlalu panjang",
                remedy: "pakai \(KeyLock.shortest) sampai 1024 huruf, misalnya enam kata acak")
        }
        return try SecretBytes(bytes)
    }
}

/// The person at the keyboard.
private enum Terminal {
    static var isThere: Bool { isatty(STDIN_FILENO) == 1 }

    /// What is typed is not shown.
    static func askSilently(_ question: String) -> [UInt8] {
        var before = termios()
        let isKnown = tcgetattr(STDIN_FILENO, &before) == 0
        var silent = before
        silent.c_lflag &= ~tcflag_t(ECHO)
        if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &silent) }
        // Asked once nothing is shown any more, and nothing that is typed from now on is thrown away.
        FileHandle.standardError.write(Data(question.utf8))
        defer {
            if isKnown { tcsetattr(STDIN_FILENO, TCSAFLUSH, &before) }
            FileHandle.standardError.write(Data("\n".utf8))
        }
        return Array((readLine(strippingNewline: true) ?? "").utf8)
    }
}
