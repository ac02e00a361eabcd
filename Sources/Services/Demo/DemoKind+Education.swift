import Domain

extension DemoKind {
    static let admission = DemoKind(
        key: "penerimaan-siswa", weight: 5, category: "pendidikan-kebudayaan/dasar-menengah/penerimaan-siswa-baru", addressee: .local,
        anonymousShare: 30,
        hasPlace: false, unit: "Dinas Pendidikan", unitCode: "DISDIK",
        titles: [
            "Jarak rumah ke sekolah salah di pendaftaran",
            "Rumah dekat tetapi tidak diterima di SMP negeri {kec}",
        ],
        facts: [
            "Anak saya tidak diterima di SMP negeri di {kec} karena jarak di sistem tertulis {n} kilometer, padahal rumah kami di {desa} hanya beberapa ratus meter.",
            "Anak saya tidak diterima di SMP negeri di {kec} padahal rumah kami di {desa} hanya {n}00 meter dari sekolah.",
        ],
        details: [
            "Titik koordinat rumah di sistem bergeser jauh.",
            "Panitia sekolah meminta kami menunggu tanpa kepastian.",
        ],
        impacts: [
            "Anak saya terancam tidak mendapat sekolah negeri."
        ],
        asks: [
            "Mohon koordinat dan peringkatnya diperiksa ulang."
        ],
        question: "Mohon nama sekolah tujuan dan jalur pendaftaran.", completion: "SMP negeri di {kec}, jalur domisili.",
        progress: ["Tim penerimaan mengecek koordinat dan berkas pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Setelah diperiksa, koordinat rumah memang bergeser. Perbaikan dilakukan pada {tanggal} dan peringkat dihitung ulang; hasil terbaru dapat dilihat "
                    + "di akun pendaftaran. Tiga pendaftar lain dengan masalah serupa juga diperbaiki."),
            .init(
                kind: .explanation,
                text:
                    "Daya tampung sekolah hanya {nn} kursi jalur domisili dan kursi terakhir diisi pendaftar yang lebih dekat, sesuai petunjuk teknis {nomor}. "
                    + "Masih tersedia kursi di sekolah negeri lain di {kec}; pendaftaran tahap dua dibuka Senin depan."),
        ])

    static let schoolFees = DemoKind(
        key: "biaya-sekolah", weight: 5, category: "pendidikan-kebudayaan/dasar-menengah/biaya-sekolah", addressee: .local, secretShare: 22,
        anonymousShare: 52, hasPlace: false, unit: "Dinas Pendidikan", unitCode: "DISDIK",
        titles: [
            "Sumbangan sekolah yang diwajibkan",
            "Uang komite dipungut dengan batas waktu",
        ],
        facts: [
            "Sekolah negeri di {kec} meminta sumbangan Rp{ribu} per siswa dengan batas waktu, jadi rasanya bukan sumbangan lagi.",
            "Orang tua murid sekolah negeri di {kec} diwajibkan membayar uang komite Rp{ribu} sebelum ujian.",
        ],
        details: ["Edarannya hanya lewat grup pesan, tanpa surat resmi.", "Yang tidak membayar tidak mendapat kartu ujian."],
        impacts: [
            "Banyak wali murid yang bekerja serabutan keberatan."
        ],
        asks: [
            "Mohon diluruskan dan dikembalikan bila memang tidak boleh.",
            "Mohon sekolah diingatkan.",
        ],
        question: "Mohon foto edaran dengan nama siswa ditutup.", completion: "Foto edaran sudah saya kirim, nama siswa saya tutup.",
        progress: ["Pengawas sekolah memanggil kepala sekolah dan komite pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pengawas telah memeriksa pada {tanggal}. Pungutan dibatalkan dan uang yang sudah disetor dikembalikan paling lambat akhir bulan, dibuktikan daftar "
                    + "penerimaan. Surat edaran {nomor} mengingatkan semua sekolah bahwa sumbangan tidak boleh ditentukan jumlah dan waktunya."
            ),
            .init(
                kind: .clarification,
                text:
                    "Berdasarkan berita acara {nomor}, iuran tersebut adalah kesepakatan paguyuban orang tua di luar sekolah dan sekolah tidak ikut memungut. Sekolah "
                    + "diminta menyampaikan secara tertulis bahwa tidak membayar tidak berakibat apa pun bagi siswa."),
        ])

    static let schoolMeals = DemoKind(
        key: "makan-bergizi", weight: 2, category: "program-makan-bergizi-gratis/kualitas-makanan-mbg", addressee: .body("bgn"),
        anonymousShare: 35,
        hasPlace: false, unit: "Deputi Pemantauan dan Pengawasan", unitCode: "BGN",
        titles: [
            "Makanan bergizi gratis di {kec} sudah berbau",
            "Makan bergizi gratis tidak datang di {desa}",
        ],
        facts: [
            "Makanan untuk sekolah di {kec} datang {jam} dan sebagian sudah berbau.",
            "Sekolah anak saya di {desa} tidak menerima makanan {sejak} tanpa penjelasan.",
        ],
        details: [
            "Guru meminta anak-anak tidak memakannya.",
            "Di papan sekolah jadwalnya masih tertulis setiap hari.",
        ],
        impacts: [
            "Ada {n} anak yang sakit perut.",
            "Anak-anak sudah tidak membawa bekal karena mengira ada makanan.",
        ],
        asks: [
            "Mohon dapurnya diperiksa.",
            "Mohon ada jadwal yang pasti.",
        ], question: "Mohon hari kejadian dan jenjang sekolah.",
        completion: "Hari {hari}, sekolah dasar negeri di {desa}.", progress: ["Tim pengawas memeriksa dapur penyedia pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Dapur penyedia dihentikan sementara pada {tanggal} sampai cara pengemasan dan waktu antar diperbaiki. Penyaluran dialihkan ke dapur terdekat mulai "
                    + "hari berikutnya. Hasil pemeriksaan dilampirkan.")
        ])
}
