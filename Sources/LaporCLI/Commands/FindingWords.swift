import Services

/// What was found wrong with the log, for the person at the terminal.
enum FindingWords {
    static func words(_ finding: any Error) -> String {
        switch finding {
        case let finding as LogFinding: words(finding)
        case let difference as ReportDifference: words(difference)
        case LogFault.damaged(let level, let position): "baris \(position) pada tingkat \(level) hilang atau rusak"
        case let fault as PublicLogReader.Fault: fault.description
        default: "\(finding)"
        }
    }

    private static func words(_ difference: ReportDifference) -> String {
        let fault =
            switch difference.kind {
            case .history: "peristiwanya terputus atau tidak terbaca"
            case .seal: "benihnya hilang: peristiwanya tidak dapat lagi dibandingkan dengan catatan transparansi"
            case .standing: "keadaannya bukan hasil peristiwanya"
            case .listing: "tempatnya dalam daftar (status, meja, atau kerahasiaan) bukan hasil peristiwanya"
            case .accused: "tanda pihak terlapor bukan hasil peristiwanya"
            case .invited: "daftar instansi yang diminta membantu bukan hasil peristiwanya"
            case .looks: "daftar pembukaan identitas tidak sesuai dengan peristiwanya"
            case .textChanged: "sebuah teks, pembacanya, atau penulisnya diubah sesudah ditulis"
            case .textMissing: "sebuah teks dihapus"
            case .textUnrecorded: "ada teks yang tidak datang bersama peristiwa mana pun"
            case .shown: "teks yang dibaca publik bukan yang terakhir diputuskan"
            case .doubt: "sebuah langkah tanda keraguan diubah atau dihapus"
            }
        return "laporan \(difference.code), langkah \(difference.step): \(fault)"
    }

    private static func words(_ finding: LogFinding) -> String {
        switch finding {
        case .entry(let index, let subject, .missing):
            "isi nomor \(index)\(subject.map { " (\($0))" } ?? "") hilang, atau peristiwanya dihapus"
        case .entry(let index, let subject, .altered):
            "isi nomor \(index)\(subject.map { " (\($0))" } ?? "") tidak cocok dengan peristiwa yang tersimpan: salah satunya diubah"
        case .tree(let entries): "pohon di atas isi nomor \(entries.lowerBound)–\(entries.upperBound) tidak cocok dengan isinya"
        case .beyondEnd(let count): "\(count) peristiwa tercatat di luar ujung catatan: catatan dipotong"
        case .order(let number): "kepala nomor \(number) tidak berurutan"
        case .signature(let number): "tanda tangan kepala nomor \(number) tidak cocok, atau dari kunci lain"
        case .root(let head, let entries):
            "kepala nomor \(head) tidak cocok: ada yang berubah di antara isi nomor \(entries.lowerBound)–\(max(entries.lowerBound, entries.upperBound - 1))"
        case .shorter(let size, let found): "catatan berisi \(found), padahal kepala menyebut \(size): ujungnya dihapus"
        case .otherHead(let size): "kepala yang disimpan (ukuran \(size)) bukan bagian dari catatan ini"
        case .answer(let path): "jawaban \(path) bukan seperti yang diminta"
        }
    }
}
