import IndonesianText

/// Sentences as complaints have them, with what in them tells about a person. Made by rule from a seed; nobody's words and nobody's numbers.
struct RedactionCorpus {
    struct Sample {
        let text: String
        let disguise: String
        /// Where the value stands; nil for a sentence without any.
        let value: (kind: PersonalKind, range: Range<String.Index>)?
    }

    static func positives(perDisguise count: Int, seed: UInt64) -> [Sample] {
        var random = CorpusRandom(seed: seed)
        var samples: [Sample] = []
        for kind in PersonalKind.allCases {
            for disguise in disguises(of: kind) {
                for _ in 0..<count {
                    let value = disguise.apply(MadeUpValue.make(kind, &random), &random)
                    samples.append(sample(kind, disguise.name, value, random.pick(Frames.of(kind))))
                }
            }
        }
        return samples
    }

    static func heldOut(perDisguise count: Int, seed: UInt64) -> [Sample] {
        var random = CorpusRandom(seed: seed)
        var samples: [Sample] = []
        for kind in PersonalKind.allCases {
            for disguise in heldOutDisguises(of: kind) {
                for _ in 0..<count {
                    let value = disguise.apply(MadeUpValue.make(kind, &random), &random)
                    samples.append(sample(kind, disguise.name, value, random.pick(Frames.heldOut(kind))))
                }
            }
        }
        return samples
    }

    /// A name has no other form than its own.
    private static func disguises(of kind: PersonalKind) -> [Disguise] {
        switch kind {
        case .nik, .familyCard, .bankAccount, .paymentCard: Disguise.ofNumbers
        case .taxNumber: Disguise.ofNumbers.map(\.ofDigitsAlone) + [Disguise("as printed") { text, _ in text }]
        case .phone: Disguise.ofNumbers + Disguise.ofPhones
        case .email: Disguise.ofEmails
        case .plate: MixedDisguise.ofPlates
        case .passport: MixedDisguise.ofPassports
        case .coordinates: MixedDisguise.ofCoordinates
        case .link: MixedDisguise.ofLinks
        case .name: [Disguise("plain") { text, _ in text }]
        }
    }

    private static func heldOutDisguises(of kind: PersonalKind) -> [Disguise] {
        switch kind {
        case .nik, .phone, .familyCard, .bankAccount, .paymentCard: HeldOutDisguise.ofNumbers
        case .taxNumber: HeldOutDisguise.ofNumbers.map(\.ofDigitsAlone)
        case .email: HeldOutDisguise.ofEmails
        case .plate: HeldOutDisguise.ofPlates
        case .passport: HeldOutDisguise.ofPassports
        case .coordinates: HeldOutDisguise.ofCoordinates
        case .link: HeldOutDisguise.ofLinks
        case .name: []
        }
    }

    static func negatives(_ count: Int, seed: UInt64) -> [Sample] {
        var random = CorpusRandom(seed: seed)
        return (0..<count).map { _ in Sample(text: HarmlessSentence.make(&random), disguise: "harmless", value: nil) }
    }

    private static func sample(_ kind: PersonalKind, _ disguise: String, _ value: String, _ frame: String) -> Sample {
        let parts = frame.split(separator: "%", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        let text = parts[0] + value + parts[1]
        let view = text.unicodeScalars
        let start = view.index(view.startIndex, offsetBy: parts[0].unicodeScalars.count)
        let end = view.index(start, offsetBy: value.unicodeScalars.count)
        return Sample(text: text, disguise: disguise, value: (kind, start..<end))
    }
}

/// The sentences around a value, which stands at `%`.
enum Frames {
    static let nik = [
        "Nama ada di data, NIK % tapi bantuan belum turun sejak 12 Maret 2024.", "KTP saya % tidak terbaca di puskesmas.",
        "Mohon dicek nik % sudah 3 bulan tidak aktif", "Saya % warga RT 05 RW 02, belum dapat KIS.",
        "Identitas: %. Terima kasih.", "%", "nomor induk kependudukan % terblokir, kenapa ya min?",
    ]
    static let phone = [
        "Hubungi saya di % kalau petugas mau datang.", "No HP %, rumah dekat pasar.", "WA: %", "%",
        "Sudah lapor 2 kali, tolong telepon % segera", "Jalan rusak 200 meter. Kontak % (siang hari)",
        "Oknum itu minta transfer, nomornya %. Mohon ditindak.", "Lampu padam sejak tgl 3, bisa cek ke %",
    ]
    static let email = [
        "Balas ke % ya", "Email saya %.", "Kirim surat ke alamat surel % sebelum 5 Mei 2024.", "%", "Akun SSCASN dengan % terkunci",
        "tolong kabari lewat %, terima kasih",
    ]
    static let heldOutNumbers = [
        "Ini nomor saya % mohon dibantu.", "Data: %", "Yang bersangkutan memakai % sejak kemarin",
        "Saya sudah kirim %, tetapi belum dijawab.",
    ]
    static let heldOutEmails = [
        "Silakan hubungi % untuk bukti.", "Saya pakai %", "Undangan dikirim dari %, tolong diperiksa.",
    ]

    static func of(_ kind: PersonalKind) -> [String] {
        switch kind {
        case .familyCard: ["No KK % tidak sesuai", "Kartu keluarga saya % belum jadi"]
        case .plate: ["Mobil % parkir di trotoar", "Truk nopol % melintas siang hari", "Motor dengan plat % melawan arus"]
        case .passport: ["Nomor paspor saya % habis masa berlaku", "Paspor % tertahan"]
        case .taxNumber: ["NPWP % tidak valid", "Data NPWP saya %, mohon diperbarui"]
        case .bankAccount: ["Transfer ke rekening BCA % atas permintaan petugas", "no rek % bank BRI", "Diminta kirim ke norek %"]
        case .paymentCard: ["Kartu kredit % dipakai orang", "kartu debit saya % tertelan ATM"]
        case .coordinates: ["Lokasi lubang di %.", "Titik koordinat % dekat jembatan"]
        case .link: ["Fotonya di % silakan lihat", "Bukti: %"]
        case .name: ["Nama saya % dari kelurahan sebelah", "Bantuan atas nama % belum cair", "Laporan a.n. %, mohon dicek"]
        case .nik: nik
        case .phone: phone
        case .email: email
        }
    }

    /// Sentences of another kind; where only its name tells what a number is, the name stands in them.
    static func heldOut(_ kind: PersonalKind) -> [String] {
        switch kind {
        case .nik, .phone: heldOutNumbers
        case .email: heldOutEmails
        case .familyCard: ["Di KK % nama anak saya salah.", "Nomor kartu keluarga %, mohon diperiksa."]
        case .plate: ["Kendaraan % menabrak pagar.", "Mobil berplat % menerobos palang."]
        case .passport: ["Paspor lama saya %, yang baru belum ada.", "my passport % was taken"]
        case .taxNumber: ["Nomor wajib pajak %.", "npwp: % ditolak"]
        case .bankAccount: ["Uang dikirim ke BRI %.", "Nomor rekening %, atas permintaan calo"]
        case .paymentCard: ["Kartu ATM % terblokir.", "kartu kredit nomor % dibobol"]
        case .coordinates: ["Rumahnya di % pas.", "Patokan: %"]
        case .link: ["Videonya % sudah ramai.", "Cek %"]
        case .name: []
        }
    }
}
