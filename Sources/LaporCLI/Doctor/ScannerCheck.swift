import Channels
import Domain
import Services

/// The scanner of uploads: does it answer, and does anything wait for it.
struct ScannerCheck {
    /// Nil where none is set.
    let scanner: ClamdScanner?
    let now: Instant

    private static let patience: Int64 = 600

    func findings(_ waiting: FilesWaiting?) async -> [Finding] {
        [await answer] + (waiting.map { [judge($0)] } ?? [])
    }

    private var answer: Finding {
        get async {
            guard let scanner else { return .warning("pemindai berkas", "tidak diatur; unggahan tidak dipindai. Atur LAPOR_CLAMD") }
            do throws(ScanFault) {
                return .fine("pemindai berkas", "menjawab; \(try await scanner.version())")
            } catch {
                return .wrong("pemindai berkas", "tidak menjawab; jalankan clamd. Berkas baru menunggu dalam karantina")
            }
        }
    }

    func judge(_ waiting: FilesWaiting) -> Finding {
        guard waiting.count > 0, let oldest = waiting.oldest else { return .fine("karantina", "kosong") }
        if scanner == nil {
            return .wrong("karantina", "\(waiting.count) berkas menunggu pemindai yang tidak diatur lagi; atur LAPOR_CLAMD")
        }
        let minutes = (now.rawValue - oldest.rawValue) / 60_000
        return oldest < now.adding(seconds: -Self.patience)
            ? .warning(
                "karantina", "\(waiting.count) berkas menunggu, yang tertua \(minutes) menit; apakah clamd dan `lapor work` berjalan?")
            : .fine("karantina", "\(waiting.count) berkas baru saja masuk")
    }
}
