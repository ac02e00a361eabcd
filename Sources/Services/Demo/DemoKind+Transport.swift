import Domain

extension DemoKind {
    static let illegalParking = DemoKind(
        key: "parkir-liar", weight: 6, category: "perhubungan/parkir-liar", addressee: .local, anonymousShare: 35,
        unit: "Dinas Perhubungan",
        unitCode: "DISHUB",
        titles: [
            "Parkir liar di kedua sisi {jalan}",
            "Tarif parkir tidak sesuai di {jalan}",
            "Trotoar dijadikan parkir dekat {patokan}",
        ],
        facts: [
            "Mobil parkir di kedua sisi {tempat} setiap hari kerja sehingga jalan tinggal satu lajur.",
            "Juru parkir di {tempat} meminta Rp{ribuKecil} tanpa karcis, padahal tarif resmi lebih murah.",
            "Trotoar di {tempat} penuh motor parkir, pejalan kaki turun ke jalan.",
        ],
        details: [
            "Rambu dilarang parkir ada, tetapi dianggap pajangan.",
            "Setiap diminta karcis, alasannya habis.",
            "Sudah sering ditegur warga.",
        ],
        impacts: [
            "Mobil pemadam pernah tidak bisa masuk.",
            "Pengunjung jadi enggan berbelanja di sini.",
            "Anak sekolah berjalan di tengah lalu lintas.",
        ],
        asks: [
            "Mohon ditertibkan secara rutin.",
            "Mohon juru parkirnya dibina dan diberi karcis resmi.",
            "Mohon trotoar dikembalikan untuk pejalan kaki.",
        ],
        question: "Mohon hari dan jam yang paling ramai.", completion: "Paling ramai hari {hari} sekitar {jam}.",
        progress: ["Penertiban awal dilakukan pada {tanggal}, {n} kendaraan ditempeli teguran."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Penertiban gabungan dilaksanakan pada {tanggal}: {n} kendaraan digembok dan juru parkir tanpa surat tugas didata. Rambu tambahan dipasang di kedua "
                    + "sisi {jalan} dan patroli dilakukan setiap hari kerja selama sebulan."),
            .init(
                kind: .education,
                text:
                    "Tarif parkir tepi jalan mengikuti peraturan daerah: motor Rp2.000 dan mobil Rp4.000 dengan karcis. Bila diminta lebih atau tanpa karcis, warga "
                    + "berhak menolak dan melapor ke pos {unit} di terminal atau lewat laman ini."),
        ])

    static let traffic = DemoKind(
        key: "macet", weight: 4, category: "perhubungan/transportasi-darat", addressee: .local, unit: "Dinas Perhubungan",
        unitCode: "DISHUB",
        titles: [
            "Lampu lalu lintas mati dekat {patokan}",
            "Kemacetan setiap pagi di {jalan}",
        ],
        facts: [
            "Lampu lalu lintas di {tempat} mati {sejak}, kendaraan dari empat arah saling berebut.",
            "Setiap pagi {tempat} macet total karena waktu lampu hijau hanya belasan detik.",
        ],
        details: ["Kadang dibantu warga yang mengatur lalu lintas.", "Truk besar tetap lewat meski di jam sibuk."],
        impacts: [
            "Minggu ini sudah {n} kali ada kecelakaan kecil.",
            "Dari rumah ke sekolah yang cuma dua kilometer bisa 40 menit.",
        ],
        asks: [
            "Mohon lampunya segera diperbaiki.",
            "Mohon waktu lampu diatur ulang.",
        ], question: "Mohon arah kendaraan yang paling padat.",
        completion: "Yang paling padat dari arah {kec} sekitar {jam}.",
        progress: ["Petugas ditempatkan setiap pagi mulai {tanggal} sambil menunggu suku cadang."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pengatur lampu lalu lintas telah diganti pada {tanggal} dan waktu hijau disesuaikan menjadi 45 detik pada jam sibuk. Pengamatan tiga hari "
                    + "menunjukkan antrean berkurang. Hasil pengamatan terlampir."),
            .init(
                kind: .explanation,
                text:
                    "Penyesuaian waktu lampu memerlukan kajian lalu lintas yang sedang berjalan berdasarkan surat {nomor}. Selama kajian, petugas mengatur persimpangan pada "
                    + "pukul 06.30-08.00."),
        ])

    static let publicTransport = DemoKind(
        key: "angkutan-umum", weight: 4, category: "perhubungan/transportasi-darat", addressee: .local, unit: "Dinas Perhubungan",
        unitCode: "DISHUB",
        titles: [
            "Angkutan ke {kec} makin jarang",
            "Bus kota tidak berhenti di halte dekat {patokan}",
        ],
        facts: [
            "Angkutan dari {desa} ke pusat {kec} makin jarang {sejak}, kadang menunggu lebih dari satu jam.",
            "Bus kota sering melewati halte di {tempat} tanpa berhenti meskipun penumpang sudah melambai.",
        ],
        details: ["Yang paling terdampak anak sekolah dan lansia.", "Jadwal di halte tidak pernah diperbarui."],
        impacts: ["Anak-anak terlambat masuk sekolah.", "Banyak warga terpaksa memakai ojek yang jauh lebih mahal."],
        asks: [
            "Mohon armada ditambah pada jam sekolah.",
            "Mohon operator dan pengemudinya diingatkan.",
        ], question: "Mohon jam dan nomor jurusan.",
        completion: "Sekitar {jam}, jurusan {nn}.", progress: ["Operator dipanggil untuk klarifikasi pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Mulai {tanggal} operator menambah {n} armada pada pukul 06.00-07.30 dan 13.00-15.00. Pengemudi yang melewati halte diberi peringatan pertama. "
                    + "Jadwal baru sudah ditempel di semua halte di {kec}."),
            .init(
                kind: .explanation,
                text:
                    "Jumlah angkutan berkurang karena {n} kendaraan tidak lulus uji kelaikan. Pengadaan angkutan perintis sudah diusulkan dalam surat {nomor}; sementara itu bus "
                    + "sekolah gratis dialihkan melewati {desa} setiap hari belajar."),
        ])
}
