import Domain

extension DemoKind {
    static let socialAid = DemoKind(
        key: "bansos", weight: 9, category: "sosial-kesejahteraan/bantuan/pkh-program-keluarga", addressee: .local, secretShare: 9,
        anonymousShare: 30,
        hasPlace: false, unit: "Dinas Sosial", unitCode: "DINSOS",
        titles: [
            "Bantuan PKH tidak cair lagi di {desa}",
            "Penerima bansos tidak tepat sasaran di {desa}",
            "Saldo bantuan pangan selalu nol",
        ],
        facts: [
            "Saya warga {desa}, {kec}. Bantuan PKH keluarga kami tidak cair lagi {sejak}, padahal keadaan kami tidak berubah.",
            "Di {rt} {desa} ada keluarga yang rumahnya bagus dan punya mobil tetapi menerima bantuan, sedangkan janda lansia tidak.",
            "Kartu bantuan pangan orang tua saya di {desa} sudah terisi menurut aplikasi, tetapi saldonya selalu nol.",
        ],
        details: [
            "Pendamping hanya menjawab data dari pusat.",
            "Warga sudah membicarakannya dalam rapat RT.",
            "Pendamping hanya menjawab menunggu pencairan.",
        ],
        impacts: [
            "Kami kesulitan membeli susu dan biaya sekolah.",
            "Beliau hidup sendiri dan sering dibantu tetangga untuk makan.",
            "Beliau hidup sendiri dan sering dibantu tetangga untuk makan.",
        ],
        asks: [
            "Mohon kejelasan penyebabnya.",
            "Mohon datanya diperiksa ke lapangan.",
            "Mohon diperiksa dan dicairkan.",
        ],
        question: "Mohon jenis bantuan dan bulan terakhir menerima. NIK tidak perlu ditulis di sini.",
        completion: "Bantuan PKH, terakhir diterima kira-kira {durasi} yang lalu.",
        progress: ["Pendamping telah mengunjungi rumah pelapor dan memperbarui data pada {tanggal}."],
        answers: [
            .init(
                kind: .explanation,
                text:
                    "Hasil pengecekan: pencairan tertahan karena nama di rekening berbeda dengan data kependudukan. Perbaikan sudah diusulkan dengan surat {nomor} dan bantuan "
                    + "yang tertunda akan dibayarkan sekaligus pada penyaluran berikutnya."),
            .init(
                kind: .actionTaken,
                text:
                    "Kunjungan lapangan ke {rt} dilakukan pada {tanggal}. Dua keluarga yang sudah mampu diusulkan keluar dan dua lansia diusulkan masuk melalui "
                    + "musyawarah {desa}; berita acaranya terlampir. Untuk sementara lansia tersebut menerima paket sembako dari {unit}."),
        ])

    static let illegalLevy = DemoKind(
        key: "pungli", weight: 4, category: "politik-hukum/korupsi-kolusi-nepotisme/pungutan-liar", addressee: .local,
        reportClass: .supervisoryComplaint, secretShare: 78, anonymousShare: 74, hasPlace: false, unit: "Inspektorat", unitCode: "ITDA",
        titles: [
            "Dugaan pungutan liar surat pindah di {desa}",
            "Pungutan tidak resmi di pasar {kec}",
            "Dugaan pungutan pengurusan izin di {kec}",
        ],
        facts: [
            "Saat mengurus surat pindah di {desa}, saya diminta membayar Rp{ribu} tanpa kuitansi agar cepat selesai.",
            "Pedagang pasar di {kec} ditarik uang Rp{ribu} setiap hari di luar karcis resmi {sejak}.",
            "Untuk pengurusan izin usaha kecil di {kec} ada petugas yang meminta \"uang lelah\" Rp{ribu}.",
        ],
        details: [
            "Kalau tidak dibayar, berkas dibiarkan di meja.",
            "Ada beberapa pedagang lain yang mengalami hal sama.",
            "Saya menyimpan percakapannya.",
        ],
        impacts: ["Warga kecil seperti kami sangat keberatan.", "Orang jadi takut mengurus surat sendiri."],
        asks: ["Mohon diperiksa dan identitas saya dilindungi.", "Mohon ditindak agar pelayanan benar-benar gratis."],
        question: "Mohon hari kejadian, loket, dan bukti bila ada. Identitas Anda tidak diketahui unit tersebut.",
        completion: "Kejadiannya hari {hari} sekitar {jam}. Tangkapan layar percakapan saya lampirkan.",
        progress: ["Surat tugas pemeriksaan {nomor} terbit dan pemeriksaan dimulai pada {tanggal}."],
        answers: [
            .init(
                kind: .examinationResult,
                text:
                    "Pemeriksaan berdasarkan surat tugas {nomor} telah selesai. Dugaan terbukti sebagian: ada penerimaan uang di luar ketentuan. Yang bersangkutan "
                    + "telah didengar dan diusulkan hukuman disiplin, dan uang dikembalikan. Tarif resmi dan kotak aduan kini dipasang di tempat layanan."
            ),
            .init(
                kind: .examinationResult,
                text:
                    "Pemeriksaan berdasarkan surat tugas {nomor} telah selesai. Dugaan belum terbukti: catatan penerimaan sesuai tarif resmi dan keterangan saksi "
                    + "tidak menguatkan. Meski begitu tarif resmi kini dipasang di tempat terbuka. Pelapor dapat menambah bukti kapan saja."
            ),
        ])

    static let officerConduct = DemoKind(
        key: "pelayanan-petugas", weight: 5, category: "politik-hukum/lainnya", addressee: .local, secretShare: 16, anonymousShare: 40,
        hasPlace: false,
        unit: "Bagian Organisasi Sekretariat Daerah", unitCode: "SETDA",
        titles: [
            "Petugas loket {kec} kurang ramah",
            "Kantor {desa} tutup sebelum waktunya",
            "Warga dibentak saat mengurus surat di {kec}",
        ],
        facts: [
            "Petugas loket di kantor {kec} melayani sambil bermain telepon dan menjawab ketus.",
            "Kantor {desa} sudah kosong setiap lewat {jam}, padahal di papan tertulis buka sampai sore.",
            "Ibu saya dibentak petugas di kantor {kec} hanya karena salah mengisi formulir.",
        ],
        details: ["Saya datang hari {hari}, ada beberapa warga lain yang melihat.", "Tidak ada petugas lain yang bisa ditanya."],
        impacts: [
            "Kami jadi enggan datang lagi.",
            "Saya harus izin kerja dua kali untuk satu surat.",
            "Ibu saya pulang sambil menangis.",
        ],
        asks: [
            "Mohon petugasnya dibina.",
            "Mohon jam pelayanan ditepati.",
            "Mohon petugas diingatkan untuk ramah kepada warga lansia.",
        ], question: "Mohon hari, jam, dan jenis layanan, tanpa menyebut nama petugas.",
        completion: "Hari {hari} sekitar {jam}, layanan surat pengantar.",
        progress: ["Kepala kantor telah dimintai penjelasan pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Kami mohon maaf atas pelayanan tersebut. Pada {tanggal} seluruh petugas loket mendapat pembinaan dan yang bertugas saat itu ditegur secara tertulis. "
                    + "Tombol penilaian sudah dipasang di loket agar warga dapat menilai langsung."),
            .init(
                kind: .clarification,
                text:
                    "Menurut daftar hadir {nomor}, pada jam itu petugas mengikuti pelayanan keliling di dusun dan pengganti belum ditunjuk. Mulai minggu ini satu "
                    + "petugas selalu berjaga sampai pukul 15.30. Salinan jadwal terlampir."),
        ])
}
