import Domain

/// Requests for information and aspirations: what citizens ask and what they wish for.
extension DemoKind {
    static let askRequirements = DemoKind(
        key: "info-syarat", weight: 4, category: "kependudukan/administrasi-pencatatan/pindah-domisili", addressee: .local,
        citizenType: .informationRequest,
        reportClass: .informationRequest, hasPlace: false, unit: "Dinas Kependudukan dan Pencatatan Sipil", unitCode: "DISDUKCAPIL",
        titles: [
            "Syarat pindah domisili ke {kab}",
            "Cara mencetak ulang kartu keluarga",
            "Jadwal layanan keliling di {kec}",
        ],
        facts: [
            "Saya akan pindah dari luar kota ke {desa}, {kec}. Apa saja syaratnya dan apakah bisa diurus secara daring?",
            "Bagaimana cara mencetak ulang kartu keluarga yang rusak di {kab}, dan apakah harus datang sendiri?",
            "Kapan jadwal layanan keliling kependudukan di {kec} bulan ini?",
        ],
        details: [
            "Saya bekerja sehingga hanya bisa datang hari Sabtu.", "Saya sudah mencari di laman resmi, tetapi keterangannya berbeda-beda.",
        ],
        impacts: [
            "Dokumennya saya perlukan bulan ini."
        ], asks: ["Mohon informasinya.", "Mohon dijelaskan biaya dan lama prosesnya."],
        question: "Mohon dijelaskan keperluan dokumennya.", completion: "Untuk pendaftaran sekolah anak.",
        progress: ["Pertanyaan diteruskan ke bidang pelayanan."],
        answers: [
            .init(
                kind: .document,
                text:
                    "Syaratnya surat keterangan pindah, kartu keluarga, dan KTP asli; tanpa biaya dan selesai satu hari kerja. Pengajuan daring tersedia di laman layanan {kab}. "
                    + "Daftar lengkap dan formulir kami lampirkan. Loket hari Sabtu buka pukul 08.00-12.00."),
            .init(
                kind: .explanation,
                text:
                    "Layanan keliling di {kec} diadakan setiap Rabu kedua dan keempat di halaman kantor kecamatan, pukul 09.00-13.00, sesuai jadwal {nomor}. Kartu keluarga "
                    + "juga dapat dicetak sendiri dari akun daring tanpa datang."),
        ])

    static let askScholarship = DemoKind(
        key: "info-beasiswa", weight: 3, category: "pendidikan-kebudayaan/kartu-indonesia-pintar", addressee: .body("kemendikdasmen"),
        citizenType: .informationRequest, reportClass: .informationRequest, hasPlace: false, unit: "Pusat Layanan Pembiayaan Pendidikan",
        unitCode: "PUSLAPDIK",
        titles: [
            "Cara mengaktifkan rekening PIP",
            "Pengusulan KIP untuk siswa pindahan",
        ],
        facts: [
            "Anak saya di sekolah dasar di {kec} mendapat SK PIP. Bagaimana cara mengaktifkan rekeningnya dan sampai kapan?",
            "Apakah anak yang baru pindah ke {desa}, {kec}, masih bisa diusulkan menerima KIP?",
        ],
        details: ["Sekolah belum mendapat edaran.", "Bank terdekat cukup jauh dari rumah."], impacts: ["Kami takut dananya hangus."],
        asks: ["Mohon petunjuknya.", "Mohon dijelaskan."],
        question: "Mohon jenjang sekolah dan tahun SK.", completion: "Sekolah dasar kelas empat, SK tahun ini.",
        progress: ["Data dicek oleh tim layanan."],
        answers: [
            .init(
                kind: .document,
                text:
                    "Pengaktifan rekening dapat dilakukan sampai akhir tahun di bank penyalur dengan surat keterangan sekolah dan kartu keluarga; sekolah dapat mengurus "
                    + "bersama-sama. Contoh surat dan daftar bank penyalur di {kab} terlampir."),
            .init(
                kind: .explanation,
                text:
                    "Pengusulan dibuka setiap awal semester melalui sekolah. Siswa pindahan tetap dapat diusulkan bila keluarganya tercatat dalam data kesejahteraan, sesuai "
                    + "petunjuk {nomor}."),
        ])

    static let askBudget = DemoKind(
        key: "info-anggaran", weight: 2, category: "pembangunan-desa-daerah-tertinggal/lainnya", addressee: .local,
        citizenType: .informationRequest,
        reportClass: .informationRequest, anonymousShare: 30, hasPlace: false, unit: "Dinas Pemberdayaan Masyarakat dan Desa",
        unitCode: "DPMD",
        titles: [
            "Rincian anggaran pembangunan {desa}",
            "Papan informasi anggaran {desa} kosong",
        ],
        facts: [
            "Saya ingin mengetahui rincian dana desa tahun ini untuk {desa}, {kec}, khususnya untuk jalan dan posyandu.",
            "Di mana warga dapat melihat laporan penggunaan anggaran {desa}? Papan informasinya sudah lama kosong.",
        ],
        details: ["Sebagai warga kami ingin ikut mengawasi.", "Perangkat desa meminta kami bertanya ke kabupaten."],
        impacts: ["Warga jadi menduga-duga."],
        asks: ["Mohon salinan ringkasannya.", "Mohon diumumkan secara terbuka."], question: "Mohon tahun anggaran yang dimaksud.",
        completion: "Tahun anggaran berjalan.",
        progress: ["Pemerintah desa diminta menyampaikan dokumen pada {tanggal}."],
        answers: [
            .init(
                kind: .document,
                text:
                    "Ringkasan anggaran dan realisasi {desa} sampai bulan lalu terlampir. Papan informasi telah dipasang kembali di kantor {desa} pada {tanggal}, dan dokumen "
                    + "lengkap dapat dilihat setiap hari kerja.")
        ])

