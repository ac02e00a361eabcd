import IndonesianText

/// How names of regions and what people type for them are cut into words.
enum RegionWords {
    /// The words that tell a region from others: `Kabupaten Bandung` is `bandung`, `Daerah Istimewa Yogyakarta` is `yogyakarta`.
    static func ofName(_ name: String, level: RegionLevel) -> [String] {
        let words = Tokeniser.words(name)
        guard level <= .regency else { return words }
        let bare = words.drop { titles.contains($0) }
        return bare.isEmpty ? words : Array(bare)
    }

    /// The level that a word asks for; `desa`, `nagari` and the like all mean the lowest.
    /// A slip or two in one of the long ones is forgiven.
    static func level(_ word: String) -> RegionLevel? {
        if let level = levels[word] { return level }
        guard word.utf8.count >= 7 else { return nil }
        var distance = EditDistance(Array(word.utf8))
        for long in ["provinsi", "kabupaten", "kecamatan", "kelurahan"] {
            let isNear = Array(long.utf8).withUnsafeBufferPointer { distance.to($0, limit: 2) != nil }
            if isNear { return levels[long] }
        }
        return nil
    }

    /// The names behind a short form (`jabar`, `jogja`), or the word itself.
    static func expand(_ word: String) -> [String] {
        aliases[word] ?? [word]
    }

    private static let titles: Set<String> = ["kabupaten", "kota", "administrasi", "daerah", "khusus", "istimewa", "ibukota"]

    private static let levels: [String: RegionLevel] = [
        "provinsi": .province, "propinsi": .province, "prov": .province, "prop": .province, "kabupaten": .regency, "kab": .regency,
        "kabupatan": .regency, "kota": .regency, "kotamadya": .regency, "kodya": .regency, "kecamatan": .district, "kec": .district,
        "kcmtn": .district, "distrik": .district, "kapanewon": .district, "kemantren": .district, "kelurahan": .village,
        "kel": .village, "desa": .village, "ds": .village, "kalurahan": .village, "nagari": .village, "gampong": .village,
        "gampoeng": .village, "kampung": .village, "kampong": .village, "kp": .village, "pekon": .village, "lembang": .village,
        "tiyuh": .village,
    ]

    private static let aliases: [String: [String]] = [
        "dki": ["jakarta"], "jkt": ["jakarta"], "diy": ["yogyakarta"], "jogja": ["yogyakarta"], "yogya": ["yogyakarta"],
        "jogjakarta": ["yogyakarta"], "jabar": ["jawa", "barat"], "jateng": ["jawa", "tengah"], "jatim": ["jawa", "timur"],
        "sumut": ["sumatera", "utara"], "sumbar": ["sumatera", "barat"], "sumsel": ["sumatera", "selatan"],
        "babel": ["bangka", "belitung"],
        "kepri": ["kepulauan", "riau"], "ntb": ["nusa", "tenggara", "barat"], "ntt": ["nusa", "tenggara", "timur"],
        "kalbar": ["kalimantan", "barat"], "kalteng": ["kalimantan", "tengah"], "kalsel": ["kalimantan", "selatan"],
        "kaltim": ["kalimantan", "timur"], "kaltara": ["kalimantan", "utara"], "sulut": ["sulawesi", "utara"],
        "sulteng": ["sulawesi", "tengah"], "sulsel": ["sulawesi", "selatan"], "sultra": ["sulawesi", "tenggara"],
        "sulbar": ["sulawesi", "barat"], "malut": ["maluku", "utara"], "jaksel": ["jakarta", "selatan"], "jakbar": ["jakarta", "barat"],
        "jakut": ["jakarta", "utara"], "jaktim": ["jakarta", "timur"], "jakpus": ["jakarta", "pusat"], "tangsel": ["tangerang", "selatan"],
        "bdg": ["bandung"], "sby": ["surabaya"], "solo": ["surakarta"], "bjm": ["banjarmasin"], "kulonprogo": ["kulon", "progo"],
    ]
}
