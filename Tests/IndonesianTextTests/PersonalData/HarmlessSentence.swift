/// Sentences of complaints full of numbers of which none is anybody's.
enum HarmlessSentence {
    static func make(_ random: inout CorpusRandom) -> String {
        fill(random.pick(frames), &random)
    }

    private static let frames = [
        "Harga gas 3 kg di warung Rp%price padahal HET Rp%price.",
        "Biaya pengurusan Rp %price, katanya sesuai Perda No. %small Tahun %year.",
        "Menurut UU No. %small Tahun %year pasal %small ayat (%digit) pelayanan harus gratis.",
        "Lampu jalan di Jl. %road mati sejak %date pukul %time.",
        "Jalan %road KM %small,%digit rusak sepanjang %small00 meter, lebar %digit m.",
        "Air PDAM mati %small hari, nomor pelanggan %id9, meteran menunjukkan %digits5 m3.",
        "ID pelanggan PLN 5%id11, daya 1300 VA, tagihan naik jadi %price rupiah.",
        "Nomor meter %id11 token listrik %tokenplain tidak bisa masuk.",
        "Kode laporan 7KX-29Q-TM4Z sudah %small hari belum dijawab.",
        "Surat nomor 0%small/%digits4/%digits3/%year belum dibalas dinas.",
        "Alamat di Jl. %road No. %small RT 0%digit RW 0%digit kode pos %postcode.",
        "Sejak tanggal %date sampai %date tidak ada petugas.",
        "Sudah saya bayar dua juta tiga ratus ribu rupiah untuk satu sertifikat.",
        "Kalau darurat hubungi 112 atau 110, sudah saya coba tapi tidak diangkat, ambulans 119 juga.",
        "Saya telepon call center 1500%digits3 dan 14045 tidak tersambung.",
        "SMS ke 1708 tidak dibalas, WA SAPA 129 juga tidak.",
        "Bus jalur %digit A datang jam %time, terlambat %small menit.",
        "Ruko blok B %small no %small dipakai gudang.",
        "Ada %small rumah dan %small kk terdampak, satu dua tiga orang mengungsi.",
        "Tiang listrik nomor TH %digits3 miring, gardu PB %digits2 bunyi.",
        "Anggaran %year sebesar Rp %bigprice dipakai untuk apa?",
        "Antrian nomor A %small dari jam 08.00 sampai 14.30 WIB belum dipanggil.",
        "Suhu 38.5 derajat, tekanan darah 120/80, tetap ditolak masuk IGD.",
        "Nilai UTBK %digits3,%digits2 dan zonasi %small00 m tidak lolos.",
        "Pajak bumi NOP 35.78.%digits3.%digits3.%digits3-%digits4.0 salah luas.",
        "Luas tanah %small%digits2 m2, dibayar %price per meter, DP %small persen.",
        "Tol gerbang %small, saldo terpotong %price pada %date %time:%digits2.",
        "Gaji di bawah UMK %price, lembur 1,5 kali, %small jam seminggu.",
        "Ukuran pipa 3/4 inci, tekanan 0,%digit bar, debit 0.%digits2 liter.",
        "Motor 150 cc parkir di depan RT %digit, mobil L 300 juga.",
        "Skor 10-2, juara 1 tahun %year, hadiah %price belum dibayar.",
        "BPJS kelas 3 iuran 35.000 dan 42.000, tunggakan %small bulan.",
        "Pengumuman PPDB tanggal %date, kuota %small siswa, kelas 7 A 32 anak.",
        "Minyak goreng 2 liter %price, beras 5 kg %price di pasar %road.",
        "The street light on Jl. %road has been off since %date, pole %digits3.",
        "They asked for Rp %price on %date at %time, receipt no %digits5.",
        "Halte km %small dekat SDN %small, dari jam 6 sampai jam 7.",
        "Empat hari lalu, lima rumah, enam warga, tujuh kali lapor, delapan jam antre.",
        "Nol besar! Sudah dua tahun, tiga kali ganti kepala, kosong hasilnya.",
        "Versi aplikasi 2.%digit.%small error 404, sudah instal ulang 3x.",
        "Nomor tiket pengaduan #%digits7 belum ada jawaban.",
        "Kereta KA %digits3 dari stasiun jam %time tiba %time.",
        "Jadwal %date, %date dan %date dibatalkan tanpa kabar.",
        "Truk sampah lewat 2-3 kali, volume 4-5 m3, jam 05.00-06.00.",
        "Faktur %digits3.%digits3-%digits2.%digits8 ditolak sistem.",
        "Lihat aturan di jdih.kominfo.go.id dan www.lapor.go.id sebelum menolak.",
        "Bapak presiden dan ibu wali kota tolong perhatikan warga %small orang di sini.",
        "Pak lurah dan bu camat sudah tahu sejak %year tapi diam.",
        "Resi pengiriman JP%digits9 sudah %small hari di gudang.",
        "IMB nomor 503/%digits4/436.7.5/%year sudah terbit.",
    ]

