import Domain

extension DemoKind {
    static let clinicQueue = DemoKind(
        key: "antrean-puskesmas", weight: 6, category: "kesehatan/pelayanan/fasilitas", addressee: .local, unit: "Dinas Kesehatan",
        unitCode: "DINKES",
        titles: [
            "Antrean lama di puskesmas {kec}",
            "Loket puskesmas {kec} terlambat buka",
            "Poli gigi puskesmas {kec} sering tutup",
        ],
        facts: [
            "Antrean di puskesmas {kec} sangat lama. Saya datang {jam} dan baru dilayani {n} jam kemudian.",
            "Loket puskesmas {kec} seharusnya buka pukul 07.30, tetapi petugas baru datang hampir pukul 09.00.",
            "Sudah {n} kali saya ke puskesmas {kec}, poli gigi selalu tutup tanpa pemberitahuan.",
        ],
        details: [
            "Kursi tunggu kurang, pasien lansia berdiri.",
            "Tidak ada pengumuman apa pun di pintu.",
        ],
        impacts: ["Orang tua saya yang sakit jantung kelelahan menunggu.", "Pekerja harian seperti kami kehilangan upah sehari."],
        asks: ["Mohon jam layanan ditepati dan petugas ditambah.", "Mohon ada antrean khusus lansia dan ibu hamil."],
        question: "Mohon hari dan jam kunjungan serta poli yang dituju.", completion: "Hari {hari}, sekitar {jam}, poli umum.",
        progress: ["Kepala puskesmas telah dimintai keterangan pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Kami mohon maaf. Mulai {tanggal} puskesmas {kec} membuka dua loket pendaftaran dan satu jalur prioritas bagi lansia, ibu hamil, dan "
                    + "penyandang disabilitas. Antrean daring kini langsung terhubung dengan nomor di tempat. Foto loket terlampir."),
            .init(
                kind: .explanation,
                text:
                    "Pada hari yang dilaporkan dua dari tiga dokter bertugas di posyandu sesuai jadwal {nomor}, sehingga antrean memanjang. Jadwal dokter sekarang "
                    + "ditempel di pintu dan dimuat di laman puskesmas setiap Senin."),
        ])

    static let hospital = DemoKind(
        key: "pelayanan-rsud", weight: 5, category: "kesehatan/pelayanan/masalah/tidak-sesuai-standar", addressee: .local, secretShare: 12,
        anonymousShare: 22, unit: "Rumah Sakit Umum Daerah", unitCode: "RSUD",
        titles: [
            "Pelayanan IGD RSUD {kab} lambat",
            "Obat kosong di RSUD {kab}",
        ],
        facts: [
            "Ayah saya dibawa ke IGD RSUD {kab} hari {hari} {jam}, baru diperiksa setelah menunggu {n} jam.",
            "Obat yang diresepkan di RSUD {kab} kosong dan keluarga diminta membeli di luar dengan biaya sendiri.",
        ],
        details: [
            "Tidak ada petugas yang memberi penjelasan kepada keluarga."
        ],
        impacts: [
            "Kondisi ayah sempat memburuk.",
            "Kami keluar Rp{ribu} padahal peserta BPJS.",
        ],
        asks: [
            "Mohon pelayanan dibenahi.",
            "Mohon persediaan obat dijaga.",
        ],
        question: "Mohon tanggal kunjungan dan ruang pelayanan, tanpa data medis.",
        completion: "Kunjungan hari {hari} sekitar {jam} di IGD.",
        progress: ["Manajemen melakukan klarifikasi internal pada {tanggal}."],
        answers: [
            .init(
                kind: .clarification,
                text:
                    "Pada malam tersebut IGD menangani korban kecelakaan sehingga pasien dilayani menurut kegawatan. Meski begitu, kami akui penjelasan kepada "
                    + "keluarga kurang. Rekaman alur pelayanan terlampir tanpa identitas, dan kini satu petugas informasi berjaga setiap malam."
            ),
            .init(
                kind: .actionTaken,
                text:
                    "Obat dimaksud sudah tersedia kembali sejak {tanggal}. Pasien yang terpaksa membeli di luar dapat meminta penggantian di loket informasi dengan "
                    + "membawa kuitansi dan salinan resep. Persediaan kini dilaporkan setiap hari kepada direktur."),
        ])

    static let healthInsurance = DemoKind(
        key: "bpjs-kesehatan", weight: 6, category: "kesehatan/jaminan-sosial/lainnya", addressee: .body("bpjs-kesehatan"), hasPlace: false,
        unit: "Kantor Cabang BPJS Kesehatan", unitCode: "BPJSKES",
        titles: [
            "Kartu BPJS PBI tiba-tiba nonaktif",
            "Iuran sudah dibayar, masih tercatat tunggakan",
        ],
        facts: [
            "Kepesertaan PBI keluarga saya di {desa}, {kec}, tiba-tiba nonaktif {sejak} tanpa pemberitahuan.",
            "Saya warga {kec}. Iuran BPJS sudah dibayar {n} bulan, tetapi di aplikasi masih muncul tunggakan dan kartu tidak aktif.",
        ],
        details: [
            "Di kantor cabang saya diminta ke dinas sosial, di dinas sosial diminta kembali ke BPJS.",
            "Bukti bayar masih saya simpan semuanya.",
        ],
        impacts: [
            "Istri saya harus cuci darah dua kali seminggu.",
            "Anak saya terpaksa berobat sebagai pasien umum.",
        ],
        asks: [
            "Mohon segera diaktifkan kembali.",
            "Mohon datanya dicocokkan.",
        ],
        question: "Mohon tanggal pembayaran terakhir. Nomor kartu cukup disampaikan saat petugas menghubungi.",
        completion: "Pembayaran terakhir kira-kira {durasi} yang lalu lewat minimarket.",
        progress: ["Data kepesertaan sedang dicocokkan dengan dinas sosial sejak {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Kepesertaan telah aktif kembali per {tanggal} setelah data dicocokkan dengan dinas sosial, dan dapat langsung digunakan di fasilitas kesehatan "
                    + "terdaftar. Mohon pastikan nomor telepon di aplikasi masih berlaku agar pemberitahuan sampai."),
            .init(
                kind: .explanation,
                text:
                    "Status PBI dinonaktifkan karena pembaruan data kesejahteraan sesuai surat {nomor}. Pengaktifan kembali diajukan lewat dinas sosial dengan surat "
                    + "keterangan berobat, dan bagi pasien penyakit kronis diproses satu hari."),
        ])
}
