import DataAccess
public import Domain
import IndonesianText

/// All bodies of the state and their units, in memory: those in force for choosing, ended ones for the names of old cases.
public struct Directory: Sendable {
    /// Those in force, by name.
    public let agencies: [AgencyEntry]
    private let known: [ID<Agency>: AgencyEntry]
    private let bySlug: [String: AgencyEntry]
    private let byRegion: [String: AgencyEntry]
    private let tree: UnitTree
    private let words: [(entry: AgencyEntry, text: [UInt8])]

    /// Who sits where, of the agencies that have anybody on the seats of a roster.
    let rosters: [ID<Agency>: Roster]

    init(agencies all: [AgencyEntry], units: [UnitEntry], rosters: [ID<Agency>: Roster] = [:]) {
        self.rosters = rosters
        let open = all.filter { !$0.isEnded }
        agencies = open
        known = Dictionary(all.map { ($0.id, $0) }) { first, _ in first }
        bySlug = Dictionary(open.map { ($0.slug, $0) }) { first, _ in first }
        byRegion = Dictionary(
            open.filter { [.province, .regency, .city].contains($0.kind) }.compactMap { entry in entry.regionCode.map { ($0, entry) } }
        ) { first, _ in first }
        tree = UnitTree(units)
        words = open.map { entry in
            (entry, Array((" " + Tokeniser.words("\(entry.name) \(entry.abbreviation ?? "")").joined(separator: " ")).utf8))
        }
    }

    /// Nil for unknown and for ended ones.
    public func agency(_ id: ID<Agency>) -> AgencyEntry? {
        known[id].flatMap { $0.isEnded ? nil : $0 }
    }

    /// By the name in its public address; nil for unknown and for ended ones.
    public func agency(slug: String) -> AgencyEntry? { bySlug[slug] }

    /// Also one that has ended.
    public func agencyEver(_ id: ID<Agency>) -> AgencyEntry? { known[id] }

    /// Nil for unknown and ended ones, and for those of an ended agency.
    public func unit(_ id: ID<WorkUnit>) -> UnitEntry? {
        tree[id].flatMap { $0.isEnded || agency($0.agency) == nil ? nil : $0 }
    }

    /// Also an ended one, for the history of old cases.
    public func unitEver(_ id: ID<WorkUnit>) -> UnitEntry? { tree[id] }

    /// By its name in the public address below its agency; nil for unknown and for ended ones.
    public func unit(slug: String, of agency: ID<Agency>) -> UnitEntry? {
        units(of: agency).first { $0.slug == slug }
    }

    /// Those in force, each after its parent, siblings by name.
    public func units(of agency: ID<Agency>) -> [UnitEntry] {
        self.agency(agency) == nil ? [] : tree.inOrder(of: agency)
    }

    /// The units directly below, in force.
    public func children(of unit: ID<WorkUnit>) -> [UnitEntry] { tree.children(of: unit) }

    /// The government of a province, regency or city, by its official region code.
    public func government(of regionCode: String) -> AgencyEntry? { byRegion[regionCode] }

    /// The unit and everything under it.
    public func subtree(of unit: ID<WorkUnit>) -> [ID<WorkUnit>] {
        [unit] + children(of: unit).flatMap { subtree(of: $0.id) }
    }

    /// The unit first, then its ancestors; empty for an unknown one.
    public func unitPath(_ unit: ID<WorkUnit>) -> [ID<WorkUnit>] { tree.path(unit) }

    /// 1 directly under the agency, at most 6; 0 for an unknown unit.
    public func depth(of unit: ID<WorkUnit>) -> Int { tree.path(unit).count }

    /// The body as a place to which a report can be sent; nil where it is unknown or ended, or the unit is another agency's.
    public func target(for holder: Holder) -> Target? {
        guard let agency = agency(holder.agency) else { return nil }
        guard let unit = holder.unit else { return Target(holder: holder, zone: agency.zone) }
        guard let entry = self.unit(unit), entry.agency == agency.id else { return nil }
        return Target(holder: holder, zone: agency.zone, unitPath: unitPath(unit))
    }

    /// For people: `Dinas Kesehatan, Kota Surabaya`, or the agency's full name. Also of ended bodies; empty for an unknown one.
    public func name(of holder: Holder) -> String {
        guard let agency = known[holder.agency] else { return "" }
        guard let unit = holder.unit.flatMap({ tree[$0] }) else { return agency.name }
        return "\(unit.name), \(agency.shortName)"
    }

    /// Agencies in force in whose name or abbreviation every word begins a word; the shortest names first. Empty for no words.
    public func search(_ text: String, limit: Int = 20) -> [AgencyEntry] {
        let asked = Tokeniser.words(text, limit: 12).map { Array((" " + $0).utf8) }
        guard !asked.isEmpty, limit > 0 else { return [] }
        let found = words.filter { candidate in asked.allSatisfy { Self.contains(candidate.text, $0) } }
        return found.sorted { one, other in
            one.text.count == other.text.count ? one.text.lexicographicallyPrecedes(other.text) : one.text.count < other.text.count
        }.prefix(limit).map(\.entry)
    }

    /// Words are plain letters: their bytes are compared, which is a hundred times faster than comparing characters.
    private static func contains(_ text: [UInt8], _ word: [UInt8]) -> Bool {
        guard let first = word.first, text.count >= word.count else { return word.isEmpty }
        return (0...text.count - word.count).contains { start in
            text[start] == first && word.indices.allSatisfy { text[start + $0] == word[$0] }
        }
    }
}
