import DataAccess
import Domain
import Foundation
import Sealing
import Services

/// The vault: does it answer, is what is sealed today what it can open, do keys wait, are there copies, are its files its own.
/// It is asked like by any other process; nothing here opens a key.
struct VaultCheck {
    let place: VaultPlace
    /// What this office seals to.
    let sealingKey: SealingPublicKey?
    let now: Instant

    private static let patience: Int64 = 60
    /// How long a stop of the vault is told.
    private static let memory: Int64 = 7 * 24 * 3600

    func findings(of vault: any IdentityVault) async -> [Finding] {
        var findings = [setting] + files
        do {
            findings += judge(try await vault.status())
        } catch VaultFault.refused(.notPermitted) {
            findings.append(
                .wrong("vault", "tidak melayani pengguna ini; tambahkan pengguna ini ke LAPOR_VAULT_PEERS di tempat vault berjalan"))
        } catch VaultFault.refused(let refusal) {
            findings.append(.wrong("vault", "menolak (\(refusal.rawValue)); pasang rilis yang sama di kedua tempat"))
        } catch {
            findings.append(silence)
        }
        return findings
    }

    /// Where it runs, and what that is worth.
    private var setting: Finding {
        place.isEmbedded
            ? .warning(
                "vault",
                "kunci dan data ada di satu mesin di bawah satu pengguna: siapa yang menguasai pengguna itu dapat membuka identitas; "
                    + "jalankan `lapor vault` sebagai pengguna lain, lihat docs/operations.md")
            : .fine("vault", "berjalan sendiri di \(place.socket)")
    }

    private var silence: Finding {
        place.isEmbedded
            ? .warning(
                "vault", "tidak menjawab; `lapor serve` menjalankannya. Laporan tetap diterima, surat dan pembukaan identitas menunggu")
            : .wrong(
                "vault", "tidak menjawab di \(place.socket); jalankan `lapor vault`. Laporan tetap diterima, surat dan pembukaan menunggu")
    }

    func judge(_ status: VaultStatus) -> [Finding] {
        var findings: [Finding] = [
            .fine("vault", "menjawab; \(status.kept) kunci laporan tersimpan, \(status.destroyed) dimusnahkan"), keys(status),
            backups(status), budgets(status),
        ]
        if status.keptUnderRetired > 0 {
            findings.append(
                .warning(
                    "kunci vault", "\(status.keptUnderRetired) kunci laporan masih terbungkus pada kunci lama; vault melanjutkannya sendiri"
                ))
        }
        if !status.sendsLetters { findings.append(.warning("vault", "tanpa smtp: surat kepada pelapor menunggu; atur LAPOR_SMTP di sana")) }
        return findings
    }

    private func keys(_ status: VaultStatus) -> Finding {
        guard let sealingKey else { return .wrong("kunci publik", "tidak ada; laporan tidak dapat diterima sebelum vault menerbitkannya") }
        if sealingKey.fingerprint == status.fingerprint { return .fine("kunci publik", "\(status.fingerprint), sama dengan kunci vault") }
        return status.retired.contains(sealingKey.fingerprint)
            ? .warning(
                "kunci publik",
                "masih yang lama (\(sealingKey.fingerprint)), vault kini memakai \(status.fingerprint); perbarui "
                    + "LAPOR_VAULT_PUBLIC_KEY, atau kosongkan agar mengikuti")
            : .wrong(
                "kunci publik",
                "\(sealingKey.fingerprint) bukan milik vault ini (\(status.fingerprint)): identitas baru tidak dapat dibuka; perbaiki "
                    + "LAPOR_VAULT atau LAPOR_VAULT_PUBLIC_KEY")
    }

    private func backups(_ status: VaultStatus) -> Finding {
        guard status.hasBackups else {
            return .warning("cadangan vault", "tidak diatur; tanpa salinan kunci laporan hilang bersama disk. Atur LAPOR_VAULT_BACKUPS")
        }
        guard let last = status.lastBackup else { return .warning("cadangan vault", "belum pernah dibuat") }
        let hours = (now.rawValue - last.rawValue) / 3_600_000
        return hours <= 26
            ? .fine("cadangan vault", "\(max(0, hours)) jam yang lalu") : .wrong("cadangan vault", "sudah \(hours) jam; baca catatan vault")
    }

    /// Whether it stopped by itself, because more was asked than an office asks.
    private func budgets(_ status: VaultStatus) -> Finding {
        guard let stoppedAt = status.stoppedAt, stoppedAt > now.adding(seconds: -Self.memory) else {
            return .fine("batas vault", status.budgets)
        }
        let hours = max(0, (now.rawValue - stoppedAt.rawValue) / 3_600_000)
        return .wrong(
            "batas vault",
            "\(hours) jam yang lalu vault berhenti membuka karena batasnya habis (\(status.budgets)); periksa catatan vault: bila kantor "
                + "memang bekerja sebanyak itu, naikkan LAPOR_VAULT_BUDGETS di sana, bila tidak, peladen web mungkin dikuasai orang lain")
    }

    /// Wrapped keys that are still in the office's database.
    func judge(_ keys: KeysWaiting) -> Finding {
        if keys.stranded > 0 {
            return .wrong(
                "kunci laporan",
                "\(keys.stranded) tidak diterima vault dan tetap di basis data; baca catatan `lapor serve`, "
                    + "periksa apakah kunci vault yang lama hilang")
        }
        if let oldest = keys.oldest, oldest < now.adding(seconds: -Self.patience) {
            let minutes = (now.rawValue - oldest.rawValue) / 60_000
            return .warning(
                "kunci laporan",
                "\(keys.count) menunggu dipindahkan ke vault, yang tertua \(minutes) menit; apakah pekerja dan vault berjalan?")
        }
        return .fine("kunci laporan", keys.count == 0 ? "semua sudah di vault" : "\(keys.count) baru saja masuk")
    }

    /// What this user can see of the vault's files. Where the vault is another user's, that is nothing, which is as it should be.
    private var files: [Finding] {
        [("vault.key", place.keyFile), ("vault.sqlite", place.store)].compactMap { name, path in
            guard let facts = try? FileManager.default.attributesOfItem(atPath: path),
                let mode = (facts[.posixPermissions] as? NSNumber)?.uint32Value
            else { return nil }
            return mode & 0o077 == 0
                ? .fine(name, "izin \(String(mode, radix: 8))")
                : .wrong(name, "terbaca pengguna lain (izin \(String(mode, radix: 8))); jalankan chmod 600 \(path)")
        }
    }
}
