/// Phrases by their words, so that a text is read once whatever their number: at each word the tree is followed as far as it goes.
struct PhraseTree<Meaning: Sendable>: Sendable {
    private struct Node: Sendable {
        var next: [String: Int] = [:]
        var meanings: [Meaning] = []
    }

    private var nodes = [Node()]

    mutating func add(_ phrase: [String], _ meaning: Meaning) {
        guard !phrase.isEmpty else { return }
        var place = 0
        for word in phrase {
            if let known = nodes[place].next[word] {
                place = known
            } else {
                nodes.append(Node())
                nodes[place].next[word] = nodes.count - 1
                place = nodes.count - 1
            }
        }
        nodes[place].meanings.append(meaning)
    }

    /// The longest phrase that begins with this word, how many words it has, and what it means.
    func longest(in words: [String], from start: Int) -> (count: Int, meanings: [Meaning])? {
        var (place, found) = (0, nil as (count: Int, meanings: [Meaning])?)
        for index in words.indices.suffix(from: start) {
            guard let next = nodes[place].next[words[index]] else { break }
            place = next
            if !nodes[place].meanings.isEmpty { found = (index - start + 1, nodes[place].meanings) }
        }
        return found
    }
}
