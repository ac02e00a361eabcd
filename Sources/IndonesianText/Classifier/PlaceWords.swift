/// Which words are names of places: those of the reports' own places that stand in texts mostly where the place is so called. A word
/// that every report uses, such as `jalan`, is none, though a village may be called so.
enum PlaceWords {
    /// Of the texts with the word, the share that must come from a place of that name.
    private static let share = 0.2

    static func of(_ examples: [TextExample]) -> Set<String> {
        let own = examples.map { Set($0.places.flatMap { Tokeniser.words($0) }).filter { $0.count > 2 && !$0.allSatisfy(\.isNumber) } }
        let names = own.reduce(into: Set<String>()) { $0.formUnion($1) }
        if names.isEmpty { return [] }
        var all: [String: Int] = [:]
        var atHome: [String: Int] = [:]
        for (example, own) in zip(examples, own) {
            for word in Set(Tokeniser.words(example.text, limit: TextSigns.limit)).intersection(names) {
                all[word, default: 0] += 1
                if own.contains(word) { atHome[word, default: 0] += 1 }
            }
        }
        return names.filter { Double(atHome[$0] ?? 0) >= share * Double(all[$0] ?? 0) }
    }
}