    static let wishPark = DemoKind(
        key: "aspirasi-taman", weight: 3, category: "pekerjaan-umum-penataan-ruang/infrastruktur-pendukung/taman", addressee: .local,
        citizenType: .aspiration,
        reportClass: .aspiration, secretShare: 0, anonymousShare: 8, unit: "Dinas Perumahan dan Kawasan Permukiman", unitCode: "DISPERKIM",
        titles: [
            "Usul taman bermain di {desa}",
            "Usul lapangan olahraga dekat {patokan}",
        ],
        facts: [
            "Kami mengusulkan lahan kosong di {tempat} dijadikan taman bermain anak.",
            "Pemuda {desa} berharap lahan kosong di {tempat} dijadikan lapangan voli dan tempat bermain.",
        ],
        details: ["Lahannya milik pemerintah dan sudah lama tidak terpakai.", "Warga {rt} bersedia merawat bersama."],
        impacts: ["Selama ini anak-anak bermain di tepi jalan raya."],
        asks: ["Semoga dapat dipertimbangkan.", "Mohon dimasukkan ke musrenbang."],
        question: "Mohon foto lahan dan perkiraan luasnya.", completion: "Luasnya kira-kira {nn} x 20 meter, foto terlampir.",
        progress: ["Status lahan diperiksa pada {tanggal}."],
        answers: [
            .init(
                kind: .decision,
                text:
                    "Usulan diterima. Lahan tercatat sebagai aset pemerintah daerah dan taman bermain sederhana masuk rencana kerja tahun depan sesuai surat {nomor}. Warga akan diundang "
                    + "membahas rancangannya pada musyawarah {desa} berikutnya."),
            .init(
                kind: .decision,
                text:
                    "Usulan belum dapat dipenuhi karena lahan dimaksud diperuntukkan bagi kolam retensi dalam rencana tata ruang {nomor}. Sebagai gantinya, halaman kantor {kec} "
                    + "dibuka untuk bermain setiap sore dan akhir pekan."),
        ])

    static let wishTransport = DemoKind(
        key: "aspirasi-halte", weight: 2, category: "pekerjaan-umum-penataan-ruang/infrastruktur-pendukung/halte", addressee: .local,
        citizenType: .aspiration,
        reportClass: .aspiration, secretShare: 0, anonymousShare: 8, unit: "Dinas Perhubungan", unitCode: "DISHUB",
        titles: [
            "Usul halte beratap dekat {patokan}",
            "Usul zebra cross di {jalan}",
        ],
        facts: [
            "Mohon dipertimbangkan halte beratap di {tempat}; setiap hari puluhan warga menunggu di bawah panas dan hujan.",
            "Kami mengusulkan zebra cross dan rambu di {tempat} karena banyak anak sekolah menyeberang.",
        ],
        details: [
            "Usulan ini sudah dibicarakan dalam rapat RT."
        ], impacts: ["Penyandang disabilitas sangat terbantu bila ada."],
        asks: ["Terima kasih bila dapat diwujudkan.", "Mohon tanggapannya."], question: "Mohon perkiraan jumlah pengguna.",
        completion: "Kira-kira {nn} orang setiap pagi.",
        progress: ["Survei penumpang dilakukan pada {tanggal}."],
        answers: [
            .init(
                kind: .decision,
                text:
                    "Usulan diterima untuk zebra cross dan rambu; pengecatan dijadwalkan bulan depan. Halte beratap menunggu anggaran perubahan sesuai surat {nomor}. Perkembangan akan "
                    + "kami sampaikan di laporan ini."),
            .init(
                kind: .decision,
                text:
                    "Berdasarkan survei {tanggal}, jumlah penumpang belum memenuhi syarat perpanjangan rute dalam surat {nomor}. Sebagai gantinya angkutan pengumpan ke {desa} diuji coba "
                    + "selama tiga bulan."),
        ])

    static let wishService = DemoKind(
        key: "aspirasi-layanan", weight: 2, category: "politik-hukum/lainnya", addressee: .local, citizenType: .aspiration,
        reportClass: .aspiration, secretShare: 0,
        anonymousShare: 12, hasPlace: false, unit: "Bagian Organisasi Sekretariat Daerah", unitCode: "SETDA",
        titles: [
            "Usul pelayanan hari Sabtu di {kec}",
            "Usul loket Sabtu untuk warga {kec} yang bekerja",
        ],
        facts: [
            "Saya mengusulkan kantor {kec} membuka pelayanan pada hari Sabtu untuk warga yang bekerja.",
            "Mohon dipertimbangkan loket pelayanan {kec} buka dua Sabtu dalam sebulan.",
        ],
        details: ["Di daerah lain sudah berjalan baik."], impacts: ["Banyak pekerja terpaksa mengambil cuti."],
        asks: ["Semoga dapat dipertimbangkan.", "Mohon tanggapannya."],
        question: "Mohon jenis layanan yang paling dibutuhkan.", completion: "Yang paling dibutuhkan layanan kependudukan.",
        progress: ["Usulan dibahas dalam rapat pelayanan {tanggal}."],
        answers: [
            .init(
                kind: .decision,
                text:
                    "Usulan diterima sebagai uji coba tiga bulan: pelayanan Sabtu pertama dan ketiga pukul 08.00-12.00 mulai bulan depan, dengan dasar surat {nomor}. Hasilnya akan "
                    + "dievaluasi bersama warga.")
        ])
}
