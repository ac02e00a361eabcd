/// Which language a visit is in.
enum LanguageChoice {
    /// Name of the cookie and of the query item that carry the choice.
    static let name = "bahasa"

    /// What was asked for in the address, then what was chosen before, then what the browser prefers, then Indonesian.
    static func language(query: String?, cookie: String?, acceptLanguage: String?) -> Language {
        for choice in [query, cookie] {
            if let language = choice.flatMap(Language.init(rawValue:)) { return language }
        }
        return preferred(acceptLanguage ?? "") ?? .indonesian
    }

    /// The language of ours with the greatest weight; at equal weight the one named first.
    private static func preferred(_ header: String) -> Language? {
        var best: (language: Language, weight: Double)?
        for range in header.split(separator: ",").prefix(20) {
            let parts = range.split(separator: ";")
            guard let tag = parts.first?.split(separator: "-").first else { continue }
            let code = tag.filter { !$0.isWhitespace }.lowercased()
            // Browsers still send the code that Indonesian had until 1989.
            guard let language = Language(rawValue: code == "in" ? "id" : code) else { continue }
            let quality = parts.dropFirst().first { $0.contains("q=") }?.split(separator: "=").last.flatMap { Double($0) } ?? 1
            if quality > (best?.weight ?? 0) { best = (language, quality) }
        }
        return best?.language
    }
}
