/// What the words before a number say it is.
enum NumberCue: Sendable {
    case nik, familyCard, taxNumber, bank, card, phone
    /// A number of a thing or a paper: a meter, a customer, a letter, a ticket. No line of a telephone, unless it is clearly a mobile one.
    case thing
    /// A number of a meter or a customer, where it stands right behind the word.
    case meter
    /// A sum of money.
    case amount

    /// For how many words a cue holds.
    static let reach = 6

    /// What a word says; some only behind the word before them.
    static func of(_ word: String, after before: String) -> NumberCue? {
        if let cue = pairs["\(before) \(word)"] { return cue }
        return words[word]
    }

    private static let pairs: [String: NumberCue] = [
        "kartu keluarga": .familyCard, "family card": .familyCard, "kartu kredit": .card, "kartu debit": .card, "kartu atm": .card,
        "credit card": .card, "debit card": .card, "nomor atm": .card, "no rek": .bank, "virtual account": .bank, "bank account": .bank,
        "identity card": .nik, "kartu identitas": .nik, "nomor induk": .nik, "nomor meter": .meter, "tax number": .taxNumber,
        "phone number": .phone, "nomor wajib": .taxNumber, "nomor surat": .thing, "id pelanggan": .meter, "nomor pelanggan": .meter,
        "dompet digital": .bank,
    ]

    private static let words: [String: NumberCue] = {
        let lists: [(NumberCue, String)] = [
            (.nik, "nik ktp ektp identitas kependudukan"),
            (.familyCard, "kk"),
            (.taxNumber, "npwp"),
            (
                .bank,
                """
                rekening rek norek bca bri bni mandiri btn bsi cimb niaga danamon permata bukopin muamalat jago seabank bank gopay ovo \
                shopeepay linkaja
                """
            ),
            (.meter, "meter meteran token idpel"),
            (.card, "visa mastercard gpn"),
            (
                .phone,
                """
                hp nohp wa nowa whatsapp whatsap watsap wasap telp tlp tlpn telpon telepon telephone phone hubungi menghubungi kontak contact \
                call sms ponsel handphone hape seluler tel telegram dihubungi mobile
                """
            ),
            (
                .thing,
                """
                pelanggan pdam pln bpjs surat sk perkara tiket resi antrian antrean registrasi register \
                faktur invoice kontrak berkas nota seri imei persil tiang gardu nomorseri voucher pesanan order booking nib nisn \
                nip nuptk stnk bpkb rangka mesin nop pbb polis
                """
            ),
            (
                .amount,
                """
                sebesar senilai sejumlah rp idr usd seharga nominal biaya tarif harga total bayar membayar dibayar denda pungutan uang
                """
            ),
        ]
        var table: [String: NumberCue] = [:]
        for (cue, list) in lists {
            for word in list.split(separator: " ") { table[String(word)] = cue }
        }
        return table
    }()
}
