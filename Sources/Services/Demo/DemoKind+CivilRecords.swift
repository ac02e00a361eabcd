import Domain

extension DemoKind {
    static let identityCard = DemoKind(
        key: "ktp", weight: 6, category: "kependudukan/administrasi-pencatatan/ktp", addressee: .local, hasPlace: false,
        unit: "Dinas Kependudukan dan Pencatatan Sipil", unitCode: "DISDUKCAPIL",
        titles: [
            "KTP-el belum dicetak sejak perekaman",
            "Penggantian KTP hilang belum selesai",
            "KTP pemula anak saya belum siap cetak",
        ],
        facts: [
            "Saya merekam data KTP-el di kantor {kec} {sejak}, sampai sekarang belum dicetak.",
            "KTP saya hilang dan sudah mengurus penggantian di {kab}, tetapi selalu dijawab blangko kosong.",
            "Anak saya sudah 17 tahun dan sudah rekam data {sejak}, tetapi status di loket masih belum siap cetak.",
        ],
        details: [
            "Saya sudah tiga kali datang dan selalu diminta kembali minggu depan.", "Surat keterangan sementara juga tidak diberikan.",
        ],
        impacts: [
            "Akibatnya saya tidak bisa membuka rekening untuk gaji.",
            "Padahal KTP diperlukan untuk mendaftar kerja minggu depan.",
            "Padahal dibutuhkan untuk mendaftar ujian.",
        ],
        asks: ["Mohon penjelasan kapan bisa diambil.", "Mohon dibantu agar segera dicetak."],
        question: "Mohon tanggal perekaman dan nama kecamatan tempat merekam. Jangan menuliskan NIK di sini.",
        completion: "Saya merekam di kantor {kec} kira-kira {durasi} yang lalu, tanda terimanya masih ada.",
        progress: ["Data pemohon telah ditemukan dan dikirim ke antrean cetak pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "KTP-el telah dicetak pada {tanggal} dan dapat diambil di kantor {kec} pada hari kerja pukul 08.00-15.00 dengan membawa tanda terima. "
                    + "Keterlambatan terjadi karena kehabisan blangko; persediaan sudah kembali normal."),
            .init(
                kind: .explanation,
                text:
                    "Perekaman sudah masuk, tetapi terdapat data ganda di pusat sehingga belum dapat dicetak. Penghapusan data ganda diajukan dengan surat {nomor} dan "
                    + "biasanya selesai dalam lima hari kerja. Sambil menunggu, kartu digital dapat dipasang di loket {kec}."),
        ])

    static let familyCard = DemoKind(
        key: "kk-akta", weight: 5, category: "kependudukan/administrasi-pencatatan/akta-kelahiran", addressee: .local, hasPlace: false,
        unit: "Dinas Kependudukan dan Pencatatan Sipil", unitCode: "DISDUKCAPIL",
        titles: [
            "Akta kelahiran anak belum jadi",
            "Salah nama pada akta kelahiran belum diperbaiki",
            "Syarat tambah anggota KK berbeda-beda",
        ],
        facts: [
            "Saya mengajukan akta kelahiran anak lewat layanan daring {sejak}, statusnya tetap \"diproses\".",
            "Nama ibu di akta kelahiran anak saya salah satu huruf, dan perbaikannya sudah diajukan {sejak}.",
            "Untuk menambah anggota di kartu keluarga saya diminta bolak-balik antara {desa} dan kantor {kec} dengan syarat yang berbeda-beda.",
        ],
        details: ["Semua berkas sudah lengkap menurut petugas loket.", "Nomor aduan daring tidak pernah dibalas."],
        impacts: [
            "Anak saya belum bisa didaftarkan ke PAUD.",
            "Bayi kami belum terdaftar di BPJS sehingga berobat bayar sendiri.",
        ],
        asks: ["Mohon kejelasan syarat dan waktu selesainya.", "Mohon segera diselesaikan."],
        question: "Mohon tanggal pengajuan dan cara pengajuan (loket atau daring).",
        completion: "Diajukan secara daring sekitar {durasi} yang lalu.",
        progress: ["Berkas sudah ditemukan dan diverifikasi ulang pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Akta telah terbit pada {tanggal} dan dikirim ke alamat surel yang dipakai saat mendaftar; kutipan kertas dapat dicetak sendiri karena memakai "
                    + "tanda tangan elektronik. Kartu keluarga ikut diperbarui."),
            .init(
                kind: .education,
                text:
                    "Syarat penambahan anggota keluarga hanya surat kelahiran, kartu keluarga lama, dan buku nikah, tanpa pengantar RT. Daftar yang sama sudah "
                    + "dibagikan ke semua kelurahan dengan edaran {nomor}. Silakan datang ke loket {kec}, selesai di hari yang sama."),
        ])

    static let landCertificate = DemoKind(
        key: "sertifikat-tanah", weight: 3, category: "pekerjaan-umum-penataan-ruang/pertanahan/sertifikat-tanah",
        addressee: .body("atr-bpn"),
        secretShare: 14, hasPlace: false, unit: "Kantor Pertanahan", unitCode: "BPN",
        titles: [
            "Sertifikat PTSL belum dibagikan",
            "Balik nama sertifikat berlarut-larut",
            "Petugas ukur tanah belum datang",
        ],
        facts: [
            "Sertifikat program PTSL di {desa}, {kec}, belum dibagikan padahal pengukuran selesai {sejak}.",
            "Permohonan balik nama saya di Kantor Pertanahan {kab} belum selesai {sejak}.",
            "Saya sudah membayar biaya pengukuran untuk tanah di {desa}, tetapi petugas ukur belum pernah datang.",
        ],
        details: [
            "Tetangga yang mendaftar belakangan sudah menerima.",
            "Di aplikasi tertulis \"berkas dikembalikan\" tanpa alasan.",
            "Setiap ditanya, jawabannya menunggu jadwal.",
        ],
        impacts: ["Kami tidak bisa mengajukan kredit usaha.", "Pembagian waris keluarga jadi tertunda."],
        asks: ["Mohon kepastian waktunya.", "Mohon dijelaskan berkas apa yang kurang."],
        question: "Mohon nomor berkas permohonan dan tanggalnya.",
        completion: "Nomor berkas {nn}{nn}, diajukan kira-kira {durasi} yang lalu.",
        progress: ["Berkas sedang diteliti kembali oleh seksi penetapan hak sejak {tanggal}."],
        answers: [
            .init(
                kind: .explanation,
                text:
                    "Berkas tertahan karena gambar ukur tumpang tindih dengan bidang sebelah. Pengukuran ulang dijadwalkan bersama pemilik bidang dan perangkat "
                    + "{desa}; undangan {nomor} sudah dikirim. Setelah itu sertifikat terbit paling lama tujuh hari kerja."),
            .init(
                kind: .actionTaken,
                text:
                    "Sertifikat sudah ditandatangani pada {tanggal} dan dapat diambil di loket penyerahan dengan membawa KTP asli dan tanda terima. Bagi yang tidak "
                    + "dapat datang, tersedia layanan antar pada hari Sabtu."),
        ])
}
