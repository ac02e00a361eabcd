import DataAccess
import Domain
import Services

/// The database: can it be reached, is its schema this program's, and does anything in it wait for an operator.
struct DatabaseCheck {
    let store: any DataStore
    /// The folder of the program's schema steps.
    let migrations: String
    let now: Instant

    private static let daysOfWarning = 90

    func findings() async -> [Finding] {
        var findings: [Finding] = []
        do {
            let engine = try await EngineHealth.read(store)
            findings.append(.fine("mesin basis data", engine.version))
            if !engine.hasTextSearch { findings.append(.wrong("pencarian", "SQLite ini tanpa FTS5; pasang libsqlite3 dari Debian")) }
            let pending = try await Migrator(folder: migrations).pending(store)
            guard pending.isEmpty else {
                return findings + [
                    .warning("skema", "\(pending.count) langkah menunggu (\(pending.joined(separator: ", "))); jalankan `lapor migrate`")
                ]
            }
            findings.append(.fine("skema", "sesuai dengan program ini"))
            findings += judge(try await StoreHealth.read(store))
            findings.append(judge(try await LogHealth.read(store)))
            findings.append(judge(try await ReportAudit.sample(store, at: now)))
            findings += try await WitnessState.all(store).compactMap(judge)
        } catch {
            findings.append(.wrong("basis data", CommandFault.cause(of: error) ?? "\(error)"))
        }
        return findings
    }

    func judge(_ health: StoreHealth) -> [Finding] {
        [calendar(health.lastHolidayYear), clock(health.latestReport), letters(health), work(health.earliestWake)]
    }

    private func calendar(_ lastYear: Int?) -> Finding {
        guard let lastYear, let end = CivilDate(year: lastYear, month: 12, day: 31) else {
            return .wrong("kalender", "tidak ada hari libur; jalankan `lapor migrate`")
        }
        let left = end.days(since: ClockZone.wib.date(of: now))
        if left < 0 {
            return .wrong("kalender", "berakhir \(end); tenggat kini menghitung akhir pekan saja. Tambahkan libur tahun berjalan")
        }
        return left <= Self.daysOfWarning
            ? .warning("kalender", "berakhir dalam \(left) hari (\(end)); tambahkan libur tahun berikutnya")
            : .fine("kalender", "sampai \(end)")
    }

    /// A clock that is behind gives wrong deadlines and double ids.
    private func clock(_ latest: Instant?) -> Finding {
        let today = ClockZone.wib.date(of: now)
        if today.year < 2026 { return .wrong("jam", "mesin ini menunjukkan \(today); atur waktunya") }
        if let latest, latest > now.adding(seconds: 120) {
            return .wrong("jam", "laporan terbaru bertanggal sesudah jam mesin ini; atur waktunya")
        }
        return .fine("jam", "\(today)")
    }

    private func letters(_ health: StoreHealth) -> Finding {
        if health.deadLetters > 0 {
            return .wrong("surat", "\(health.deadLetters) surat gagal; perbaiki smtp lalu jalankan `lapor outbox replay`")
        }
        if let oldest = health.oldestWaiting, oldest < now.adding(seconds: -24 * 3600) {
            return .warning("surat", "ada yang menunggu lebih dari sehari; apakah smtp diatur dan `lapor work` berjalan?")
        }
        return .fine("surat", "tidak ada yang tertahan")
    }

    func judge(_ log: LogHealth) -> Finding {
        guard let head = log.latestHead else {
            return log.waiting == 0
                ? .fine("catatan transparansi", "belum ada isinya")
                : .warning("catatan transparansi", "\(log.waiting) peristiwa menunggu dan belum ada kepala; apakah `lapor work` berjalan?")
        }
        let hours = (now.rawValue - head.rawValue) / 3_600_000
        if hours >= 25 {
            return .wrong(
                "catatan transparansi",
                "kepala terakhir ditandatangani \(hours) jam lalu, \(log.waiting) peristiwa menunggu; jalankan `lapor work`")
        }
        let minutes = (now.rawValue - head.rawValue) / 60_000
        return log.waiting > 10_000
            ? .warning("catatan transparansi", "\(log.waiting) peristiwa menunggu; kepala terakhir \(minutes) menit lalu")
            : .fine("catatan transparansi", "\(log.waiting) peristiwa menunggu, kepala terakhir \(minutes) menit lalu")
    }

    /// A few reports drawn by lot; `lapor verify log` asks them all.
    func judge(_ audit: ReportAudit) -> Finding {
        guard let first = audit.differences.first else {
            return .fine("riwayat laporan", "\(audit.reports) laporan yang diundi sesuai dengan peristiwanya")
        }
        return .wrong("riwayat laporan", "\(FindingWords.words(first)); jalankan `lapor verify log` untuk semuanya")
    }

    /// Nil for a witness who is content, and for one who was asked so long ago that nobody names him any more.
    func judge(_ witness: WitnessState) -> Finding? {
        guard witness.failures > 0, witness.nextAt > now.adding(seconds: -2 * 3600) else { return nil }
        return .warning("saksi \(witness.address)", "belum menerima kepala terbaru: \(witness.fault ?? "")")
    }

    private func work(_ earliest: Instant?) -> Finding {
        if let earliest, earliest < now.adding(seconds: -3600) {
            return .warning("pekerja", "ada tenggat yang terlewat lebih dari sejam tanpa diurus; apakah `lapor work` berjalan?")
        }
        return .fine("pekerja", "tidak ada yang tertinggal")
    }
}
