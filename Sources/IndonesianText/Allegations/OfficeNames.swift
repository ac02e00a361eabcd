/// The names of bodies as people write them, for finding them in a text.
public struct OfficeNames<Body: Hashable & Sendable>: Sendable {
    private var tree = PhraseTree<Body>()

    public init() {}

    /// Takes a name in with its parts: a `Dinas Sumber Daya Air dan Bina Marga` is called a Dinas Bina Marga too. A single word that is
    /// shorter than six letters is no name: it may mean anything.
    public mutating func add(_ name: String, _ body: Body) {
        let words = OfficeWords.words(name)
        guard words.count > 1 || (words.first?.utf8.count ?? 0) >= 6 else { return }
        tree.add(words, body)
        guard let kind = words.first, Self.dividedKinds.contains(kind) else { return }
        let parts = words.dropFirst().split { Self.joints.contains($0) }
        guard parts.count > 1 else { return }
        for part in parts { tree.add([kind] + part, body) }
    }

    private static var dividedKinds: Set<String> { ["dinas", "badan"] }
    private static var joints: Set<String> { ["dan", "serta"] }

    func longest(in words: [String], from start: Int) -> (count: Int, meanings: [Body])? { tree.longest(in: words, from: start) }
}
