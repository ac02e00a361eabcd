/// A text read for what it alleges against officials, and of whom it seems to allege it. Linear in the length of the text.
public struct AllegationReading: Sendable {
    /// A body that the text names near words of allegation.
    public struct Named<Body: Sendable>: Sendable {
        public let body: Body
        /// The words of allegation beside its name, each once, as the verifier reads them.
        public let words: [String]
    }

    /// How far apart, in words, a body's name and an allegation may stand to belong together.
    static let reach = 30
    /// How near a stranger or an address must stand to count.
    private static let besideStranger = 6
    private static let afterAddress = 4

    private let words: [String]
    /// Where words of allegation begin, in order.
    private let found: [(place: Int, phrase: String)]

    public init(_ text: String) {
        words = OfficeWords.words(text)
        var (found, index) = ([(place: Int, phrase: String)](), 0)
        while index < words.count {
            if let hit = AllegationWords.tree.longest(in: words, from: index), let phrase = hit.meanings.first {
                let around = words[max(0, index - Self.besideStranger)..<min(words.count, index + hit.count + Self.besideStranger)]
                if !around.contains(where: AllegationWords.strangers.contains) { found.append((index, phrase)) }
                index += hit.count
            } else {
                index += 1
            }
        }
        self.found = found
    }

    /// Nothing in the text alleges misconduct: no name need be looked for.
    public var isEmpty: Bool { found.isEmpty }

    /// The bodies among these names that stand near an allegation and are not merely written to, each once, in the order of the text.
    public func named<Body: Hashable & Sendable>(among names: OfficeNames<Body>) -> [Named<Body>] {
        guard !isEmpty else { return [] }
        var (order, near) = ([Body](), [Body: [String]]())
        // Who asks for money does not ask the office for help.
        let begins = Set(found.map(\.place))
        var (index, first) = (0, 0)
        while index < words.count {
            // Both run forward only.
            while first < found.count, found[first].place < index - Self.reach { first += 1 }
            guard let name = names.longest(in: words, from: index) else {
                index += 1
                continue
            }
            let isAddressed = (max(0, index - Self.afterAddress)..<index).contains {
                AllegationWords.addressing.contains(words[$0]) && !begins.contains($0)
            }
            let end = index + name.count + Self.reach
            let phrases = found[first...].prefix { $0.place <= end }.map(\.phrase)
            if !isAddressed, !phrases.isEmpty {
                for body in name.meanings {
                    if near[body] == nil { order.append(body) }
                    for phrase in phrases where near[body]?.contains(phrase) != true { near[body, default: []].append(phrase) }
                }
            }
            index += name.count
        }
        return order.map { Named(body: $0, words: near[$0] ?? []) }
    }
}
