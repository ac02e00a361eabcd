import Domain

extension DemoKind {
    static let garbage = DemoKind(
        key: "sampah", weight: 10, category: "lingkungan-hidup-kehutanan/pengelolaan-sampah", addressee: .local,
        unit: "Dinas Lingkungan Hidup",
        unitCode: "DLH",
        titles: [
            "Sampah tidak diangkut di {desa}",
            "Tempat pembuangan liar dekat {patokan}",
            "Bak sampah meluap di {jalan}",
            "Pembakaran sampah setiap sore di {desa}",
        ],
        facts: [
            "Sampah di {tempat} tidak diangkut {sejak}. Baunya sampai masuk rumah.",
            "Lahan kosong di {tempat} dijadikan tempat pembuangan sampah liar. Setiap malam ada yang membuang dari mobil bak.",
            "Bak sampah di {tempat} selalu meluap karena truk hanya datang seminggu sekali.",
            "Ada yang membakar sampah di {tempat} hampir setiap sore, asapnya pekat.",
        ],
        details: [
            "Padahal iuran Rp{ribuKecil} per bulan selalu kami bayar.",
            "Papan larangan sudah ada, tetapi tidak dihiraukan.",
            "Anjing dan kucing mengacak-acak sampah sampai ke tengah jalan.",
            "Sudah ditegur ketua RT, tetapi tetap diulang.",
        ],
        impacts: [
            "Lalat masuk ke warung makan di sekitar sini.",
            "Saat hujan, airnya yang hitam mengalir ke selokan warga.",
            "Baunya tercium sampai ke ruang kelas sekolah.",
            "Anak saya yang asma sesak setiap kali asapnya datang.",
        ],
        asks: [
            "Mohon segera diangkut dan jadwal truk ditambah.",
            "Mohon dibersihkan dan dijaga agar tidak menjadi tempat buangan lagi.",
            "Mohon diangkut lebih sering.",
            "Mohon pelakunya ditegur dan diberi tempat pembuangan yang layak.",
        ],
        question: "Mohon waktu pembuangan yang biasanya terlihat dan foto tumpukan.",
        completion: "Biasanya sekitar {jam}, memakai mobil bak. Foto tumpukan terlampir.",
        progress: ["Regu kebersihan mengangkut sebagian tumpukan pada {tanggal}, sisanya dilanjutkan besok."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Tumpukan sampah telah diangkut pada {tanggal} sebanyak {n} rit truk, dan lokasi sudah dibersihkan. Jadwal pengangkutan di {desa} kini dua "
                    + "kali seminggu, setiap Senin dan Kamis pagi. Foto sebelum dan sesudah terlampir."),
            .init(
                kind: .education,
                text:
                    "Lokasi telah dibersihkan. Agar tidak terulang, warga dapat membuang sampah besar pada hari Sabtu di tempat penampungan sementara {kec} "
                    + "tanpa biaya, pukul 07.00-15.00. Pembuangan di luar tempat itu dapat dikenai denda sesuai peraturan daerah."),
        ])

    static let noise = DemoKind(
        key: "kebisingan", weight: 3, category: "ketenteraman-ketertiban-umum-pelindungan/ketertiban-umum", addressee: .local,
        anonymousShare: 45,
        unit: "Satuan Polisi Pamong Praja", unitCode: "SATPOLPP",
        titles: [
            "Musik keras sampai larut di {desa}",
            "Bengkel bising malam hari dekat {patokan}",
            "Karaoke dengan pengeras suara di {jalan}",
        ],
        facts: [
            "Tempat hiburan di {tempat} memutar musik sangat keras sampai lewat pukul dua dini hari.",
            "Bengkel las di {tempat} bekerja sampai tengah malam hampir setiap hari.",
            "Pengeras suara di {tempat} dipakai karaoke setiap akhir pekan sampai dini hari.",
        ],
        details: [
            "Sudah ditegur baik-baik oleh pengurus RT, hanya reda beberapa hari.", "Jaraknya tidak sampai {nn} meter dari rumah warga.",
        ],
        impacts: [
            "Bayi saya terbangun terus dan orang tua saya yang sakit tidak bisa istirahat.",
            "Anak-anak yang sedang ujian tidak bisa belajar.",
        ],
        asks: ["Mohon ditertibkan jam operasionalnya.", "Mohon petugas mengecek pada malam hari."],
        question: "Mohon hari dan jam yang paling mengganggu.", completion: "Paling parah malam Sabtu dan malam Minggu, mulai {jam}.",
        progress: ["Petugas patroli mendatangi lokasi pada {tanggal} malam dan memberi teguran lisan."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pada {tanggal} petugas {unit} bersama kelurahan telah mendatangi lokasi dan memberikan surat teguran {nomor}. Pemilik usaha menandatangani "
                    + "pernyataan untuk berhenti memakai pengeras suara setelah pukul 22.00. Kami memantau selama dua minggu."),
            .init(
                kind: .clarification,
                text:
                    "Saat dicek dua kali pada malam hari, tingkat suara di pagar rumah terdekat berada di bawah baku mutu. Hasil pengukuran terlampir. Bila "
                    + "kembali mengganggu, hubungi piket agar petugas datang saat kejadian."),
        ])

    static let strayAnimals = DemoKind(
        key: "hewan-liar", weight: 3, category: "evakuasi-hewan-liar", addressee: .local, unit: "Dinas Pemadam Kebakaran dan Penyelamatan",
        unitCode: "DAMKAR",
        titles: [
            "Anjing liar meresahkan warga {desa}",
            "Sarang tawon besar dekat {patokan}",
            "Ular masuk permukiman di {desa}",
            "Monyet turun ke permukiman {desa}",
        ],
        facts: [
            "Sekitar {n} ekor anjing liar berkeliaran di {tempat} dan mengejar pengendara.",
            "Ada sarang tawon sebesar drum di {tempat}, tepat di jalur anak-anak pulang sekolah.",
            "Dalam sebulan terakhir sudah {n} kali ular ditemukan di {tempat}.",
            "Kawanan monyet turun ke permukiman di {tempat} {sejak} dan masuk ke dapur warga.",
        ],
        details: [
            "Warga tidak berani menanganinya sendiri."
        ],
        impacts: [
            "Anak-anak tidak berani bermain di luar."
        ],
        asks: ["Mohon petugas mengevakuasi.", "Mohon segera ditangani sebelum ada korban lagi."],
        question: "Mohon patokan tepat dan waktu hewan biasanya terlihat.", completion: "Biasanya terlihat {jam} di sekitar {patokan}.",
        progress: ["Regu penyelamatan sudah memeriksa lokasi pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Evakuasi telah dilakukan pada {tanggal} oleh regu penyelamatan dan hewan diserahkan ke balai yang berwenang. Tidak ada korban. Bila terlihat "
                    + "lagi, warga dapat menghubungi pos pemadam {kec} sepanjang hari."),
            .init(
                kind: .education,
                text:
                    "Lokasi telah disisir pada {tanggal} dan tidak ditemukan sarang. Kami menyarankan semak di sekitar {patokan} dibersihkan dan sisa makanan "
                    + "tidak dibiarkan terbuka. Nomor pos pemadam {kec} tersedia 24 jam tanpa biaya."),
        ])

    static let pollution = DemoKind(
        key: "pencemaran", weight: 4, category: "lingkungan-hidup-kehutanan/pencemaran", addressee: .local, secretShare: 18,
        anonymousShare: 40,
        unit: "Dinas Lingkungan Hidup", unitCode: "DLH",
        titles: [
            "Sungai hitam dan berbusa di {desa}",
            "Asap pabrik pekat dekat {patokan}",
            "Limbah pencucian dibuang ke selokan {desa}",
        ],
        facts: [
            "Air sungai di {tempat} berwarna hitam dan berbusa {sejak}, terutama pada malam hari.",
            "Cerobong pabrik di {tempat} mengeluarkan asap hitam hampir setiap hari.",
            "Ada usaha pencucian di {tempat} yang membuang limbah langsung ke selokan warga.",
        ],
        details: [
            "Ikan di sungai banyak yang mati.",
            "Jemuran dan lantai rumah penuh jelaga.",
            "Baunya menyengat dan membuat pusing.",
        ],
        impacts: [
            "Kami terpaksa membeli air untuk memasak.",
            "Banyak warga batuk, terutama anak-anak.",
            "Sumur warga di {rt} ikut berubah warna.",
        ],
        asks: [
            "Mohon airnya diambil contohnya dan diperiksa.",
            "Mohon usaha tersebut diperiksa izinnya.",
            "Mohon segera diperiksa.",
        ],
        question: "Mohon waktu kejadian dan foto air atau asapnya.", completion: "Paling sering sekitar {jam}. Foto dan video saya kirim.",
        progress: ["Contoh air diambil pada {tanggal} dan dikirim ke laboratorium; hasil dalam sepuluh hari kerja."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Hasil laboratorium {nomor} menunjukkan kadar padatan tersuspensi melebihi baku mutu. {unit} telah menerbitkan sanksi paksaan pemerintah dan "
                    + "usaha tersebut wajib memperbaiki pengolah limbah dalam 30 hari. Pemeriksaan ulang dijadwalkan setelahnya."),
            .init(
                kind: .explanation,
                text:
                    "Pemeriksaan {tanggal} tidak menemukan pembuangan langsung; air berwarna berasal dari pengerukan di hulu yang selesai akhir bulan ini. "
                    + "Pemantauan rutin tetap berjalan dan hasilnya dapat dilihat di kantor {unit}, dasar surat {nomor}."),
        ])
}
