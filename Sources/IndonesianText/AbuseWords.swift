/// Words that insult somebody. They are shown to a person, who decides; a text is never judged by them. Names of animals are no insult
/// where an animal is meant, so that they stand here only beside a word for the person.
public enum AbuseWords {
    /// The words found, in the order of this list; empty for almost all texts.
    public static func find(in text: String) -> [String] {
        let found = phrases.find(in: text)
        return list.filter(found.contains)
    }

    private static let plain = [
        "bajingan", "bangsat", "brengsek", "keparat", "goblok", "goblog", "tolol", "dungu", "bego", "idiot", "sinting", "edan lu",
        "kampret",
        "jancok", "jancuk", "cocote", "asu koe", "asu kowe", "matamu", "kontol", "memek", "ngentot", "pelacur", "lonte", "perek",
        "banci kaleng",
        "tai kucing", "otak udang", "muka tembok", "laknat", "biadab", "setan alas", "mampus kau", "mampus lu",
    ]
    private static let animals = ["anjing", "babi", "monyet", "kambing", "kerbau"]
    private static let people = ["kau", "kamu", "lu", "kalian", "semua", "pejabat"]

    private static let list =
        plain
        + animals.flatMap { animal in people.flatMap { ["\(animal) \($0)", "\($0) \(animal)", "dasar \(animal)"] } }
        .reduce(into: [String]()) { all, next in if !all.contains(next) { all.append(next) } }
    private static let phrases = PhraseList<String>(list.map { ($0, [$0]) })
}
