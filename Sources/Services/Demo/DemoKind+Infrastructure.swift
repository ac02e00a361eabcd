import Domain

extension DemoKind {
    static let brokenRoad = DemoKind(
        key: "jalan-rusak", weight: 14, category: "pekerjaan-umum-penataan-ruang/infrastruktur-jalan/berlubang", addressee: .local,
        unit: "Dinas Pekerjaan Umum dan Penataan Ruang", unitCode: "DPUPR",
        titles: [
            "Jalan rusak parah di {jalan}",
            "Jalan berlubang dekat {patokan}",
            "Aspal mengelupas di {desa}",
            "Bekas galian ambles di {jalan}",
        ],
        facts: [
            "Jalan di {tempat} rusak parah {sejak}. Lubangnya ada yang sedalam betis dan tertutup air setiap kali hujan.",
            "Saya ingin melaporkan jalan berlubang di {tempat}. Ada sekitar {n} lubang besar yang berdekatan sehingga pengendara harus zig-zag.",
            "Aspal di {tempat} sudah mengelupas {sejak}. Yang tersisa hanya batu lepas dan debu.",
            "Bekas galian pipa di {tempat} hanya ditutup tanah. Sekarang ambles dan menjadi lubang memanjang kira-kira {nn} meter.",
        ],
        details: [
            "Jalan ini dilewati truk hampir setiap hari.",
            "Warga sudah menimbun dengan puing seadanya, tetapi hanya bertahan beberapa hari.",
            "Terakhir ditambal tahun lalu dan sudah hancur lagi.", "Kalau malam lubangnya tidak kelihatan karena penerangan kurang.",
        ],
        impacts: [
            "Minggu ini saja sudah {n} pengendara motor terjatuh.",
            "Anak-anak yang bersepeda ke sekolah terpaksa turun dan menuntun sepedanya.",
            "Ambulans pun harus berjalan pelan kalau lewat sini.", "Ban motor saya pecah setelah menghantam lubang itu.",
        ],
        asks: [
            "Mohon segera ditambal sebelum ada korban yang lebih parah.",
            "Kami mohon jalan ini dimasukkan dalam jadwal perbaikan.",
            "Mohon petugas meninjau lokasi dan memasang tanda peringatan sambil menunggu perbaikan.",
            "Mohon ditutup dengan benar dan diaspal kembali.",
        ],
        question: "Mohon foto kerusakan dan patokan terdekat, agar tim tidak keliru ruas jalan.",
        completion: "Lubang yang terparah persis di {patokan}, sisi kiri dari arah {kec}. Foto saya lampirkan.",
        progress: [
            "Tim {unit} telah meninjau lokasi pada {tanggal} dan mengukur kerusakan sepanjang kurang lebih {nn} meter.",
            "Lokasi sudah diberi tanda peringatan sementara. Penambalan menunggu pengiriman campuran aspal.",
        ],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Terima kasih atas laporannya. Penambalan di lokasi yang dilaporkan telah diselesaikan oleh {unit} pada {tanggal} dengan aspal campuran "
                    + "panas, panjang penanganan {nn} meter. Foto sebelum dan sesudah pekerjaan terlampir. Bila lubang muncul kembali, laporan ini dapat "
                    + "dibuka lagi."),
            .init(
                kind: .explanation,
                text:
                    "Ruas jalan tersebut berstatus jalan kabupaten/kota dan telah masuk paket pemeliharaan berkala sesuai surat {nomor}. Pekerjaan dijadwalkan "
                    + "pada triwulan berikutnya. Sambil menunggu, lubang yang membahayakan ditutup sementara oleh regu pemeliharaan."),
        ])

    static let streetLight = DemoKind(
        key: "lampu-jalan", weight: 9, category: "perhubungan/lampu-penerangan-jalan", addressee: .local, unit: "Dinas Perhubungan",
        unitCode: "DISHUB",
        titles: [
            "Lampu jalan padam di {jalan}",
            "Lampu PJU di {desa} mati total",
            "Lampu jalan menyala siang, padam malam di {desa}",
            "Tiang lampu miring dekat {patokan}",
        ],
        facts: [
            "Lampu penerangan jalan di {tempat} padam {sejak}. Ada {n} tiang berturut-turut yang tidak menyala.",
            "Kami melaporkan lampu PJU di {tempat} yang mati total {sejak}.",
            "Lampu jalan di {tempat} justru menyala siang hari dan padam pada malam hari.",
            "Tiang lampu di {tempat} miring setelah tertabrak mobil, kabelnya terkelupas dan lampunya mati.",
        ],
        details: [
            "Di tiang ada nomor, fotonya saya lampirkan.",
            "Ketua RT sudah menyampaikan ke kantor setempat, belum ada kabar.",
        ],
        impacts: [
            "Jalan menjadi gelap gulita dan rawan kejahatan.", "Ibu-ibu yang pulang pengajian takut lewat sini.",
            "Minggu lalu ada pengendara yang hampir menabrak pejalan kaki.", "Anak-anak takut pulang les sore.",
        ],
        asks: [
            "Mohon lampunya segera diperbaiki.",
            "Kami berharap petugas bisa mengecek secepatnya.",
        ],
        question: "Mohon nomor yang tertera pada tiang atau foto tiangnya.", completion: "Nomor di tiang PJU-{nn}, tepat di {patokan}.",
        progress: [
            "Regu penerangan jalan menjadwalkan pengecekan ke lokasi.",
            "Hasil pengecekan {tanggal}: gangguan pada panel, menunggu suku cadang.",
        ],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Lampu penerangan jalan yang dilaporkan telah diperbaiki oleh regu {unit} pada {tanggal}. Penyebabnya gangguan pada panel dan {n} lampu yang habis "
                    + "masa pakainya; semuanya sudah diganti dan menyala normal. Foto malam hari terlampir."),
            .init(
                kind: .referral,
                text:
                    "Tiang dimaksud berada di ruas jalan nasional sehingga pemeliharaannya menjadi kewenangan balai jalan. Laporan telah kami teruskan dengan "
                    + "surat {nomor}, dan perkembangan akan disampaikan di laporan ini paling lambat sepuluh hari kerja."),
        ])

    static let drainage = DemoKind(
        key: "banjir-drainase", weight: 9, category: "pekerjaan-umum-penataan-ruang/drainase", addressee: .local,
        unit: "Dinas Pekerjaan Umum dan Penataan Ruang", unitCode: "DPUPR",
        titles: [
            "Genangan setiap hujan di {desa}",
            "Selokan mampet di {jalan}",
            "Gorong-gorong ambrol dekat {patokan}",
            "Saluran air tertutup bangunan di {desa}",
        ],
        facts: [
            "Setiap hujan lebih dari setengah jam, {tempat} tergenang setinggi lutut. Airnya baru surut setelah {n} jam.",
            "Selokan di {tempat} penuh lumpur dan sampah sehingga air meluap ke jalan.",
            "Gorong-gorong di {tempat} ambrol {sejak}, air dari atas tidak bisa mengalir.",
            "Saluran di {tempat} tertutup bangunan, sehingga air hujan masuk ke rumah warga.",
        ],
        details: [
            "Sekitar {nn} rumah di {rt} terdampak.",
            "Warga sudah kerja bakti, tetapi endapannya terlalu tebal untuk dikeruk dengan cangkul.",
            "Dulu lancar, mulai tersumbat sejak ada pembangunan di hulu saluran.",
        ],
        impacts: [
            "Perabot rumah kami rusak dan anak-anak mulai gatal-gatal.", "Motor banyak yang mogok dan warung tidak bisa buka.",
            "Air yang menggenang berbau dan menjadi sarang nyamuk.",
        ],
        asks: [
            "Mohon saluran dikeruk sebelum puncak musim hujan.",
            "Mohon selokan dikeruk dan diangkut endapannya.",
            "Kami mohon gorong-gorong segera diperbaiki.",
            "Mohon ditinjau dan dicarikan jalan keluarnya.",
        ],
        question: "Mohon dijelaskan ke mana air biasanya mengalir dan foto saluran yang tersumbat.",
        completion: "Air mengalir ke arah kali di belakang {patokan}. Yang tersumbat kira-kira {nn} meter, fotonya saya lampirkan.",
        progress: [
            "Survei lapangan dilakukan {tanggal}: sedimen setebal 60 cm sepanjang {nn} meter.",
            "Pengerukan tahap pertama sudah berjalan, dilanjutkan setelah alat berat tersedia.",
        ],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pengerukan saluran telah selesai dikerjakan pada {tanggal} sepanjang {nn} meter dan sedimen sudah diangkut. Aliran kembali normal saat "
                    + "diuji dengan hujan. Kami mengajak warga {rt} menjaga agar sampah tidak masuk ke saluran."),
            .init(
                kind: .explanation,
                text:
                    "Dari peninjauan lapangan, kapasitas gorong-gorong tidak lagi cukup. Penggantian memerlukan perencanaan teknis yang diusulkan pada anggaran "
                    + "perubahan melalui surat {nomor}. Untuk sementara pompa bergerak disiagakan di lokasi setiap ada peringatan hujan lebat."
            ),
        ])

    static let fallenTree = DemoKind(
        key: "pohon-tumbang", weight: 4, category: "pekerjaan-umum-penataan-ruang/infrastruktur-pendukung/taman", addressee: .local,
        unit: "Dinas Lingkungan Hidup", unitCode: "DLH",
        titles: [
            "Pohon rawan tumbang di {jalan}",
            "Pohon tumbang belum diangkut di {desa}",
            "Dahan menutupi rambu dekat {patokan}",
        ],
        facts: [
            "Pohon besar di {tempat} sudah keropos batangnya dan miring ke arah jalan.",
            "Pohon yang tumbang di {tempat} {sejak} belum diangkat, hanya digeser ke tepi.",
            "Dahan pohon di {tempat} menjuntai sampai menyentuh kabel dan menutupi rambu.",
        ],
        details: [
            "Warga khawatir setiap kali angin kencang."
        ],
        impacts: [
            "Kami khawatir menimpa anak-anak yang pulang sekolah.",
            "Separuh jalan tertutup sehingga kendaraan bergantian lewat.",
            "Pengendara dari luar daerah tidak melihat rambunya.",
        ],
        asks: [
            "Mohon diperiksa dan dipangkas bila memang membahayakan.",
            "Mohon diangkut agar jalan bisa dilewati.",
            "Mohon segera dipangkas.",
        ],
        question: "Apakah pohon berada di tepi jalan umum atau di pekarangan? Mohon fotonya.",
        completion: "Pohonnya di tepi jalan umum, di luar pagar {patokan}. Foto terlampir.",
        progress: ["Petugas sudah mengecek dan menandai pohon untuk dipangkas.", "Pemangkasan menunggu pemadaman kabel oleh PLN."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pemangkasan telah dilakukan pada {tanggal} oleh regu pertamanan {unit}. Dahan yang mengarah ke jalan dan kabel sudah dibersihkan dan "
                    + "sisanya diangkut. Foto hasil pekerjaan terlampir."),
            .init(
                kind: .explanation,
                text:
                    "Pohon telah diperiksa dan dinyatakan masih sehat, sehingga tidak perlu ditebang sesuai pedoman {nomor}. Perampingan tajuk dijadwalkan "
                    + "bersama ruas lain bulan ini."),
        ])

    static let sidewalk = DemoKind(
        key: "trotoar", weight: 3, category: "pekerjaan-umum-penataan-ruang/infrastruktur-pendukung/trotoar", addressee: .local,
        unit: "Dinas Pekerjaan Umum dan Penataan Ruang", unitCode: "DPUPR",
        titles: [
            "Penutup saluran trotoar hilang dekat {patokan}",
            "Trotoar rusak di {jalan}",
            "Ubin pemandu tunanetra terputus di {jalan}",
        ],
        facts: [
            "Penutup saluran di trotoar {tempat} hilang {sejak}. Lubangnya menganga selebar setengah meter.",
            "Trotoar di {tempat} pecah-pecah dan terputus, sehingga pejalan kaki turun ke badan jalan.",
            "Ubin pemandu tunanetra di {tempat} berakhir tepat di depan tiang listrik.",
        ],
        details: [
            "Setiap pagi jalur ini ramai dilewati warga.",
            "Jalur ini dipakai anak sekolah setiap hari.",
        ],
        impacts: [
            "Kemarin ada anak yang terperosok, untung hanya lecet.",
            "Ibu saya yang memakai kursi roda tidak bisa lewat sama sekali.",
            "Teman kami yang tunanetra sudah dua kali terbentur.",
        ],
        asks: [
            "Mohon penutupnya segera dipasang.",
            "Mohon diperbaiki dan dibuat ramah disabilitas.",
            "Mohon jalurnya dibetulkan.",
        ],
        question: "Mohon foto trotoar dari dua arah.", completion: "Foto dari dua arah saya lampirkan, lokasinya di {patokan}.",
        progress: ["Penutup sementara dari pelat baja sudah dipasang sambil menunggu yang permanen."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Penutup saluran telah dipasang kembali dan {n} ubin yang pecah diganti pada {tanggal}. Jalur pemandu sudah digeser agar tidak membentur "
                    + "tiang. Foto terlampir."),
            .init(
                kind: .explanation,
                text:
                    "Perbaikan menyeluruh trotoar ruas ini tercantum dalam rencana kerja tahun depan sesuai surat {nomor}. Bagian yang membahayakan sudah ditutup "
                    + "sementara pada {tanggal}."),
        ])
}
