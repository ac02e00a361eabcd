/// Digits as people say them, to read numbers that were written out in words.
enum NumberWords {
    /// The digit of a word, in Indonesian, colloquial, Javanese, Sundanese or English.
    static func digit(_ word: String) -> UInt8? { digits[word] }

    /// Behind a digit word these make an amount of it: "dua juta" is no part of anybody's number.
    static let magnitudes: Set<String> = [
        "ratus", "ribu", "rb", "juta", "jt", "miliar", "milyar", "triliun", "trilyun", "ratusan", "ribuan", "jutaan", "hundred", "thousand",
        "million",
    ]

    /// Said twice or three times: "dobel tujuh" is 77.
    static let repeats: [String: Int] = [
        "dobel": 2, "double": 2, "dabel": 2, "doubel": 2, "tripel": 3, "triple": 3, "tripple": 3,
    ]

    /// Said between two parts of a number.
    static let joints: Set<String> = ["strip", "spasi", "dash", "titik", "koma", "garis", "min", "plus"]

    /// A word made of digit words alone, `noldelapansatu`; nil for all others.
    static func joined(_ word: String) -> [UInt8]? {
        var rest = Substring(word)
        var found: [UInt8] = []
        while !rest.isEmpty {
            let next = (2...8).reversed().lazy.compactMap { length -> (Int, UInt8)? in
                guard rest.utf8.count >= length else { return nil }
                return digits[String(rest.prefix(length))].map { (length, $0) }
            }.first
            guard let (length, digit) = next else { return nil }
            found.append(digit)
            rest = rest.dropFirst(length)
        }
        return found.count > 1 ? found : nil
    }

    private static let digits: [String: UInt8] = {
        let words: [[String]] = [
            ["nol", "kosong", "enol", "nul", "zero", "ksg", "kosng"],
            ["satu", "siji", "hiji", "one", "stu"],
            ["dua", "loro", "two", "duwa", "dwa"],
            ["tiga", "telu", "tilu", "three", "tigo"],
            ["empat", "ampat", "papat", "opat", "four", "mpat", "pat"],
            ["lima", "limo", "five", "lma"],
            ["enam", "anam", "enem", "nem", "genep", "six", "nam"],
            ["tujuh", "pitu", "tujuah", "seven", "tuju", "juh"],
            ["delapan", "lapan", "dlapan", "wolu", "dalapan", "eight", "delapn", "dlpn"],
            ["sembilan", "smbilan", "sanga", "songo", "salapan", "nine", "sembilen", "sambilan", "smbln"],
        ]
        var table: [String: UInt8] = [:]
        for (digit, names) in words.enumerated() {
            for name in names { table[name] = UInt8(digit) }
        }
        return table
    }()
}
