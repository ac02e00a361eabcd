import Domain

/// The units of one or all agencies with their places in the tree.
struct UnitTree: Sendable {
    private let units: [ID<WorkUnit>: UnitEntry]
    private let children: [ID<WorkUnit>: [UnitEntry]]
    private let roots: [ID<Agency>: [UnitEntry]]

    /// `entries` come in the order in which siblings shall stand; ended ones are known but are nobody's child.
    init(_ entries: [UnitEntry]) {
        var units: [ID<WorkUnit>: UnitEntry] = [:]
        var children: [ID<WorkUnit>: [UnitEntry]] = [:]
        var roots: [ID<Agency>: [UnitEntry]] = [:]
        for entry in entries {
            units[entry.id] = entry
            if entry.isEnded { continue }
            if let parent = entry.parent {
                children[parent, default: []].append(entry)
            } else {
                roots[entry.agency, default: []].append(entry)
            }
        }
        self.units = units
        self.children = children
        self.roots = roots
    }

    subscript(id: ID<WorkUnit>) -> UnitEntry? { units[id] }

    func children(of unit: ID<WorkUnit>) -> [UnitEntry] { children[unit] ?? [] }

    func roots(of agency: ID<Agency>) -> [UnitEntry] { roots[agency] ?? [] }

    /// The unit first, then its ancestors; bounded, so that a circle written by hand ends.
    func path(_ unit: ID<WorkUnit>) -> [ID<WorkUnit>] {
        var path: [ID<WorkUnit>] = []
        var next: ID<WorkUnit>? = unit
        while let id = next, let entry = units[id], path.count <= UnitEntry.deepest {
            path.append(id)
            next = entry.parent
        }
        return path
    }

    /// Levels of units from this one down: 1 for a unit without children.
    func height(of unit: ID<WorkUnit>, within limit: Int = UnitEntry.deepest) -> Int {
        guard limit > 0 else { return 1 }
        return 1 + (children(of: unit).map { height(of: $0.id, within: limit - 1) }.max() ?? 0)
    }

    /// All open units under this one, at any depth.
    func below(_ unit: ID<WorkUnit>) -> [ID<WorkUnit>] {
        children(of: unit).flatMap { [$0.id] + below($0.id) }
    }

    /// The open units of the agency, each after its parent.
    func inOrder(of agency: ID<Agency>) -> [UnitEntry] {
        var ordered: [UnitEntry] = []
        func add(_ entry: UnitEntry, depth: Int) {
            ordered.append(entry)
            guard depth < UnitEntry.deepest else { return }
            for child in children(of: entry.id) { add(child, depth: depth + 1) }
        }
        for root in roots(of: agency) { add(root, depth: 1) }
        return ordered
    }
}
