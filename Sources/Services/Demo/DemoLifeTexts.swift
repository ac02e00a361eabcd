/// What is said in every life, whatever the matter.
enum DemoLifeTexts {
    /// Every answer tells the reporter what he may still do (domain rule J.1 h).
    static let rights =
        "Bila jawaban ini belum menyelesaikan masalah, Anda dapat menanggapi dalam sepuluh hari kerja, membuka kembali laporan, atau menyampaikannya "
        + "kepada Ombudsman RI."

    static let instructions = [
        "Mohon ditindaklanjuti dan dijawab sebelum tenggat.", "Mohon diperiksa dan disiapkan jawaban kepada pelapor, lengkap dengan bukti.",
        "Segera ditangani, laporkan hasilnya.", "Mohon koordinasi dengan pihak terkait lalu siapkan jawaban.",
    ]
    static let promises = [
        "Hasil pemeriksaan kami sampaikan di laporan ini.", "Perkembangan berikutnya kami sampaikan kepada pelapor.",
        "Keputusan rapat teknis kami sampaikan kepada pelapor.",
    ]
    static let laterProgress = [
        "Koordinasi dengan pihak terkait telah dilakukan pada {tanggal}; penyelesaiannya sedang disiapkan.",
        "Tindak lanjut masih berjalan. Perkembangan per {tanggal} sudah dibahas bersama pimpinan unit.",
    ]
    static let renewedProgress = [
        "Tanggapan Anda kami terima. {unit} memeriksa kembali pada {tanggal}.",
        "Pemeriksaan ulang dilakukan pada {tanggal} berdasarkan tanggapan pelapor.",
    ]
    static let renewedAnswers = [
        "Terima kasih atas tanggapannya. Setelah diperiksa kembali pada {tanggal}, kekurangan yang Anda sampaikan memang ada dan sudah diselesaikan oleh {unit}. "
            + "Hasilnya kami lampirkan.",
        "Kami mohon maaf atas jawaban sebelumnya yang belum lengkap. Penyelesaian dilanjutkan dan tuntas pada {tanggal}, dengan surat {nomor} sebagai dasar. "
            + "Buktinya kami lampirkan.",
    ]
    static let objections = [
        "Mohon maaf, sampai hari ini belum ada perubahan yang kami rasakan.",
        "Jawabannya belum menjelaskan kapan selesai. Mohon kepastian tanggal.",
        "Sudah ditangani, tetapi hanya sebagian. Sisanya masih sama seperti dulu.",
        "Terima kasih, tetapi masalahnya terulang lagi kemarin.",
    ]
    static let reopenings = [
        "Masalahnya muncul lagi, mohon diperiksa kembali.", "Hanya membaik beberapa hari, sekarang terulang lagi.",
        "Sampai hari ini yang dijanjikan belum dilaksanakan.",
    ]
    static let withdrawals = [
        "Masalahnya sudah selesai sendiri, terima kasih.", "Saya salah memilih lokasi, akan saya laporkan ulang.",
        "Sudah ditangani oleh ketua RT dan warga.",
    ]
    static let notAuthority = [
        "Ruas atau urusan ini tercatat bukan kewenangan kami menurut pembagian urusan pemerintahan, sehingga diusulkan ke instansi yang tertera.",
        "Objek yang dilaporkan dikelola instansi lain berdasarkan data aset, mohon dialihkan.",
    ]
    static let redisposals = [
        "Setelah dicek pada daftar aset, laporan dialihkan kepada instansi yang berwenang.",
        "Usulan pengalihan diterima, mohon ditindaklanjuti oleh instansi tujuan.",
    ]

    struct Archive: Sendable {
        let code: String
        let reason: String
    }

    /// Where else to go, for the codes that ask for it.
    static let guidance = "Pos bantuan hukum di pengadilan negeri setempat memberi nasihat tanpa biaya, pada jam kerja."

    static let privateMatter = Archive(
        code: "A14",
        reason:
            "Isi laporan menyangkut perselisihan pribadi antarwarga, di luar pelayanan publik. Untuk bantuan penyelesaian, silakan menghubungi mediasi di kantor "
            + "kelurahan/desa atau pos bantuan hukum di pengadilan negeri tanpa biaya.")
    static let archives = [
        privateMatter,
        Archive(
            code: "A03",
            reason:
                "Laporan mengenai pelayanan sebuah usaha swasta, bukan kinerja pemerintah. Keluhan konsumen dapat disampaikan ke Badan Penyelesaian Sengketa "
                + "Konsumen di kabupaten/kota Anda; alamatnya tersedia pada halaman bantuan."),
        Archive(
            code: "A12",
            reason:
                "Laporan ini hanya berisi kata percobaan dan tidak memuat keluhan. Bila ada hal yang ingin disampaikan, silakan mengirim laporan baru atau "
                + "mengajukan keberatan atas pengarsipan ini."),
    ]
}
