@testable import IndonesianText

/// Invented reports of four matters, each of a few words of its matter among words that every report has.
enum SettledTexts {
    static let matters: [(label: String, words: [String])] = [
        ("penerangan", ["lampu", "padam", "gelap", "tiang", "pju", "bohlam", "penerangan"]),
        ("kebersihan", ["sampah", "menumpuk", "busuk", "tong", "pengangkutan", "kotor", "lalat"]),
        ("air", ["pdam", "keruh", "kran", "meteran", "bocor", "pipa", "tagihan"]),
        ("jalan", ["berlubang", "aspal", "rusak", "retak", "amblas", "paving", "beton"]),
    ]
    private static let everywhere = ["di", "depan", "rumah", "kami", "mohon", "segera", "jalan", "warga", "sudah", "minggu", "dekat"]
    static let villages = ["Melati", "Kenanga", "Wonorejo", "Sumber"]

    static func examples(_ count: Int, from start: Int = 0) -> [TextExample] {
        (start..<start + count).map { number in
            let matter = matters[number % matters.count]
            let village = villages[(number / 7) % villages.count]
            let own = (0..<3).map { matter.words[(number / 4 + $0 * 2 + number % 3) % matter.words.count] }
            let other = (0..<4).map { everywhere[(number * 5 + $0 * 3) % everywhere.count] }
            let text = (own + other + ["kelurahan", village.lowercased()]).joined(separator: " ")
            return TextExample(text: text, label: matter.label, places: [village])
        }
    }
}
