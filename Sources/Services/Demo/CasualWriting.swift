/// Writes a text as people type on a telephone: short forms for common words, here and there, never for names.
enum CasualWriting {
    static func shorten(_ text: String, _ random: inout SplitMix64) -> String {
        var out = ""
        out.reserveCapacity(text.utf8.count)
        let share = 35 + random.below(50)
        var word = ""
        for character in text.utf8 {
            if character >= 0x61 && character <= 0x7A {
                word.unicodeScalars.append(Unicode.Scalar(character))
            } else {
                out += settle(word, in: out, share, &random)
                word = ""
                out.unicodeScalars.append(Unicode.Scalar(character))
            }
        }
        return out + settle(word, in: out, share, &random)
    }

    /// A word after a capital letter or a hyphen is part of a longer one.
    private static func settle(_ word: String, in out: String, _ share: Int, _ random: inout SplitMix64) -> String {
        guard let forms = short[word] else { return word }
        if let before = out.utf8.last, before != 0x20 && before != 0x0A { return word }
        return random.percent(share) ? random.pick(forms) : word
    }

    private static let short: [String: [String]] = [
        "yang": ["yg"], "tidak": ["tdk", "gak", "ga"], "sudah": ["sdh", "udah"], "dengan": ["dgn"], "untuk": ["utk"], "karena": ["krn"],
        "belum": ["blm"], "saya": ["sy"], "mohon": ["mohon", "tolong"], "juga": ["jg"], "lebih": ["lbh"], "pada": ["pd"], "dari": ["dr"],
        "banyak": ["byk"], "bisa": ["bs"], "sampai": ["sampe"], "kalau": ["klo", "kalo"], "masih": ["msh"], "tetapi": ["tp", "tapi"],
        "harus": ["hrs"], "hanya": ["cuma"], "sangat": ["sangat"], "jalan": ["jln"], "orang": ["org"], "sekarang": ["skrg"],
        "seperti": ["kayak"], "tahun": ["thn"], "bulan": ["bln"], "hari": ["hr"], "sehingga": ["jadi", "shg"],
    ]
}
