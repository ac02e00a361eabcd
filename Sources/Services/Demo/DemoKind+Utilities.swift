import Domain

extension DemoKind {
    static let water = DemoKind(
        key: "air-pdam", weight: 8, category: "energi-sumber-daya-alam/layanan-air-minum/gangguan-penyaluran", addressee: .local,
        unit: "Perusahaan Umum Daerah Air Minum", unitCode: "PDAM",
        titles: [
            "Air PDAM tidak mengalir di {desa}",
            "Air PDAM keruh dan berbau di {jalan}",
            "Pipa bocor dekat {patokan}",
        ],
        facts: [
            "Air PDAM di {tempat} tidak mengalir {sejak}. Kalaupun keluar hanya menetes tengah malam.",
            "Air yang keluar di {tempat} berwarna cokelat dan berbau besi {sejak}.",
            "Pipa di {tempat} bocor {sejak}, airnya terbuang ke jalan padahal rumah kami tidak kebagian.",
        ],
        details: [
            "Sekitar {nn} keluarga di {rt} mengalami hal yang sama.",
            "Laporan lewat telepon hanya dijawab akan dicek.",
        ],
        impacts: [
            "Kami membeli air tangki Rp{ribu} setiap minggu.",
            "Air itu tidak berani kami minum.",
            "Jalan di depan rumah ikut rusak tergerus air.",
        ],
        asks: [
            "Mohon segera diperbaiki dan dikirim tangki air.",
            "Mohon segera diperiksa dan dijernihkan.",
            "Mohon pipanya segera disambung.",
        ],
        question: "Mohon jam air biasanya mati dan apakah tetangga juga terdampak. Nomor pelanggan jangan ditulis di sini.",
        completion: "Air mati mulai {jam} sampai malam, satu {rt} terdampak semua.",
        progress: ["Regu pipa menemukan kebocoran di {jalan} dan mulai menggali pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Kebocoran pipa berukuran 4 inci di {jalan} telah diperbaiki pada {tanggal} dan aliran kembali normal setelah pengurasan. Bila air masih keruh lebih dari "
                    + "sehari, mohon balas laporan ini agar petugas membuka katup pembuangan di dekat rumah."),
            .init(
                kind: .explanation,
                text:
                    "Gangguan disebabkan turunnya debit sumber air baku selama kemarau. Pengaliran digilir sesuai jadwal {nomor} dan tangki air dikirim ke {rt} setiap dua "
                    + "hari tanpa biaya. Sumur baru di {kec} ditargetkan beroperasi dua bulan lagi."),
        ])

    static let electricity = DemoKind(
        key: "listrik", weight: 4, category: "energi-sumber-daya-alam/listrik/pemadaman", addressee: .body("pt-pln"),
        unit: "Unit Layanan Pelanggan", unitCode: "PLN",
        titles: [
            "Listrik sering padam di {desa}",
            "Tegangan listrik turun setiap malam di {desa}",
            "Kabel listrik kendur dekat {patokan}",
        ],
        facts: [
            "Listrik di {desa}, {kec}, padam hampir setiap hari {sejak}, lamanya sampai {n} jam.",
            "Tegangan di {tempat} turun setiap malam sampai kulkas dan pompa mati.",
            "Kabel di {tempat} kendur hingga hampir menyentuh atap.",
        ],
        details: [
            "Tidak pernah ada pemberitahuan.",
            "Sudah dilaporkan lewat aplikasi, belum ada petugas yang datang.",
        ],
        impacts: [
            "Dagangan es dan ikan kami rusak.",
            "Anak-anak belajar dalam remang-remang.",
            "Warga takut tersengat saat hujan.",
        ],
        asks: [
            "Mohon jaringan diperbaiki.",
            "Mohon gardunya diperiksa.",
            "Mohon segera dikencangkan sebelum membahayakan.",
        ], question: "Mohon jam padam dan nomor pada gardu atau tiang.",
        completion: "Biasanya padam mulai {jam}; nomor gardu {nn}.", progress: ["Petugas teknik memeriksa gardu pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Penyebab padam adalah dahan yang menyentuh jaringan dan satu penghubung yang aus. Keduanya sudah ditangani pada {tanggal} dan beban gardu dipindahkan "
                    + "sebagian. Tegangan malam hari terukur kembali normal."),
            .init(
                kind: .explanation,
                text:
                    "Gardu di lokasi sudah melebihi beban. Penambahan gardu sisipan masuk rencana kerja {nomor} dan pemasangannya bulan depan. Jadwal padam untuk pekerjaan "
                    + "akan disampaikan tiga hari sebelumnya."),
        ])

    static let internet = DemoKind(
        key: "internet", weight: 4, category: "teknologi-informasi-komunikasi/jaringan-internet", addressee: .body("kemkomdigi"),
        unit: "Direktorat Jenderal Infrastruktur Digital", unitCode: "KOMDIGI",
        titles: [
            "Sinyal telepon tidak ada di {desa}",
            "Internet gratis di {desa} mati",
        ],
        facts: [
            "Di {desa}, {kec}, tidak ada sinyal sama sekali. Untuk menelepon warga harus naik bukit.",
            "Layanan internet gratis di kantor {desa}, {kec}, mati {sejak}.",
        ],
        details: [
            "Menara terdekat ada di kecamatan sebelah.",
            "Papan programnya masih ada, alatnya tidak menyala.",
        ],
        impacts: ["Siswa tidak bisa ujian daring.", "Pelayanan desa yang memakai aplikasi jadi terhambat."],
        asks: [
            "Mohon dibangun menara atau pemancar.",
            "Mohon alatnya diperbaiki.",
        ], question: "Mohon titik yang ramai warga dan perkiraan jumlah keluarga.",
        completion: "Titik ramai di {patokan}, ada sekitar {nn} keluarga.",
        progress: ["Pengukuran sinyal dijadwalkan bersama operator pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Perangkat di {patokan} telah diganti pada {tanggal} dan layanan aktif kembali dengan kecepatan 8 Mbps. Perangkat desa mendapat nomor bantuan bila "
                    + "gangguan terulang."),
            .init(
                kind: .explanation,
                text:
                    "{desa} sudah tercatat sebagai wilayah tanpa sinyal dalam daftar {nomor}. Pembangunan pemancar diusulkan pada tahap berikutnya; sambil menunggu, akses "
                    + "satelit dipasang di kantor desa."),
        ])
}
