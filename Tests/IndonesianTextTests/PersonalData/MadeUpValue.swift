import IndonesianText

/// Values that look like those of people and belong to nobody.
enum MadeUpValue {
    static func make(_ kind: PersonalKind, _ random: inout CorpusRandom) -> String {
        switch kind {
        case .nik: identity(&random, isPerson: true)
        case .familyCard: identity(&random, isPerson: false)
        case .phone: phone(&random)
        case .email: email(&random)
        case .plate: plate(&random)
        case .passport: random.pick(["A", "B", "C", "X", "E"]) + random.digits(7)
        case .taxNumber: taxNumber(&random)
        case .bankAccount: String(random.number(1...9)) + random.digits(random.pick([9, 9, 11, 12, 14]))
        case .paymentCard: card(&random)
        case .coordinates: coordinates(&random)
        case .link: link(&random)
        case .name: random.pick(["Wira Lestari", "Tono Prakoso", "Ayu Maheswari", "Gilang Saputra", "Melati Kusuma"])
        }
    }

    private static func identity(_ random: inout CorpusRandom, isPerson: Bool) -> String {
        let place = random.pick(["3578", "3374", "1271", "5171", "7371", "6471", "9171", "3201", "8171", "2171", "1871", "6271", "5371"])
        let day = random.number(1...28) + (isPerson && random.number(0...1) == 1 ? 40 : 0)
        return place + random.number(1...31).padded(2) + day.padded(2) + random.number(1...12).padded(2) + random.number(0...99).padded(2)
            + random.number(1...9999).padded(4)
    }

    private static func phone(_ random: inout CorpusRandom) -> String {
        let prefix = random.pick([
            "0811", "0812", "0813", "0821", "0822", "0831", "0852", "0856", "0857", "0877", "0878", "0881", "0895", "0896",
        ])
        return prefix + String(random.number(2...9)) + random.digits(random.pick([5, 6, 7, 7, 7, 8]))
    }

    private static func email(_ random: inout CorpusRandom) -> String {
        let names = ["wira", "tono", "ayu", "gilang", "melati", "kusuma", "lestari", "prakoso", "maheswari", "saputra"]
        let middle = random.pick(["", ".", "_", "-"])
        let tail = random.pick(["", "", random.digits(2), random.digits(4)])
        let domain = random.pick([
            "gmail.com", "yahoo.com", "yahoo.co.id", "outlook.com", "hotmail.com", "ymail.com", "contoh.id", "warga.or.id",
        ])
        return random.pick(names) + middle + (middle.isEmpty ? "" : random.pick(names)) + tail + "@" + domain
    }

    private static func plate(_ random: inout CorpusRandom) -> String {
        let tail = random.pick(["KQ", "VXR", "ZP", "WQT", "FVU", "QR", "LHY"])
        return random.pick(["B", "D", "L", "W", "AB", "AD", "H", "N", "S", "DK", "BK", "DD", "KT"]) + " "
            + String(random.number(1000...9999)) + " "
            + tail
    }

    private static func taxNumber(_ random: inout CorpusRandom) -> String {
        let digits = Array(random.digits(15))
        let parts = [0..<2, 2..<5, 5..<8, 8..<9, 9..<12, 12..<15].map { String(digits[$0]) }
        return parts[0] + "." + parts[1] + "." + parts[2] + "." + parts[3] + "-" + parts[4] + "." + parts[5]
    }

    private static func card(_ random: inout CorpusRandom) -> String {
        let start = random.pick(["4", "45", "55", "54"])
        let body = start + random.digits(15 - start.count)
        let sum = body.reversed().enumerated().reduce(0) { sum, entry in
            let digit = Int(String(entry.element)) ?? 0
            let value = entry.offset % 2 == 0 ? digit * 2 : digit
            return sum + (value > 9 ? value - 9 : value)
        }
        return body + String((10 - sum % 10) % 10)
    }

    private static func coordinates(_ random: inout CorpusRandom) -> String {
        let latitude = "-\(random.number(1...9)).\(random.digits(5))1"
        return latitude + random.pick([", ", ",", " "]) + "\(random.number(96...139)).\(random.digits(5))1"
    }

    private static func link(_ random: inout CorpusRandom) -> String {
        random.pick([
            "https://contoh.com/warga/\(random.digits(6))", "http://contoh.net/?id=\(random.digits(4))", "www.contoh.com/profil",
            "wa.me/62\(random.digits(3))contoh", "bit.ly/\(random.letters(5))",
        ])
    }
}
