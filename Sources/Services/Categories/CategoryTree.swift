public import Domain

/// All categories, in memory, siblings by their Indonesian names.
public struct CategoryTree: Sendable {
    /// Every category after its parent.
    public let all: [CategoryEntry]
    public let roots: [CategoryEntry]
    private let entries: [ID<Category>: CategoryEntry]
    private let children: [ID<Category>: [CategoryEntry]]

    init(_ unordered: [CategoryEntry]) {
        let entries = Dictionary(unordered.map { ($0.id, $0) }) { first, _ in first }
        var children: [ID<Category>: [CategoryEntry]] = [:]
        var roots: [CategoryEntry] = []
        for entry in unordered.sorted(by: { ($0.indonesianName, $0.id) < ($1.indonesianName, $1.id) }) {
            if let parent = entry.parent, entries[parent] != nil {
                children[parent, default: []].append(entry)
            } else {
                roots.append(entry)
            }
        }
        var all: [CategoryEntry] = []
        var next = Array(roots.reversed())
        while let entry = next.popLast() {
            all.append(entry)
            next += (children[entry.id] ?? []).reversed()
        }
        self.all = all
        self.roots = roots
        self.entries = entries
        self.children = children
    }

    /// Nil for an unknown category.
    public func entry(_ id: ID<Category>) -> CategoryEntry? { entries[id] }

    /// The categories directly below, by their Indonesian names.
    public func children(of id: ID<Category>) -> [CategoryEntry] { children[id] ?? [] }

    /// The category and everything under it; nil where none is named.
    public func subtree(of id: ID<Category>?) -> [ID<Category>]? {
        guard let id else { return nil }
        return [id] + children(of: id).flatMap { subtree(of: $0.id) ?? [] }
    }

    public var openRoots: [CategoryEntry] { roots.filter { !$0.isClosed } }

    /// Empty under a closed one.
    public func openChildren(of id: ID<Category>) -> [CategoryEntry] {
        isOpen(id) ? children(of: id).filter { !$0.isClosed } : []
    }

    /// Whether a new report may have it: neither it nor one above it is closed.
    public func isOpen(_ id: ID<Category>) -> Bool {
        let path = path(of: id)
        return !path.isEmpty && path.allSatisfy { !$0.isClosed }
    }

    /// From its root to the category itself; empty for an unknown one.
    public func path(of id: ID<Category>) -> [CategoryEntry] {
        var path: [CategoryEntry] = []
        var next: ID<Category>? = id
        while let present = next, let entry = entries[present], path.count <= entries.count {
            path.append(entry)
            next = entry.parent
        }
        return path.reversed()
    }

    /// For people: `Jalan > Lampu jalan`.
    public func pathName(of id: ID<Category>, english: Bool = false) -> String {
        path(of: id).map { $0.name(english: english) }.joined(separator: " > ")
    }

    /// For addresses: `jalan/lampu-jalan`.
    public func slugPath(of id: ID<Category>) -> String {
        path(of: id).map(\.slug).joined(separator: "/")
    }

    /// By the chain of slugs of its public address, `jalan/lampu`.
    public func category(slugPath: String) -> CategoryEntry? {
        var found: CategoryEntry?
        for slug in slugPath.split(separator: "/", omittingEmptySubsequences: false) {
            let siblings = found.map { children(of: $0.id) } ?? roots
            guard let match = siblings.first(where: { $0.slug == slug }) else { return nil }
            found = match
        }
        return found
    }
}
