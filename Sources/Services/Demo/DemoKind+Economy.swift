import Domain

extension DemoKind {
    static let localTax = DemoKind(
        key: "pajak-daerah", weight: 3, category: "ekonomi-keuangan/pajak/daerah", addressee: .local, hasPlace: false,
        unit: "Badan Pendapatan Daerah",
        unitCode: "BAPENDA",
        titles: [
            "PBB naik berlipat di {desa}",
            "Luas bangunan di PBB tidak sesuai",
        ],
        facts: [
            "PBB tanah keluarga kami di {desa}, {kec}, naik tiga kali lipat tahun ini tanpa penjelasan.",
            "Luas bangunan di surat PBB saya di {desa}, {kec}, tertulis hampir dua kali lipat sehingga tagihannya membengkak.",
        ],
        details: [
            "Tidak ada bangunan baru sejak bertahun-tahun."
        ],
        impacts: [
            "Orang tua saya pensiunan dan tidak sanggup.",
            "Bagi kami jumlah itu berat sekali.",
        ],
        asks: [
            "Mohon dihitung ulang.",
            "Mohon datanya diperbaiki.",
        ], question: "Mohon tahun pajak yang dipersoalkan dan foto bukti bayar.",
        completion: "Tahun pajak terakhir. Foto bukti bayar terlampir.", progress: ["Petugas pendata mengukur ulang objek pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pendataan ulang pada {tanggal} menemukan luas bangunan memang keliru. Surat ketetapan pembetulan {nomor} telah terbit dan kelebihan bayar "
                    + "diperhitungkan untuk tahun depan."),
            .init(
                kind: .explanation,
                text:
                    "Kenaikan mengikuti penyesuaian nilai jual objek pajak dalam surat {nomor}. Wajib pajak berpenghasilan rendah, pensiunan, dan lahan sawah berhak atas "
                    + "pengurangan sampai 75 persen; formulirnya satu lembar dan dapat diajukan di loket {kec} sampai akhir bulan depan."),
        ])

    static let businessPermit = DemoKind(
        key: "perizinan", weight: 3, category: "teknologi-informasi-komunikasi/layanan-online-aplikasi/perizinan", addressee: .local,
        hasPlace: false,
        unit: "Dinas Penanaman Modal dan Pelayanan Terpadu Satu Pintu", unitCode: "DPMPTSP",
        titles: [
            "Izin usaha tertahan di verifikasi",
            "Persetujuan bangunan belum terbit",
            "Sistem perizinan selalu gagal unggah",
        ],
        facts: [
            "Permohonan izin usaha saya di {kec} berhenti di tahap verifikasi {sejak}.",
            "Persetujuan bangunan gedung rumah saya di {desa} belum terbit {sejak}.",
            "Setiap mengunggah denah, sistem perizinan {kab} menampilkan kesalahan dan data harus diisi dari awal.",
        ],
        details: ["Retribusi sudah saya bayar.", "Setiap ditanya, jawabannya menunggu dinas teknis."],
        impacts: ["Modal pinjaman sudah berjalan bunganya.", "Tukang menunggu tanpa kepastian."],
        asks: ["Mohon kepastian waktunya.", "Mohon dibantu."],
        question: "Mohon nomor permohonan dan tanggalnya.", completion: "Nomor permohonan {nn}{nn}, diajukan {durasi} lalu.",
        progress: ["Dinas teknis diminta memberi rekomendasi pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Rekomendasi teknis telah terbit dan izin ditandatangani pada {tanggal}. Dokumen dapat diunduh dari akun pemohon. Keterlambatan menjadi bahan perbaikan, "
                    + "dan dinas teknis kini diberi batas tiga hari kerja."),
            .init(
                kind: .education,
                text:
                    "Denah perlu disimpan sebagai PDF di bawah 5 MB; berkas gambar langsung ditolak sistem. Klinik perizinan di {kab} buka setiap Selasa dan Kamis "
                    + "dan dapat membantu mengunggah tanpa biaya."),
        ])

    static let wages = DemoKind(
        key: "upah-thr", weight: 7, category: "ketenagakerjaan/hak-pekerja/gaji", addressee: .province, secretShare: 30, anonymousShare: 62,
        hasPlace: false,
        unit: "Dinas Tenaga Kerja dan Transmigrasi", unitCode: "DISNAKER",
        titles: [
            "Upah karyawan belum dibayar",
            "THR tidak dibayarkan penuh",
            "Lembur tidak dihitung, tanpa BPJS",
        ],
        facts: [
            "Perusahaan tempat saya bekerja di {kec}, {kab}, belum membayar upah {nn} karyawan {sejak}.",
            "THR kami di sebuah gudang di {kec} dibayar hanya separuh dan dicicil.",
            "Kami bekerja 11 jam sehari di {kec} tanpa uang lembur dan tanpa BPJS.",
        ],
        details: [
            "Setiap ditanya, jawabannya menunggu pencairan.",
            "Karyawan yang bertanya diancam tidak diperpanjang.",
        ],
        impacts: [
            "Kami kesulitan membayar kontrakan.",
            "Banyak yang terpaksa berutang.",
        ],
        asks: ["Mohon pengawas turun tanpa menyebut nama pelapor.", "Mohon hak kami dibayarkan."],
        question: "Mohon jenis usaha, jumlah pekerja, dan bulan yang belum dibayar. Nama Anda tidak diteruskan.",
        completion: "Usaha pengolahan makanan, pekerja sekitar {nn} orang, yang belum dibayar dua bulan terakhir.",
        progress: ["Pengawas ketenagakerjaan memeriksa perusahaan pada {tanggal} dengan surat {nomor}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pengawas menerbitkan nota pemeriksaan {nomor}. Perusahaan telah membayar upah yang tertunggak kepada seluruh pekerja pada {tanggal}, dibuktikan dengan "
                    + "daftar transfer, dan wajib mendaftarkan pekerja ke BPJS dalam 14 hari."),
            .init(
                kind: .explanation,
                text:
                    "Pemeriksaan selesai dan perundingan tidak mencapai sepakat. Sesuai surat {nomor}, pekerja berhak meminta mediasi tanpa biaya di kantor {unit}; satu wakil "
                    + "cukup untuk semua. Perusahaan tetap diberi batas 30 hari untuk membayar sebelum sanksi administratif."),
        ])

    static let fertiliser = DemoKind(
        key: "pupuk", weight: 3, category: "pertanian-peternakan/pupuk", addressee: .local, hasPlace: false, unit: "Dinas Pertanian",
        unitCode: "DISTAN",
        titles: [
            "Pupuk bersubsidi langka di {kec}",
            "Harga pupuk bersubsidi di atas ketentuan",
            "Nama petani tidak ada di daftar pupuk {desa}",
        ],
        facts: [
            "Pupuk bersubsidi di kios {kec} kosong {sejak}, padahal padi kami sudah waktunya dipupuk.",
            "Kios di {desa} menjual pupuk bersubsidi Rp{ribu} per karung dan wajib membeli pupuk lain.",
            "Nama saya tidak ada lagi di daftar penerima pupuk {desa}, padahal setiap musim ikut.",
        ],
        details: ["Penyuluh mengatakan jatah belum turun.", "Kami sekitar {nn} petani dalam satu kelompok."],
        impacts: [
            "Tanaman mulai menguning.",
            "Biaya tanam jadi membengkak.",
            "Saya terpaksa membeli pupuk nonsubsidi.",
        ],
        asks: [
            "Mohon jatahnya segera dikirim.",
            "Mohon kiosnya diperiksa.",
            "Mohon datanya diperbaiki.",
        ],
        question: "Mohon nama kelompok tani dan kios, tanpa nama orang.", completion: "Kelompok tani di {desa}, kios dekat {patokan}.",
        progress: ["Komisi pengawasan pupuk memeriksa kios pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Penyaluran tambahan {nn} ton telah tiba di kios {kec} pada {tanggal}. Kios yang menjual di atas harga eceran tertinggi diberi peringatan {nomor} dan "
                    + "wajib memasang daftar harga."),
            .init(
                kind: .explanation,
                text:
                    "Nama petani terlewat saat pemutakhiran data kelompok. Perbaikan dibuka sampai akhir bulan melalui penyuluh {kec} sesuai surat {nomor}; sementara itu pembelian "
                    + "dapat memakai kuota cadangan kelompok."),
        ])

    static let cookingGas = DemoKind(
        key: "elpiji", weight: 3, category: "energi-sumber-daya-alam/migas/kelangkaan-bbm-elpiji",
        addressee: .body("pt-pertamina-patra-niaga"), hasPlace: false,
        unit: "Penjualan Cabang", unitCode: "PPN",
        titles: [
            "Elpiji 3 kg langka di {kec}",
            "Harga elpiji 3 kg di atas HET",
        ],
        facts: [
            "Elpiji 3 kg di {desa}, {kec}, sulit didapat {sejak}. Di pangkalan selalu kosong.",
            "Harga elpiji 3 kg di {kec} sudah jauh di atas harga yang tertulis di papan pangkalan.",
        ],
        details: [
            "Sebagian tabung terlihat diangkut mobil bak pada malam hari.", "Pangkalan meminta fotokopi KTP tetapi tetap tidak ada barang.",
        ],
        impacts: [
            "Pedagang gorengan sampai berhenti berjualan."
        ], asks: ["Mohon pasokan ditambah dan diawasi.", "Mohon pangkalannya diperiksa."],
        question: "Mohon nama jalan pangkalan dan hari kosong.", completion: "Pangkalan di {jalan}, kosong sejak hari {hari}.",
        progress: ["Penyaluran tambahan dijadwalkan dan pangkalan diperiksa pada {tanggal}."],
        answers: [
            .init(
                kind: .actionTaken,
                text:
                    "Pasokan tambahan {nn}0 tabung disalurkan ke {kec} pada {tanggal}. Dua pangkalan yang menjual di atas harga diberi sanksi pemotongan jatah. Daftar "
                    + "pangkalan resmi terlampir."),
            .init(
                kind: .education,
                text:
                    "Pembelian elpiji 3 kg dilakukan di pangkalan resmi dengan menunjukkan KTP, paling banyak sesuai kebutuhan rumah tangga. Daftar pangkalan dan persediaan "
                    + "hari ini dapat dilihat melalui pusat panggilan 135."),
        ])

    static let onlineLoan = DemoKind(
        key: "pinjaman-daring", weight: 3, category: "ekonomi-keuangan/layanan-digital-fintech/sistem-penagihan", addressee: .body("ojk"),
        secretShare: 32,
        anonymousShare: 45, hasPlace: false, unit: "Departemen Pelindungan Konsumen", unitCode: "OJK",
        titles: [
            "Masih ditagih pinjaman daring yang sudah lunas",
            "Penagih menyebar pesan ke semua kontak",
        ],
        facts: [
            "Saya ditagih pinjaman daring yang sudah lunas, penagih menelepon {nn} kali sehari.",
            "Penagih pinjaman daring mengirim pesan ke semua kontak telepon saya {sejak}.",
        ],
        details: [
            "Nomor penagih selalu berganti."
        ], impacts: ["Keluarga saya ketakutan.", "Saya sampai dipanggil atasan."],
        asks: [
            "Mohon ditindak.",
            "Mohon petunjuk apa yang harus saya lakukan.",
        ], question: "Mohon nama aplikasi dan tangkapan layar tanpa nomor telepon.",
        completion: "Tangkapan layar saya lampirkan, nomor sudah saya tutup.",
        progress: ["Nama aplikasi dicocokkan dengan daftar berizin pada {tanggal}."],
        answers: [
            .init(
                kind: .education,
                text:
                    "Aplikasi tersebut tidak terdaftar dan telah diajukan untuk diblokir pada {tanggal}. Jangan membayar lagi, simpan bukti, dan buat laporan polisi bila ada "
                    + "ancaman. Periksa izin layanan lain lewat kontak 157 sebelum meminjam."),
            .init(
                kind: .actionTaken,
                text:
                    "Penyelenggara berizin tersebut telah dipanggil. Tagihan dihapus karena sudah lunas, surat keterangan lunas dikirim pada {tanggal}, dan penagih pihak ketiga "
                    + "dihentikan sesuai surat {nomor}."),
        ])
}
