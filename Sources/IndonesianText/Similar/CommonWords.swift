/// Roots that complaints about every matter are full of, so that sharing them says little. Our own list.
enum CommonWords {
    static func contains(_ root: String) -> Bool {
        roots.contains(root)
    }

    private static let roots: Set<String> = {
        let stemmer = Stemmer()
        return Set(words.map { stemmer.stem($0) })
    }()

    private static let words = [
        "jalan", "rumah", "warga", "nomor", "depan", "dekat", "daerah", "kota", "kelurahan", "kecamatan", "kabupaten", "provinsi", "desa",
        "rt", "rw", "gang", "lampu", "air", "rusak", "mati", "perbaiki", "diperbaiki", "perbaikan", "segera", "cepat", "lama", "hari",
        "bulan",
        "tahun", "minggu", "jam", "malam", "pagi", "siang", "lapor", "laporan", "melaporkan", "keluhan", "mengeluh", "admin", "petugas",
        "dinas", "kantor", "pemerintah", "masyarakat", "orang", "anak", "bapak", "ibu", "pak", "bu", "terima", "bantu", "bantuan", "minta",
        "ditindaklanjuti", "tindak", "lanjut", "solusi", "informasi", "lokasi", "tempat", "sekitar", "jalanan", "kondisi", "ganggu",
        "mengganggu", "banyak", "besar", "kecil", "baru", "bagus", "buat", "pakai", "datang", "pulang", "masuk", "keluar", "tanya",
        "bertanya", "jawab", "hubungi", "telepon", "whatsapp", "nama", "alamat", "surat", "data", "urus", "mengurus", "layanan",
        "pelayanan",
        "sampah", "banjir", "pohon", "saluran", "macet", "parkir", "lubang", "berlubang", "listrik", "sekolah", "sakit", "bayar", "uang",
        "selamat", "salam", "mohon", "kepada", "perhatian", "tanggap", "respon", "terus", "kembali", "sebelah", "seberang", "arah",
    ]
}
