/// Words that carry no meaning of their own. They are left out of the search index, so this list is part of the index's form: a
/// changed list needs the index rebuilt, and that is why it stands here and not in a data file.
enum StopWords {
    static func contains(_ word: String) -> Bool {
        words.contains(word)
    }

    private static let words: Set<String> = [
        "ada", "adalah", "adanya", "agar", "akan", "aku", "anda", "antara", "apa", "apakah", "apabila", "atas", "atau", "bagi", "bagaimana",
        "bahwa", "banget", "begitu", "belum", "berapa", "bila", "bisa", "boleh", "bukan", "dan", "dapat", "dari", "demi", "dengan", "di",
        "dia", "dong", "hal", "hanya", "harus", "ia", "ini", "itu", "jadi", "jangan", "jika", "juga", "kah", "kalau", "kami", "kamu",
        "karena", "ke", "kenapa", "kepada", "ketika", "kita", "kok", "lagi", "lah", "lain", "lalu", "lebih", "maka", "mana", "masih",
        "mau", "mengapa", "mereka", "mohon", "namun", "nya", "oleh", "pada", "para", "pula", "pun", "saat", "saja", "sama", "sampai",
        "sangat", "saya", "sebagai", "sebuah", "sedang", "sehingga", "sejak", "sekali", "selama", "semua", "seperti", "serta", "setelah",
        "sih", "suatu", "sudah", "supaya", "tadi", "tapi", "telah", "tentang", "terhadap", "tersebut", "terus", "tetapi", "tidak",
        "tolong", "untuk", "yaitu", "yakni", "yang", "ya", "kasih", "assalamualaikum", "wr", "wb", "yth",
    ]
}
