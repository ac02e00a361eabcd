import DataAccess
import Domain

/// The units and categories that a foreign file names. Those that the office does not know yet are made, once, under the agency
/// and the category of the mapping.
struct ImportBodies: Sendable {
    let agency: AgencyEntry
    private var units: [String: ID<WorkUnit>]
    private var categories: [String: ID<Category>]
    private let parent: ID<Category>?
    private let fallback: ID<Category>

    /// - Throws: `ServiceFault.invalid` where the mapping names an agency or category that does not exist.
    init(_ mapping: ImportMapping, rules: Rules) throws {
        guard let slug = mapping[.agency], let agency = rules.directory.agency(slug: slug) else {
            throw ServiceFault.invalid([FieldFault("agency", .unknown)])
        }
        self.agency = agency
        units = Dictionary(rules.directory.units(of: agency.id).map { ($0.name, $0.id) }, uniquingKeysWith: { first, _ in first })
        parent = try mapping[.categoryParent].map { try Self.category($0, "category-parent", rules) }
        let named = parent.map { rules.categories.children(of: $0) } ?? rules.categories.all
        categories = Dictionary(named.map { ($0.indonesianName, $0.id) }, uniquingKeysWith: { first, _ in first })
        fallback = try Self.category(mapping[.categoryDefault] ?? "topik-lain", "category-default", rules)
    }

    private static func category(_ slugPath: String, _ field: String, _ rules: Rules) throws -> ID<Category> {
        guard let found = rules.categories.category(slugPath: slugPath) else {
            throw ServiceFault.invalid([FieldFault(field, .unknown)])
        }
        return found.id
    }

    /// The unit of that name; made under the group of its name where it is new. Nil where the row names none.
    mutating func unit(_ name: String, group: String, office: Office) async throws -> ID<WorkUnit>? {
        if name.isEmpty { return nil }
        if let known = units[name] { return known }
        let parent = group.isEmpty || group == name ? nil : try await unit(group, group: "", office: office)
        let made = try await Self.naming("unit", name) {
            try await office.createUnit(UnitForm(name: name, parent: parent, duty: .handling), in: agency.id, by: .system)
        }
        units[name] = made
        return made
    }

    mutating func category(_ name: String, office: Office) async throws -> ID<Category> {
        if let known = categories[name] { return known }
        guard let parent, !name.isEmpty else { return fallback }
        let made = try await Self.naming("kategori", name) {
            try await office.addCategory(CategoryForm(parent: parent, indonesianName: name), by: .system)
        }
        categories[name] = made
        return made
    }

    /// One cell that no body or category can be called costs its row and nothing else.
    private static func naming<Made>(_ what: String, _ name: String, _ make: () async throws -> Made) async throws -> Made {
        do {
            return try await make()
        } catch ServiceFault.invalid(let faults) {
            let reason = faults.first.map { $0.limit.map { "lebih dari \($0) huruf" } ?? $0.reason.rawValue } ?? "tidak dapat dipakai"
            throw UnusableName(reason: "tidak ada \(what) yang dapat bernama \"\(name.prefix(60))\": \(reason)")
        }
    }
}

/// The file calls a unit or a category what the office can call none.
struct UnusableName: Error {
    let reason: String
}