    private static let roads = [
        "Merdeka", "Ahmad Yani", "Diponegoro", "Pahlawan 10", "Mawar 3", "Kenanga Raya", "Veteran", "Gajah Mada II",
    ]

    private static func fill(_ frame: String, _ random: inout CorpusRandom) -> String {
        var text = ""
        var rest = Substring(frame)
        while let sign = rest.firstIndex(of: "%") {
            text += rest[..<sign]
            rest = rest[rest.index(after: sign)...]
            guard let name = names.first(where: { rest.hasPrefix($0) }) else { continue }
            text += value(name, &random)
            rest = rest.dropFirst(name.count)
        }
        text += rest
        return text
    }

    /// Longer names first, so that none is read as the beginning of another.
    private static let names = [
        "tokenplain", "bigprice", "postcode", "digits9", "digits8", "digits7", "digits5", "digits4", "digits3", "digits2", "digit", "price",
        "small", "year", "road", "date", "time", "id11", "id9",
    ]

    private static func value(_ name: String, _ random: inout CorpusRandom) -> String {
        switch name {
        case "price": price(random.number(5...9999) * 500, &random)
        case "bigprice": price(random.number(1000...90000) * 100_000, &random)
        case "tokenplain": random.pick([Disguise.groups(random.digits(20), 4).joined(separator: " "), random.digits(20)])
        case "postcode": String(random.number(10110...99976))
        case "small": String(random.number(1...39))
        case "digit": String(random.number(1...9))
        case "year": String(random.number(1999...2026))
        case "road": random.pick(roads)
        case "date": date(&random)
        case "time": random.number(0...23).padded(2) + random.pick([".", ":"]) + random.number(0...59).padded(2)
        case "id11": random.digits(11)
        case "id9": String(random.number(1...9)) + random.digits(8)
        default: String(random.number(1...9)) + random.digits((Int(name.dropFirst(6)) ?? 1) - 1)
        }
    }

    private static func price(_ amount: Int, _ random: inout CorpusRandom) -> String {
        if random.number(0...3) == 0 { return String(amount) }
        var digits = String(amount)
        var groups: [String] = []
        while !digits.isEmpty {
            groups.insert(String(digits.suffix(3)), at: 0)
            digits = String(digits.dropLast(3))
        }
        return groups.joined(separator: ".") + random.pick(["", ",-", ",00"])
    }

    private static func date(_ random: inout CorpusRandom) -> String {
        let (day, month, year) = (random.number(1...28), random.number(1...12), random.number(2015...2026))
        let names = [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
        ]
        return switch random.number(0...5) {
        case 0: "\(day.padded(2))-\(month.padded(2))-\(year)"
        case 1: "\(day.padded(2))/\(month.padded(2))/\(year)"
        case 2: "\(day)/\(month)/\((year % 100).padded(2))"
        case 3: "\(year)-\(month.padded(2))-\(day.padded(2))"
        case 4: "\(day.padded(2)) \(month.padded(2)) \(year)"
        default: "\(day) \(names[month - 1]) \(year)"
        }
    }
}
