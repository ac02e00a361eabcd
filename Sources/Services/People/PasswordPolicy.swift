import Foundation

/// What a password must be: long enough to be guessed by nobody, and not one of those that everybody guesses first. No signs or
/// capitals are demanded.
public enum PasswordPolicy {
    /// Characters as people see them.
    public static let shortest = 10
    /// UTF-8 bytes.
    public static let longest = 200

    /// In NFC, so that the same keys give the same password on every device.
    static func normal(_ password: String) -> String {
        password.precomposedStringWithCanonicalMapping
    }

    /// What is wrong with it, for the field that it was typed in; empty where it is right.
    public static func faults(_ password: String, email: String, name: String, field: String = "password") -> [FieldFault] {
        guard password.utf8.count <= longest * 4 else { return [FieldFault(field, .tooLong, limit: longest)] }
        let password = normal(password)
        if password.utf8.count > longest { return [FieldFault(field, .tooLong, limit: longest)] }
        if password.contains("\0") { return [FieldFault(field, .malformed)] }
        if password.count < shortest { return [FieldFault(field, .tooShort, limit: shortest)] }
        let plain = squeezed(password)
        let own = [email, name, email.split(separator: "@").first.map(String.init) ?? ""].map(squeezed)
        return own.contains(plain) || isCommon(plain) ? [FieldFault(field, .tooWeak)] : []
    }

    private static func squeezed(_ text: String) -> String {
        text.lowercased().filter { !$0.isWhitespace }
    }

    /// One character over and over, a run of keys, or one of the words people take, whatever digits and signs follow it.
    private static func isCommon(_ password: String) -> Bool {
        if Set(password).count <= 2 { return true }
        if runs.contains(where: { $0.contains(password) }) { return true }
        let word = String(password.reversed().drop { !$0.isLetter }.reversed())
        return words.contains(password) || words.contains(word) || words.contains(where: { word == $0 + $0 })
    }

    private static let runs = [
        "01234567890123456789", "98765432109876543210", "abcdefghijklmnopqrstuvwxyz", "qwertyuiopasdfghjklzxcvbnm",
        "1q2w3e4r5t6y7u8i9o0p", "1qaz2wsx3edc4rfv5tgb", "qazwsxedcrfvtgb", "q1w2e3r4t5y6u7i8o9p0", "zaq12wsxcde3",
    ]

    private static let words: Set<String> = [
        "password", "passw0rd", "p@ssw0rd", "p@ssword", "passwordku", "katasandi", "katakunci", "sandi", "rahasia", "rahasiaku",
        "rahasianegara", "admin", "administrator", "adminadmin", "superadmin", "operator", "petugas", "qwerty", "qwertyuiop", "qwerty123",
        "asdfghjkl", "asdfgh", "zxcvbnm", "letmein", "letmeinnow", "welcome", "welcomeback", "iloveyou", "ilovejesus", "monkey", "dragon",
        "football", "baseball", "sunshine", "princess", "superman", "batman", "master", "michael", "jennifer", "computer", "internet",
        "starwars", "whatever", "trustno1", "changeme", "secret", "default", "indonesia", "indonesiaraya", "indonesiaku", "merdeka",
        "garuda", "garudapancasila", "pancasila", "bhinnekatunggalika", "nusantara", "jakarta", "surabaya", "bandung", "jogja",
        "yogyakarta", "semarang", "medan", "makassar", "palembang", "denpasar", "malang", "bismillah", "bismillahirrahmanirrahim",
        "alhamdulillah", "subhanallah", "allahuakbar", "assalamualaikum", "insyaallah", "masyaallah", "laailahaillallah", "muhammad",
        "sayang", "sayangku", "sayangkamu", "akusayangkamu", "cintaku", "akucintakamu", "cinta", "aku", "akuganteng", "akucantik",
        "kamuganteng", "bundaku", "mamaku", "mamapapa", "papamama", "ayahbunda", "anakku", "keluargaku", "keluarga", "doraemon",
        "naruto", "persija", "persib", "persebaya", "arema", "kucing", "kucingku", "terserah", "lupalagi", "lupaterus", "gaktau",
        "tidaktahu", "tanyaaja", "lapor", "laporan", "sp4nlapor", "lapor.go.id", "panrb", "kemenpanrb", "pemkot", "pemkab", "pemprov",
        "kominfo", "diskominfo", "pelayananpublik", "aparatursipilnegara",
    ]
}
